// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The group that some operations generate, modulo lattice translations, as one operation a rotation and the centring translations.
 *
 * @param representatives one operation for each matrix, the identity first
 * @param centring        translations, the zero translation first
 */
record OperationGroup(List<SymmetryOperation> representatives, List<SymmetryOperation> centring) {

    private static final int MOST_ROTATIONS = 48;
    private static final int MOST_TRANSLATIONS = 96;

    /** @throws IllegalArgumentException with a message for people, if the operations generate no space group */
    static OperationGroup generatedBy(Collection<SymmetryOperation> generators) {
        for (SymmetryOperation generator : generators) {
            if (!generator.isCrystallographic()) {
                throw new IllegalArgumentException("'" + generator + "' is the operation of no lattice");
            }
        }
        List<SymmetryOperation> representatives = new ArrayList<>(List.of(SymmetryOperation.IDENTITY));
        Set<SymmetryOperation> centring = new LinkedHashSet<>(List.of(SymmetryOperation.IDENTITY));
        for (SymmetryOperation generator : generators) {
            admit(generator, representatives, centring);
        }
        List<SymmetryOperation> multipliers = List.copyOf(generators);
        for (int i = 0; i < representatives.size(); i++) {
            for (SymmetryOperation generator : multipliers) {
                admit(generator.compose(representatives.get(i)), representatives, centring);
            }
        }
        close(representatives, centring);
        return new OperationGroup(List.copyOf(representatives), List.copyOf(centring));
    }

    /** All operations: each representative with each centring translation. */
    List<SymmetryOperation> all() {
        List<SymmetryOperation> all = new ArrayList<>(representatives.size() * centring.size());
        for (SymmetryOperation translation : centring) {
            for (SymmetryOperation representative : representatives) {
                all.add(translation.compose(representative));
            }
        }
        return all;
    }

    private static void admit(SymmetryOperation candidate, List<SymmetryOperation> representatives, Set<SymmetryOperation> centring) {
        for (SymmetryOperation known : representatives) {
            if (known.sameRotation(candidate)) {
                centring.add(SymmetryOperation.translation(candidate.translation(0) - known.translation(0),
                        candidate.translation(1) - known.translation(1), candidate.translation(2) - known.translation(2)));
                check(centring.size() <= MOST_TRANSLATIONS);
                return;
            }
        }
        representatives.add(candidate);
        check(representatives.size() <= MOST_ROTATIONS);
    }

    /** Sums of translations and their images under the rotations are translations too. */
    private static void close(List<SymmetryOperation> representatives, Set<SymmetryOperation> centring) {
        List<SymmetryOperation> queue = new ArrayList<>(centring);
        for (int i = 0; i < queue.size(); i++) {
            SymmetryOperation translation = queue.get(i);
            List<SymmetryOperation> found = new ArrayList<>();
            for (SymmetryOperation other : queue) {
                found.add(translation.compose(other));
            }
            for (SymmetryOperation representative : representatives) {
                SymmetryOperation moved = representative.compose(translation);
                found.add(SymmetryOperation.translation(moved.translation(0) - representative.translation(0),
                        moved.translation(1) - representative.translation(1), moved.translation(2) - representative.translation(2)));
            }
            for (SymmetryOperation sum : found) {
                if (centring.add(sum)) {
                    queue.add(sum);
                    check(queue.size() <= MOST_TRANSLATIONS);
                }
            }
        }
    }

    private static void check(boolean within) {
        if (!within) {
            throw new IllegalArgumentException("the operations generate no space group: there is no end to them");
        }
    }
}
