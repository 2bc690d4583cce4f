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
    void elevenAreEnantiomorphic() {
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
            count += SpaceGroup.ofNumber(number).pointGroup().isEnantiomorphic() ? 1 : 0;
        }
        assertEquals(65, count);
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
