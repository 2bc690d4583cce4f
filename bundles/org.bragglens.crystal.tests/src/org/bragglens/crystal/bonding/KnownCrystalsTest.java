// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import static org.bragglens.crystal.bonding.Dimensionality.TWO;
import static org.bragglens.crystal.bonding.Dimensionality.ZERO;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Crystals whose dimensionality every textbook tells. */
class KnownCrystalsTest {

    /** Dimensionality, name, space group, cell in Å and degrees, atoms of the asymmetric unit. */
    private static final String TABLE = """
            # covalent networks
            3D | diamond | F d -3 m :1 | 3.567 3.567 3.567 90 90 90 | C 0 0 0
            3D | zinc blende | F -4 3 m | 5.409 5.409 5.409 90 90 90 | Zn 0 0 0, S 1/4 1/4 1/4
            3D | quartz | P 32 2 1 | 4.9134 4.9134 5.4052 90 90 120 | Si 0.4697 0 2/3, O 0.4135 0.2669 0.7858
            3D | rutile | P 42/m n m | 4.594 4.594 2.959 90 90 90 | Ti 0 0 0, O 0.3053 0.3053 0
            3D | cuprite, two nets through each other | P n -3 m :1 | 4.2696 4.2696 4.2696 90 90 90 | O 0 0 0, Cu 1/4 1/4 1/4
            # salts
            3D | NaCl | F m -3 m | 5.6402 5.6402 5.6402 90 90 90 | Na 0 0 0, Cl 1/2 1/2 1/2
            3D | CsCl | P m -3 m | 4.123 4.123 4.123 90 90 90 | Cs 0 0 0, Cl 1/2 1/2 1/2
            3D | fluorite | F m -3 m | 5.463 5.463 5.463 90 90 90 | Ca 0 0 0, F 1/4 1/4 1/4
            3D | CdF2 | F m -3 m | 5.388 5.388 5.388 90 90 90 | Cd 0 0 0, F 1/4 1/4 1/4
            3D | galena | F m -3 m | 5.936 5.936 5.936 90 90 90 | Pb 0 0 0, S 1/2 1/2 1/2
            3D | TlCl | P m -3 m | 3.8340 3.8340 3.8340 90 90 90 | Tl 0 0 0, Cl 1/2 1/2 1/2
            3D | LiH | F m -3 m | 4.083 4.083 4.083 90 90 90 | Li 0 0 0, H 1/2 1/2 1/2
            # metals
            3D | aluminium | F m -3 m | 4.0495 4.0495 4.0495 90 90 90 | Al 0 0 0
            3D | lead | F m -3 m | 4.9508 4.9508 4.9508 90 90 90 | Pb 0 0 0
            3D | lithium | I m -3 m | 3.509 3.509 3.509 90 90 90 | Li 0 0 0
            3D | magnesium | P 63/m m c | 3.2094 3.2094 5.2108 90 90 120 | Mg 1/3 2/3 1/4
            3D | beryllium | P 63/m m c | 2.2858 2.2858 3.5843 90 90 120 | Be 1/3 2/3 1/4
            # layers
            2D | graphite | P 63/m m c | 2.464 2.464 6.711 90 90 120 | C 0 0 1/4, C 1/3 2/3 1/4
            2D | hexagonal BN | P 63/m m c | 2.504 2.504 6.661 90 90 120 | B 1/3 2/3 1/4, N 2/3 1/3 1/4
            2D | molybdenite | P 63/m m c | 3.160 3.160 12.294 90 90 120 | Mo 1/3 2/3 1/4, S 1/3 2/3 0.621
            2D | CdI2 | P -3 m 1 | 4.244 4.244 6.859 90 90 120 | Cd 0 0 0, I 1/3 2/3 0.2492
            2D | black phosphorus | C m c a | 3.3136 10.478 4.3763 90 90 90 | P 0 0.10168 0.08056
            2D | brucite | P -3 m 1 | 3.147 3.147 4.769 90 90 120 | Mg 0 0 0, O 1/3 2/3 0.2203, H 1/3 2/3 0.413
            2D | Bi2Te3 | R -3 m :H | 4.3835 4.3835 30.487 90 90 120 | Bi 0 0 0.4, Te 0 0 0, Te 0 0 0.2097
            2D | grey arsenic | R -3 m :H | 3.7598 3.7598 10.5475 90 90 120 | As 0 0 0.2271
            2D | grey arsenic in rhombohedral axes | R -3 m :R | 4.132 4.132 4.132 54.13 54.13 54.13 | As 0.2271 0.2271 0.2271
            2D | litharge, layers that lone pairs keep apart | P 4/n m m :1 | 3.9729 3.9729 5.0217 90 90 90 | O 0 0 0, Pb 0 1/2 0.2385
            # layers that ions hold together
            3D | LiCoO2 | R -3 m :H | 2.816 2.816 14.054 90 90 120 | Li 0 0 0, Co 0 0 1/2, O 0 0 0.2395
            # chains
            1D | selenium | P 31 2 1 | 4.3662 4.3662 4.9536 90 90 120 | Se 0.2254 0 1/3
            1D | tellurium | P 31 2 1 | 4.4572 4.4572 5.929 90 90 120 | Te 0.2633 0 1/3
            1D | SiS2 | I b a m | 9.583 5.614 5.547 90 90 90 | Si 0 0 1/4, S 0.1173 0.2088 0
            1D | BeCl2 | I b a m | 9.86 5.36 5.26 90 90 90 | Be 0 0 1/4, Cl 0.109 0.203 0
            1D | SbSI | P n a m | 8.52 10.13 4.10 90 90 90 | Sb 0.119 0.124 1/4, S 0.840 0.050 1/4, I 0.508 0.828 1/4
            # molecules and atoms
            0D | argon | F m -3 m | 5.311 5.311 5.311 90 90 90 | Ar 0 0 0
            0D | xenon | F m -3 m | 6.2023 6.2023 6.2023 90 90 90 | Xe 0 0 0
            0D | carbon dioxide | P a -3 | 5.624 5.624 5.624 90 90 90 | C 0 0 0, O 0.1185 0.1185 0.1185
            0D | iodine | C m c a | 7.265 4.786 9.791 90 90 90 | I 0 0.15434 0.11741
            0D | sulphur | F d d d :2 | 10.4646 12.866 24.486 90 90 90 | S 0.8554 0.9526 0.9516, S 0.7844 0.0301 0.0763, \
                S 0.7069 0.9795 0.0040, S 0.7862 0.9073 0.1290
            0D | urea, held by hydrogen bonds | P -4 21 m | 5.565 5.565 4.684 90 90 90 | C 0 1/2 0.326, O 0 1/2 0.5953, \
                N 0.1459 0.6459 0.1766, H 0.2575 0.7575 0.2827, H 0.1441 0.6441 -0.0380
            0D | calomel | I 4/m m m | 4.478 4.478 10.91 90 90 90 | Hg 0 0 0.116, Cl 0 0 0.347
            """;

    @Test
    void eachIsWhatItIsClearly() {
        List<String> rows = TABLE.lines().filter(row -> !row.startsWith("#")).toList();
        assertEquals(40, rows.size());
        assertAll(rows.stream().<Executable>map(row -> () -> {
            String[] column = row.split(" *\\| *");
            DimensionalityResult result = DimensionalityFinder.of(Crystals.of(column[1], column[2], column[3], column[4]));
            assertEquals(column[0], result.best().label(), row + ": " + result);
            assertTrue(result.score(result.best()) > 0.6, row + ": " + result);
            assertEquals(List.of(), result.notes(), row);
        }));
    }

    @Test
    void fullerenes() {
        CrystalStructure crystal = fullerenes(14.17);
        assertEquals(240, crystal.sites().size());
        DimensionalityResult result = DimensionalityFinder.of(crystal);
        assertEquals(ZERO, result.best());
        assertEquals(List.of(4, 0, 0, 0), result.components());
        assertTrue(result.score(ZERO) > 0.9, result.toString());
    }

    @Test
    void whatLiesBetweenLayersIsNamed() {
        // invented: sheets of graphite 7 Å apart with an atom of krypton in every third hexagon of the room between
        DimensionalityResult result = DimensionalityFinder.of(Crystals.of("filled graphite", "P 6/m m m", "4.268 4.268 7 90 90 120",
                "C 1/3 0 0, C 2/3 1/3 0, Kr 0 0 1/2"));
        assertEquals(TWO, result.best());
        assertEquals("02D", result.type());
        assertEquals(List.of(1, 0, 1, 0), result.components());
    }

    /** Regular C60 molecules of one orientation in cubic closest packing. */
    private static CrystalStructure fullerenes(double a) {
        double golden = (1 + Math.sqrt(5)) / 2;
        double[][] corners = {{0, 1, 3 * golden}, {1, 2 + golden, 2 * golden}, {golden, 2, 2 * golden + 1}};
        double scale = 0.715 / a;
        List<Site> atoms = new ArrayList<>();
        for (double[] c : corners) {
            for (int turn = 0; turn < 3; turn++) {
                for (int signs = c[0] == 0 ? 4 : 0; signs < 8; signs++) {
                    double[] v = {(signs & 4) == 0 ? -c[0] : c[0], (signs & 2) == 0 ? -c[1] : c[1], (signs & 1) == 0 ? -c[2] : c[2]};
                    for (double[] centre : new double[][] {{0, 0, 0}, {0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}}) {
                        atoms.add(Crystals.site("C", centre[0] + scale * v[turn], centre[1] + scale * v[(turn + 1) % 3],
                                centre[2] + scale * v[(turn + 2) % 3]));
                    }
                }
            }
        }
        return Crystals.plain("C60", Crystals.cell(a + " " + a + " " + a + " 90 90 90"), atoms);
    }
}
