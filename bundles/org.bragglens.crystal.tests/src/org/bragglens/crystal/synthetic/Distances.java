// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.List;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.symmetry.Matrices;

/** Distances without any of the shortcuts of the code under test. */
final class Distances {

    private Distances() {
    }

    /** The shortest distance in Å between two atoms of the crystal, images in the cells around included. */
    static double shortest(CrystalStructure crystal) {
        double[] basis = crystal.cell().basis();
        List<Site> atoms = crystal.expanded();
        double shortest = Double.MAX_VALUE;
        for (Site one : crystal.sites()) {
            for (Site other : atoms) {
                for (int n = 0; n < 27; n++) {
                    double x = other.x() - one.x() + n / 9 - 1;
                    double y = other.y() - one.y() + n / 3 % 3 - 1;
                    double z = other.z() - one.z() + n % 3 - 1;
                    double[] d = Matrices.transform(basis, x, y, z);
                    double distance = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
                    if (distance > 1e-3) {
                        shortest = Math.min(shortest, distance);
                    }
                }
            }
        }
        return shortest;
    }
}
