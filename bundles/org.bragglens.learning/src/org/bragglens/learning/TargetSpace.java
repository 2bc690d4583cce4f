// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import java.util.HashSet;
import java.util.List;

/** What a model answers with. A target is an array of {@link #width()} numbers. */
public sealed interface TargetSpace {

    /** Names of the numbers, in their order. */
    List<String> names();

    default int width() {
        return names().size();
    }

    /** One of several classes: the target is 1 at the class and 0 elsewhere, the answer a probability for each. */
    record Classes(List<String> names) implements TargetSpace {
        public Classes {
            names = distinct(names);
        }
    }

    /** A vector of real numbers, learned by least squares. */
    record Vector(List<String> names) implements TargetSpace {
        public Vector {
            names = distinct(names);
        }
    }

    private static List<String> distinct(List<String> names) {
        if (names.isEmpty() || new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException("targets need distinct names, and one at least");
        }
        return List.copyOf(names);
    }
}
