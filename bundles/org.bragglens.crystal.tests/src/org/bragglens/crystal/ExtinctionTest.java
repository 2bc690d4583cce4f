// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ExtinctionTest {

    private static final int FARTHEST = 8;

    @Test
    void screwAxesGlidePlanesAndCentringMakeAbsences() {
        SpaceGroup p21c = SpaceGroup.ofNumber(14);
        assertTrue(p21c.isAbsent(0, 1, 0));
        assertFalse(p21c.isAbsent(0, 2, 0));
        assertTrue(p21c.isAbsent(1, 0, 1));
        assertFalse(p21c.isAbsent(1, 0, 2));
        assertFalse(p21c.isAbsent(1, 1, 1));
        SpaceGroup diamond = SpaceGroup.ofNumber(227);
        assertTrue(diamond.isAbsent(2, 0, 0));
        assertTrue(diamond.isAbsent(4, 2, 0));
        assertTrue(diamond.isAbsent(1, 0, 0));
        assertFalse(diamond.isAbsent(4, 0, 0));
        // weak in diamond, but absent only for atoms on special positions
        assertFalse(diamond.isAbsent(2, 2, 2));
    }

    @Test
    void symbolsOfTheTables() {
        // International Tables vol. A, table 1.6.4.2 and following; e for planes of two glide directions
        symbol("P -", 1, 2);
        symbol("P 1 21 1", 4, 11);
        symbol("P 1 21/c 1", 14);
        symbol("C 1 - 1", 5, 8, 12);
        symbol("C 1 c 1", 9, 15);
        symbol("P - - -", 16, 25, 47);
        symbol("P 21 21 21", 19);
        symbol("C - - 21", 20);
        symbol("P c a -", 29);
        symbol("P n a -", 33);
        symbol("P n - a", 62);
        symbol("C - c -", 36, 63);
        symbol("I - - -", 23, 24, 44, 71);
        symbol("F d d -", 43);
        symbol("I b a -", 45, 72);
        symbol("C - - e", 67);
        symbol("C - c e", 64);
        symbol("I b c a", 73);
        symbol("I - - e", 74);
        symbol("P b c a", 61);
        symbol("P 42/n - -", 86);
        symbol("I 41/a - -", 88);
        symbol("P 41 - -", 76, 78, 91, 95);
        symbol("P - 21 c", 114);
        symbol("P n n -", 134);
        symbol("P - n -", 102, 118, 136);
        symbol("I a - d", 141, 230);
        symbol("I a c d", 142);
        symbol("P 31 - -", 144, 145, 151, 154);
        symbol("R (obv) - -", 146, 148, 155, 160, 166);
        symbol("R (obv) - c", 161, 167);
        symbol("P - - c", 159, 163, 186, 190, 194);
        symbol("P 63 - -", 173, 176, 182);
        symbol("P 62 - -", 171, 172, 180, 181);
        symbol("P - c c", 184, 192);
        symbol("P 21 - -", 198);
        symbol("P 42 - -", 208);
        symbol("P a - -", 205);
        symbol("P - - n", 218, 223);
        symbol("F - - c", 219, 226);
        symbol("F d - -", 203, 227);
        symbol("F d - c", 228);
        assertEquals("I c - a", SpaceGroup.ofSymbol("I c m a").extinctionSymbol());
        assertEquals("I - c b", SpaceGroup.ofSymbol("I m c b").extinctionSymbol());
        assertEquals("A e - a", SpaceGroup.ofSymbol("A e m a").extinctionSymbol());
        assertEquals("P 1 1 21/b", SpaceGroup.ofSymbol("P 1 1 21/b").extinctionSymbol());
        assertEquals("R - c", SpaceGroup.ofSymbol("R -3 c :R").extinctionSymbol());
    }

    @Test
    void sameSymbolMeansSameAbsencesAndTheOtherWayRound() {
        Map<String, String> symbolOf = new HashMap<>();
        Map<String, String> absencesOf = new HashMap<>();
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            // rhombohedral axes index otherwise, and a monoclinic symbol names the unique axis
            String axes = group.laueClass().symbol() + (group.setting().equals("R") ? " R" : "")
                    + (group.system() == CrystalSystem.MONOCLINIC ? group.setting().replaceAll("[-123]", "") : "");
            String symbol = axes + ": " + group.extinctionSymbol();
            String absences = axes + ": " + absences(group);
            assertEquals(absences, absencesOf.computeIfAbsent(symbol, s -> absences), symbol + " " + group);
            assertEquals(symbol, symbolOf.computeIfAbsent(absences, a -> symbol), group.toString());
        }
        assertEquals(237, symbolOf.size());
    }

    @Test
    void groupsThatAPowderPatternCannotTellApart() {
        assertEquals(List.of("P n 21 a", "P n m a"),
                SpaceGroup.ofNumber(62).extinctionGroup().stream().map(SpaceGroup::symbol).toList());
        assertTrue(SpaceGroup.ofNumber(225).extinctionGroup().stream().map(SpaceGroup::number).toList()
                .containsAll(List.of(209, 216, 225)));
        assertEquals("", SpaceGroup.labelOnly(62).extinctionSymbol());
    }

    private static void symbol(String expected, int... numbers) {
        for (int number : numbers) {
            assertEquals(expected, SpaceGroup.ofNumber(number).extinctionSymbol(), "group " + number);
        }
    }

    private static String absences(SpaceGroup group) {
        StringBuilder text = new StringBuilder();
        for (int h = 0; h <= FARTHEST; h++) {
            for (int k = -FARTHEST; k <= FARTHEST; k++) {
                for (int l = -FARTHEST; l <= FARTHEST; l++) {
                    text.append(group.isAbsent(h, k, l) ? 'x' : '.');
                }
            }
        }
        return text.toString();
    }
}
