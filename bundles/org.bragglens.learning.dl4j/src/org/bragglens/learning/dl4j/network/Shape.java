// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

/**
 * Shape of what a node puts out for one sample: {@code height} × {@code width} places of {@code channels} numbers each, row by row and
 * channels last in memory. A sequence is of height 1.
 */
public record Shape(int height, int width, int channels) {

    /** @param input shape of one input, {points} or {rows, columns} */
    public static Shape ofInput(int... input) {
        return switch (input.length) {
            case 1 -> new Shape(1, input[0], 1);
            case 2 -> new Shape(input[0], input[1], 1);
            default -> throw new IllegalArgumentException("networks read inputs of one or two dimensions, not " + input.length);
        };
    }

    /** A single place, as dense layers put out. */
    static Shape place(int channels) {
        return new Shape(1, 1, channels);
    }

    Shape withChannels(int other) {
        return new Shape(height, width, other);
    }

    public int places() {
        return Math.multiplyExact(height, width);
    }

    /** Numbers of one sample. */
    public int size() {
        return Math.multiplyExact(places(), channels);
    }
}
