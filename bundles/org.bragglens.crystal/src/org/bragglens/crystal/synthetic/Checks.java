// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

/** Checks of numbers that come from a file. */
final class Checks {

    private Checks() {
    }

    /** @throws IllegalArgumentException with a message for people, unless there are {@code length} numbers in the range */
    static void array(String name, double[] values, int length, double min, double max) {
        if (values.length != length) {
            throw new IllegalArgumentException(name + " has " + values.length + " numbers instead of " + length);
        }
        for (double value : values) {
            number(name, value, min, max);
        }
    }

    static void number(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " must lie between " + min + " and " + max + ", not at " + value);
        }
    }
}
