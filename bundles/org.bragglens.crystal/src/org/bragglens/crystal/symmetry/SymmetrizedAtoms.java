// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.ArrayList;
import java.util.List;

/** Atoms moved to where they have the symmetry exactly, by the mean of what all operations say of their place. */
final class SymmetrizedAtoms {

    /** An atom that stands for its orbit, on the primitive basis. */
    record Atom(int index, double[] place) {
    }

    private final List<Atom> atoms = new ArrayList<>();
    private double largestShift;

    /** @param translations the exact ones of the operations */
    SymmetrizedAtoms(AtomGrid grid, List<AtomMapping> operations, double[][] translations) {
        boolean[] known = new boolean[grid.size()];
        for (int i = 0; i < grid.size(); i++) {
            double[] shift = shift(grid, i, operations, translations);
            largestShift = Math.max(largestShift, Math.sqrt(grid.metric().squared(shift[0], shift[1], shift[2])));
            if (!known[i]) {
                atoms.add(new Atom(i, new double[] {grid.coordinate(i, 0) + shift[0], grid.coordinate(i, 1) + shift[1],
                    grid.coordinate(i, 2) + shift[2]}));
                for (AtomMapping operation : operations) {
                    known[operation.images()[i]] = true;
                }
            }
        }
    }

    /** One of each orbit. */
    List<Atom> atoms() {
        return atoms;
    }

    /** In Å; of all atoms. */
    double largestShift() {
        return largestShift;
    }

    /** The mean of R⁻¹·(image - R·x - t) over the group. */
    private static double[] shift(AtomGrid grid, int atom, List<AtomMapping> operations, double[][] translations) {
        double[] shift = new double[3];
        for (int n = 0; n < translations.length; n++) {
            int[] r = operations.get(n).rotation();
            int image = operations.get(n).images()[atom];
            double[] miss = new double[3];
            double[] rotation = new double[9];
            for (int i = 0; i < 3; i++) {
                miss[i] = grid.coordinate(image, i) - translations[n][i];
                for (int j = 0; j < 3; j++) {
                    rotation[3 * i + j] = r[3 * i + j];
                    miss[i] -= r[3 * i + j] * grid.coordinate(atom, j);
                }
                miss[i] -= Math.rint(miss[i]);
            }
            double[] back = Matrices.transform(Matrices.inverse(rotation), miss[0], miss[1], miss[2]);
            for (int i = 0; i < 3; i++) {
                shift[i] += back[i] / translations.length;
            }
        }
        return shift;
    }
}
