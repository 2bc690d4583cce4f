// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class PointGroupTest {

    @Test
    void thirtyTwoOfWhichElevenAreLaueClasses() {
        assertEquals(32, PointGroup.values().length);
        Set<PointGroup> classes = new HashSet<>();
        for (PointGroup group : PointGroup.values()) {
            classes.add(group.laueClass());
            assertEquals(group.system(), group.laueClass().system());
            assertSame(group.laueClass(), group.laueClass().laueClass());
        }
        assertEquals(11, classes.size());
        assertEquals(11, Arrays.stream(PointGroup.values()).filter(PointGroup::isCentrosymmetric).count());
    }

    @Test
    void tenArePolarAndElevenEnantiomorphic() {
        assertEquals("[1, 2, m, mm2, 4, 4mm, 3, 3m, 6, 6mm]",
                Arrays.stream(PointGroup.values()).filter(PointGroup::isPolar).map(PointGroup::symbol).toList().toString());
        assertEquals("[1, 2, 222, 4, 422, 3, 32, 6, 622, 23, 432]",
                Arrays.stream(PointGroup.values()).filter(PointGroup::isEnantiomorphic).map(PointGroup::symbol).toList().toString());
    }

    @Test
    void orders() {
        assertEquals(48, PointGroup.OH.order());
        assertEquals(12, PointGroup.D3D.order());
        assertEquals(332, Arrays.stream(PointGroup.values()).mapToInt(PointGroup::order).sum());
    }

    @Test
    void sixtyFiveGroupsAreSohncke() {
        int count = 0;
        for (int number = 1; number <= 230; number++) {
            count += SpaceGroup.ofNumber(number).isSohncke() ? 1 : 0;
        }
        assertEquals(65, count);
    }

    @Test
    void axesOfTheCell() {
        assertEquals("-42m", SpaceGroup.ofNumber(115).pointGroup().symbol());
        assertEquals("-4m2", SpaceGroup.ofNumber(115).orientedPointGroup());
        assertEquals("321", SpaceGroup.ofNumber(150).orientedPointGroup());
        assertEquals("312", SpaceGroup.ofNumber(149).orientedPointGroup());
        assertEquals("32", SpaceGroup.ofNumber(155).orientedPointGroup());
        assertEquals("3", SpaceGroup.ofNumber(143).orientedPointGroup());
        assertEquals("-6m2", SpaceGroup.ofNumber(187).orientedPointGroup());
        assertEquals("m-3", SpaceGroup.ofNumber(205).orientedPointGroup());
        assertEquals("2mm", SpaceGroup.ofSymbol("P 2 m m").orientedPointGroup());
        assertEquals("2/m", SpaceGroup.ofNumber(14).orientedPointGroup());
    }

    @Test
    void aLabelHasThePointGroupOfItsNumber() {
        assertEquals("-3m", SpaceGroup.labelOnly(166).pointGroup().symbol());
        assertEquals("-3m", SpaceGroup.labelOnly(166).laueClass().symbol());
    }

    @Test
    void schoenfliesSymbolsCountTheGroupsOfAPointGroup() {
        assertEquals("C1^1", SpaceGroup.ofNumber(1).schoenflies());
        assertEquals("C2h^5", SpaceGroup.ofNumber(14).schoenflies());
        assertEquals("D2h^16", SpaceGroup.ofNumber(62).schoenflies());
        assertEquals("D2d^12", SpaceGroup.ofNumber(122).schoenflies());
        assertEquals("D6h^4", SpaceGroup.ofNumber(194).schoenflies());
        assertEquals("Oh^10", SpaceGroup.ofNumber(230).schoenflies());
    }
}
