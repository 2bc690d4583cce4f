// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Symbols in the forms that files use. */
class SpaceGroupSymbolsTest {

    @Test
    void everySettingIsFoundBySymbolInAnyCaseAndSpacing() {
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            SpaceGroup found = SpaceGroup.ofSymbol(group.symbol());
            for (String form : new String[] {group.symbol().replace(" ", ""), group.symbol().replace(" ", "_"),
                group.symbol().toUpperCase(Locale.ROOT), group.symbol().toLowerCase(Locale.ROOT), "'" + group.symbol() + "'",
                "  " + group.symbol().replace(" ", "  ") + "\t"}) {
                assertSame(found, SpaceGroup.ofSymbol(form), form);
            }
            assertEquals(group.number(), SpaceGroup.ofSymbol(group.hallSymbol()).number(), group.hallSymbol());
            assertEquals(group.number(), SpaceGroup.ofSymbol(group.schoenflies()).number(), group.schoenflies());
            if (!group.setting().isEmpty() && group.number() != 68) {
                assertSame(group, SpaceGroup.ofSymbol(group.symbol().replaceAll(" :.*", "") + " :" + group.setting()), group.setting());
            }
        }
    }

    /** Number and setting, then forms of the symbol. */
    private static final String FORMS = """
            # screw axes
            14 b1 | P21/c | P 21/c | P2_1/c | P 2_1/c | P2(1)/c | P 2(1)/c | p 21/C | P2₁/c | P 1 2₁/c 1 | P_21/c | P2_{1}/c | $P2_1/c$
            14 b1 | P 1 21/c 1 | P 1 2_1/c 1 | P2<sub>1</sub>/c | P~2~1/c
            194 - | P 6(3)/mmc | P6₃/mmc
            141 2 | I 4(1)/a m d
            # minus signs
            225 - | Fm-3m | F m -3 m | Fm3\u0305m | F m \u22123 m | Fm\\bar{3}m | $Fm\\bar{3}m$ | Fm\\bar3m | F m 3- m | Fm3-m
            225 - | F m \u00AF3 m | F m bar3 m | F 4/m -3 2/m | F 4/m \u20133 2/m
            2 - | P1\u0305 | P 1- | P\u00A0-1
            164 - | P 3- m 1
            122 - | I4- 2 d
            # choices of origin and axes
            227 1 | F d -3 m :1 | Fd-3m:1 | F d -3 m S | FD-3MS | F d -3 m O1 | F d -3 m (O1) | F d -3 m origin choice 1
            227 1 | Fd-3m (origin choice 1) | F d -3 m, origin 1
            227 2 | F d -3 m | F d -3 m :2 | FD-3MZ | Fd-3m Z | F d -3 m O2
            166 R | R -3 m R | R-3m:R | R-3mR | R -3 m :r | R -3 m (R) | R -3 m rhombohedral axes | R -3 m (rhombohedral)
            166 H | R -3 m | R -3 m H | R-3m :h | R-3MH | R -3 m (hexagonal axes) | H -3 m | R -3 2/m
            146 R | R 3 R
            14 b2 | P 21/c, unique axis b, cell choice 2
            14 c1 | P 21/c :c1
            48 1 | P n n n :1
            50 2cab | P b a n :2cab
            # older symbols
            64 - | C m c a | Cmce
            67 - | C m m a
            39 - | A b m 2 | A e m 2
            41 - | A b a 2
            68 2 | C c c a
            205 - | P a 3
            230 - | I a 3 d
            223 - | P m 3 n
            14 b3 | P 21/a | P2_1/a
            15 -c1 | B 2/b
            62 ba-c | P m n b
            # blanks decide between axes; P 4 2 is a Hall symbol
            77 - | P 42 | P42
            89 - | P 4 2
            149 - | P 3 1 2 | P312
            151 - | P 31 1 2
            14 b1 | P 2 1/c
            19 - | P 2 1 2 1 2 1
            155 H | R 32
            # cells that are tabulated nowhere
            2 - | C -1
            1 - | I 1
            # Schoenflies symbols; C2 without a caret has the lattice letter C
            14 b1 | C2h^5 | C2h5 | C_{2h}^{5} | C2h⁵
            62 - | D2h16 | D2h¹⁶
            227 2 | Oh^7 | Oh7
            3 b | C2^1
            2 - | S2^1
            198 - | T^4
            5 b1 | C2
            # of all sorts
            225 - | F m 3 m | FM-3M
            227 2 | 'F d -3 m' | F d -3 m:2 | F d -3 m Z | F d 3 m | -F 4vw 2vw 3
            227 1 | Fd-3m S
            166 H | R-3m
            166 R | R -3 m :R
            14 b2 | P 1 21/n 1 | P2(1)/n
            14 c3 | P 1 1 21/b | P 21/b
            12 b1 | C2/m
            12 b3 | I 1 2/m 1
            5 c2 | B 2
            194 - | P 63/m m c | P6_3/mmc | P 6_3/m 2/m 2/c
            141 2 | I4_1/amd
            141 1 | I 41/a m d :1
            62 - | P n m a | P 21/n 21/m 21/a | -P 2ac 2n
            62 cab | P b n m
            64 - | C m c e
            224 2 | P n -3 m
            200 - | P 2/m -3
            154 - | P 32 2 1 | P3221
            129 2 | P 4/n m m
            129 1 | P 4/n m m :1
            2 - | P -1
            1 - | P1
            """;

    @Test
    void formsThatFilesUseNameTheirSetting() {
        List<Executable> checks = new ArrayList<>();
        for (String row : FORMS.lines().filter(line -> !line.startsWith("#")).toList()) {
            String[] column = row.split(" \\| ");
            for (String form : List.of(column).subList(1, column.length)) {
                checks.add(() -> {
                    SpaceGroup group = SpaceGroup.ofSymbol(form);
                    assertEquals(column[0], group.number() + " " + (group.setting().isEmpty() ? "-" : group.setting()), form);
                });
            }
        }
        assertEquals(142, checks.size());
        assertAll(checks);
    }

    @Test
    void centringsAndOriginsThatAreTabulatedNowhere() {
        assertEquals(4, SpaceGroup.ofSymbol("F-1").centring().size());
        SpaceGroup shifted = SpaceGroup.ofSymbol("-P 4c 2 (x,y+1/2,z)");
        assertEquals(131, shifted.number());
        assertEquals(0, shifted.hallNumber());
        assertEquals(SpaceGroup.ofHallSymbol("-P 4c 2 (0 6 0)").operations(), shifted.operations());
    }

    @Test
    void refusedInOneClearLine() {
        for (String bad : new String[] {"", "  ", "Z 2 2 2", "P 7", "F d -3 q", "R -3 m :7", "C2h^99", "P 21/c 21/c", "C 1 1 2",
            "P 3 2 2", "P 31 2", "P 32 1", "-P 4c 2 (x+y,y,z)", "Xyzzy", "F m -3 m m", "?", ".", "P 1 21/c\n1 x",
            "x".repeat(1_000_000), "P" + " 1".repeat(40), "()".repeat(40)}) {
            var e = assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofSymbol(bad), bad);
            assertTrue(e.getMessage().contains("is no space-group symbol"), e.getMessage());
            assertTrue(e.getMessage().length() < 100 && !e.getMessage().contains("\n"), e.getMessage());
        }
    }
}
