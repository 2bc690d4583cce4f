// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import org.junit.jupiter.api.Test;

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

    @Test
    void screwAxes() {
        for (String form : new String[] {"P21/c", "P 21/c", "P2_1/c", "P 2_1/c", "P2(1)/c", "P 2(1)/c", "p 21/C", "P2₁/c",
            "P 1 2₁/c 1", "P_21/c",
            "P2_{1}/c", "$P2_1/c$", "P 1 21/c 1", "P 1 2_1/c 1", "P2<sub>1</sub>/c", "P~2~1/c"}) {
            symbol(form, 14, "b1");
        }
        symbol("P 6(3)/mmc", 194, "");
        symbol("P6₃/mmc", 194, "");
        symbol("I 4(1)/a m d", 141, "2");
    }

    @Test
    void minusSigns() {
        for (String form : new String[] {"Fm-3m", "F m -3 m", "Fm3\u0305m", "F m \u22123 m", "Fm\\bar{3}m", "$Fm\\bar{3}m$",
            "Fm\\bar3m", "F m 3- m", "Fm3-m", "F m \u00AF3 m",
            "F m bar3 m", "F 4/m -3 2/m", "F 4/m \u20133 2/m"}) {
            symbol(form, 225, "");
        }
        symbol("P1\u0305", 2, "");
        symbol("P 1-", 2, "");
        symbol("P\u00A0-1", 2, "");
        symbol("P 3- m 1", 164, "");
        symbol("I4- 2 d", 122, "");
    }

    @Test
    void choicesOfOriginAndAxes() {
        for (String form : new String[] {"F d -3 m :1", "Fd-3m:1", "F d -3 m S", "FD-3MS", "F d -3 m O1", "F d -3 m (O1)",
            "F d -3 m origin choice 1",
            "Fd-3m (origin choice 1)", "F d -3 m, origin 1"}) {
            symbol(form, 227, "1");
        }
        for (String form : new String[] {"F d -3 m", "F d -3 m :2", "FD-3MZ", "Fd-3m Z", "F d -3 m O2"}) {
            symbol(form, 227, "2");
        }
        for (String form : new String[] {"R -3 m R", "R-3m:R", "R-3mR", "R -3 m :r", "R -3 m (R)", "R -3 m rhombohedral axes",
            "R -3 m (rhombohedral)"}) {
            symbol(form, 166, "R");
        }
        for (String form : new String[] {"R -3 m", "R -3 m H", "R-3m :h", "R-3MH", "R -3 m (hexagonal axes)", "H -3 m", "R -3 2/m"}) {
            symbol(form, 166, "H");
        }
        symbol("R 3 R", 146, "R");
        symbol("P 21/c, unique axis b, cell choice 2", 14, "b2");
        symbol("P 21/c :c1", 14, "c1");
        symbol("P n n n :1", 48, "1");
        symbol("P b a n :2cab", 50, "2");
    }

    @Test
    void olderSymbols() {
        symbol("C m c a", 64, "");
        symbol("Cmce", 64, "");
        symbol("C m m a", 67, "");
        symbol("A b m 2", 39, "");
        symbol("A e m 2", 39, "");
        symbol("A b a 2", 41, "");
        symbol("C c c a", 68, "2");
        symbol("P a 3", 205, "");
        symbol("I a 3 d", 230, "");
        symbol("P m 3 n", 223, "");
        symbol("P 21/a", 14, "b3");
        symbol("P2_1/a", 14, "b3");
        symbol("B 2/b", 15, "-c1");
        symbol("P m n b", 62, "ba-c");
    }

    @Test
    void blanksDecideBetweenAxes() {
        symbol("P 42", 77, "");
        symbol("P42", 77, "");
        // a Hall symbol
        symbol("P 4 2", 89, "");
        symbol("P 3 1 2", 149, "");
        symbol("P312", 149, "");
        symbol("P 31 1 2", 151, "");
        symbol("P 2 1/c", 14, "b1");
        symbol("P 2 1 2 1 2 1", 19, "");
        symbol("R 32", 155, "H");
        assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofSymbol("P 31 2"));
        assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofSymbol("P 32 1"));
    }

    @Test
    void cellsAndOriginsThatAreTabulatedNowhere() {
        symbol("C -1", 2, "");
        symbol("I 1", 1, "");
        assertEquals(4, SpaceGroup.ofSymbol("F-1").centring().size());
        SpaceGroup shifted = SpaceGroup.ofSymbol("-P 4c 2 (x,y+1/2,z)");
        assertEquals(131, shifted.number());
        assertEquals(0, shifted.hallNumber());
        assertEquals(SpaceGroup.ofHallSymbol("-P 4c 2 (0 6 0)").operations(), shifted.operations());
        assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofSymbol("-P 4c 2 (x+y,y,z)"));
    }

    @Test
    void schoenfliesSymbols() {
        symbol("C2h^5", 14, "b1");
        symbol("C2h5", 14, "b1");
        symbol("C_{2h}^{5}", 14, "b1");
        symbol("C2h⁵", 14, "b1");
        symbol("D2h16", 62, "");
        symbol("D2h¹⁶", 62, "");
        symbol("Oh^7", 227, "2");
        symbol("Oh7", 227, "2");
        symbol("C2^1", 3, "b");
        symbol("S2^1", 2, "");
        symbol("T^4", 198, "");
        // without a caret this is the lattice letter C
        symbol("C2", 5, "b1");
    }

    @Test
    void refusedInOneClearLine() {
        for (String bad : new String[] {"", "  ", "Z 2 2 2", "P 7", "F d -3 q", "R -3 m :7", "C2h^99", "P 21/c 21/c", "C 1 1 2",
            "P 3 2 2", "?", ".",
            "P 1 21/c\n1 x", "x".repeat(1_000_000), "P" + " 1".repeat(40), "()".repeat(40)}) {
            var e = assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofSymbol(bad), bad);
            assertTrue(e.getMessage().contains("is no space-group symbol"), e.getMessage());
            assertTrue(e.getMessage().length() < 100 && !e.getMessage().contains("\n"), e.getMessage());
        }
        assertFalse(SymbolReading.of("P 1").isEmpty());
    }

    private static void symbol(String text, int number, String setting) {
        SpaceGroup group = SpaceGroup.ofSymbol(text);
        assertEquals(number, group.number(), text);
        assertTrue(group.setting().startsWith(setting), text + ": " + group.setting());
    }
}
