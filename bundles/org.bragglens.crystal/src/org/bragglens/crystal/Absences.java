// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.List;
import java.util.function.Predicate;

/**
 * Reflections that are absent whatever the atoms are: an operation (R, t) with h·R = h and h·t not whole makes F(h) zero. International
 * Tables for Crystallography vol. A, section 1.6.3, and vol. B, section 1.4.2.3.
 */
record Absences(List<SymmetryOperation> operations, List<SymmetryOperation> centring) {

    static Absences of(OperationGroup group) {
        return new Absences(group.representatives(), group.centring());
    }

    /** Those that centring translations and the operations that {@code which} chooses make. */
    Absences only(Predicate<SymmetryOperation> which) {
        return new Absences(operations.stream().filter(which).toList(), centring);
    }

    boolean isAbsent(int h, int k, int l) {
        if (byCentring(h, k, l)) {
            return true;
        }
        for (SymmetryOperation operation : operations) {
            if (phase(operation, h, k, l) != 0 && fixes(operation, h, k, l)) {
                return true;
            }
        }
        return false;
    }

    boolean byCentring(int h, int k, int l) {
        for (SymmetryOperation translation : centring) {
            if (phase(translation, h, k, l) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether h·R = h. */
    static boolean fixes(SymmetryOperation o, int h, int k, int l) {
        return h * o.rotation(0, 0) + k * o.rotation(1, 0) + l * o.rotation(2, 0) == h
                && h * o.rotation(0, 1) + k * o.rotation(1, 1) + l * o.rotation(2, 1) == k
                && h * o.rotation(0, 2) + k * o.rotation(1, 2) + l * o.rotation(2, 2) == l;
    }

    /** h·t in 24ths of a turn, 0 to 23. */
    static int phase(SymmetryOperation o, int h, int k, int l) {
        return Math.floorMod(h * o.translation(0) + k * o.translation(1) + l * o.translation(2), SymmetryOperation.PARTS);
    }
}
