// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class WyckoffPositionTest {

    private static final UnitCell CUBE = new UnitCell(10, 10, 10, 90, 90, 90);

    @Test
    void rockSaltHasItsPositions() {
        List<WyckoffPosition> positions = SpaceGroup.ofNumber(225).wyckoffPositions();
        assertEquals(12, positions.size());
        assertEquals("4a 4b 8c 24d 24e 32f 48g 48h 48i 96j 96k 192l",
                String.join(" ", positions.stream().map(WyckoffPosition::label).toList()));
        WyckoffPosition e = positions.get(4);
        assertEquals("x,0,0", e.coordinates());
        assertEquals(1, e.freedom());
        assertArrayEquals(new double[] {0.3, 0, 0}, e.at(0.3, 0.7, 0.9));
        assertEquals(8, e.siteOperations().size());
        assertEquals(SymmetryOperation.IDENTITY, e.orbit().getFirst());
    }

    @Test
    void siteSymmetriesFollowTheAxes() {
        assertEquals("m-3m m-3m -43m m.mm 4m.m .3m 2.mm m.m2 m.m2 m.. ..m 1", siteSymmetries(SpaceGroup.ofNumber(225)));
        assertEquals("-3m -3m 3m .2/m .2/m .2 .2 .m 1", siteSymmetries(SpaceGroup.ofNumber(166)));
        // P n m a and P b n m: the mirror plane of 4c lies across b here and across c there
        assertEquals("-1 -1 .m. 1", siteSymmetries(SpaceGroup.ofNumber(62)));
        assertEquals("-1 -1 ..m 1", siteSymmetries(SpaceGroup.ofSymbol("P b n m")));
    }

    private static String siteSymmetries(SpaceGroup group) {
        return String.join(" ", group.wyckoffPositions().stream().map(WyckoffPosition::siteSymmetry).toList());
    }

    @Test
    void parametersGoToTheFreeCoordinatesInOrder() {
        // 46 b: 1/4, y, z
        WyckoffPosition b = SpaceGroup.ofNumber(46).wyckoffPositions().get(1);
        assertEquals("1/4,y,z", b.coordinates());
        assertArrayEquals(new double[] {0.25, 0.1, 0.2}, b.at(0.1, 0.2, 0.9));
    }

    @Test
    void thereAre1731AndPmmmHas27() {
        int count = 0;
        for (int number = 1; number <= 230; number++) {
            List<WyckoffPosition> positions = SpaceGroup.ofNumber(number).wyckoffPositions();
            count += positions.size();
            WyckoffPosition general = positions.getLast();
            assertEquals(3, general.freedom());
            assertEquals(SpaceGroup.ofNumber(number).operations(), general.orbit());
            assertEquals("1", general.siteSymmetry());
        }
        assertEquals(1731, count);
        WyckoffPosition last = SpaceGroup.ofNumber(47).wyckoffPositions().getLast();
        assertEquals('A', last.letter());
        assertEquals("8α", last.label());
        assertEquals('z', SpaceGroup.ofNumber(47).wyckoffPositions().get(25).letter());
    }

    @Test
    void multiplicityTimesSiteOrderIsTheOrderOfTheGroup() {
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            int before = 0;
            for (WyckoffPosition position : group.wyckoffPositions()) {
                assertEquals(group.operations().size(), position.multiplicity() * position.siteOperations().size(), position.toString());
                assertTrue(position.multiplicity() >= before, group + ": more special positions have earlier letters");
                before = position.multiplicity();
            }
        }
    }

    @Test
    void aPointOfAPositionIsFoundOnIt() {
        Random random = new Random(5);
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            for (WyckoffPosition position : group.wyckoffPositions()) {
                // any point of the orbit; parameters away from those that make it more special
                double[] point = position.at(0.137, 0.219, 0.0831);
                SymmetryOperation operation = position.orbit().get(random.nextInt(position.multiplicity()));
                double[] image = operation.apply(point[0], point[1], point[2]);
                WyckoffPosition found = group.wyckoffOf(image[0] + 3, image[1] - 2, image[2], CUBE, 1e-3).orElseThrow();
                assertSame(position, found, group + " " + position);
            }
        }
    }

    @Test
    void aPointNearASpecialPlaceIsOnItWithinTheTolerance() {
        SpaceGroup group = SpaceGroup.ofNumber(225);
        assertEquals('a', group.wyckoffOf(0.001, 0.4995, 0.5, CUBE, 0.05).orElseThrow().letter());
        assertEquals('l', group.wyckoffOf(0.02, 0.43, 0.55, CUBE, 0.05).orElseThrow().letter());
        assertEquals('e', group.wyckoffOf(0.02, 0.002, 0, CUBE, 0.05).orElseThrow().letter());
    }

    @Test
    void anotherOriginShiftsThePositions() {
        SpaceGroup group = SpaceGroup.ofNumber(227);
        List<SymmetryOperation> moved = group.operations().stream().map(o -> o.fromOrigin(2, 0, 0)).toList();
        SpaceGroup shifted = SpaceGroup.ofOperations(moved);
        assertEquals(0, shifted.hallNumber());
        assertEquals(9, shifted.wyckoffPositions().size());
        List<Integer> multiplicities = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            WyckoffPosition position = shifted.wyckoffPositions().get(i);
            multiplicities.add(position.multiplicity());
            assertEquals(group.wyckoffPositions().get(i).siteSymmetry(), position.siteSymmetry());
        }
        assertEquals(List.of(8, 8, 16, 16, 32, 48, 96, 96, 192), multiplicities);
    }

    @Test
    void operationsOfNoTabulatedSettingHaveNone() {
        assertTrue(SpaceGroup.labelOnly(166).wyckoffPositions().isEmpty());
        assertTrue(SpaceGroup.labelOnly(166).wyckoffOf(0, 0, 0, CUBE, 0.1).isEmpty());
    }
}
