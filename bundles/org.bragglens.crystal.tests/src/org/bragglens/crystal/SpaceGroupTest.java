// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class SpaceGroupTest {

    /** Last number and order of each of the 32 point groups in the order of the International Tables (vol. A, table 2.1.1.1). */
    private static final int[][] ORDERS = {
        {1, 1}, {2, 2}, {5, 2}, {9, 2}, {15, 4}, {24, 4}, {46, 4}, {74, 8}, {80, 4}, {82, 4}, {88, 8}, {98, 8}, {110, 8}, {122, 8},
                {142, 16},
        {146, 3}, {148, 6}, {155, 6}, {161, 6}, {167, 12}, {173, 6}, {174, 6}, {176, 12}, {182, 12}, {186, 12}, {190, 12}, {194, 24},
        {199, 12}, {206, 24}, {214, 24}, {220, 24}, {230, 48}};

    @Test
    void everySettingIsAGroupOfTheRightOrder() {
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            Set<SymmetryOperation> operations = new HashSet<>(group.operations());
            assertEquals(group.operations().size(), operations.size(), group.toString());
            assertEquals(order(group.number()) * centring(group), operations.size(), group.toString());
            assertEquals(SymmetryOperation.IDENTITY, group.operations().getFirst());
            for (SymmetryOperation a : group.primitiveOperations()) {
                for (SymmetryOperation b : group.primitiveOperations()) {
                    assertTrue(operations.contains(a.compose(b)), () -> group + " is not closed");
                }
            }
        }
    }

    @Test
    void systemFollowsFromTheOperationsAsFromTheNumber() {
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            assertEquals(CrystalSystem.ofSpaceGroup(group.number()), PointGroup.of(group.primitiveOperations()).system(), group.toString());
        }
    }

    @Test
    void laueClassesHaveTheirOrders() {
        // half the order of the Laue class: International Tables vol. A, table 3.2.1.5
        int[][] halves = {{2, 1}, {15, 2}, {74, 4}, {88, 4}, {142, 8}, {148, 3}, {167, 6}, {176, 6}, {194, 12}, {206, 12}, {230, 24}};
        for (int number = 1; number <= 230; number++) {
            int expected = lookup(halves, number);
            assertEquals(expected, SpaceGroup.ofNumber(number).laueRotations().size(), "group " + number);
        }
    }

    @Test
    void ninetyTwoGroupsAreCentrosymmetric() {
        int count = 0;
        for (int number = 1; number <= 230; number++) {
            count += SpaceGroup.ofNumber(number).pointGroup().isCentrosymmetric() ? 1 : 0;
        }
        assertEquals(92, count);
    }

    @Test
    void operationsTellTheSetting() {
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            SpaceGroup found = SpaceGroup.ofOperations(group.operations());
            assertEquals(group.number(), found.number());
            assertEquals(new HashSet<>(group.operations()), new HashSet<>(found.operations()));
            assertTrue(found.hallNumber() > 0);
            assertEquals(group.number(), SpaceGroup.ofHallSymbol(group.hallSymbol()).number());
        }
    }

    @Test
    void symbolsTellTheSetting() {
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            SpaceGroup found = SpaceGroup.ofSymbol(group.symbol());
            assertEquals(group.number(), found.number(), group.symbol());
            // a few symbols name two settings with other axes, as C c c e does; monoclinic ones never do
            if (group.system() == CrystalSystem.MONOCLINIC) {
                assertSame(group, found, group.symbol());
            }
        }
    }

    @Test
    void thereAreNoOtherNumbers() {
        assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofNumber(0));
        assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofNumber(231));
        assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofHallNumber(0));
        assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofHallNumber(531));
    }

    @Test
    void standardSettings() {
        assertEquals("2", SpaceGroup.ofNumber(227).setting());
        assertEquals("H", SpaceGroup.ofNumber(166).setting());
        assertEquals("b1", SpaceGroup.ofNumber(14).setting());
        assertEquals("P2_1/c", SpaceGroup.ofNumber(14).shortSymbol());
        assertEquals("P6_3/mmc", SpaceGroup.ofNumber(194).shortSymbol());
        assertEquals("I4_1/amd", SpaceGroup.ofNumber(141).shortSymbol());
        assertEquals("Fd-3m", SpaceGroup.ofNumber(227).shortSymbol());
        assertEquals("F d -3 m :2", SpaceGroup.ofNumber(227).symbol());
        assertEquals(530, SpaceGroup.ofNumber(230).hallNumber());
        for (int number = 1; number <= 230; number++) {
            assertEquals(number, SpaceGroup.ofNumber(number).number());
        }
    }

    @Test
    void anotherOriginIsTheSameGroup() {
        List<SymmetryOperation> shifted = SpaceGroup.ofNumber(62).operations().stream().map(o -> o.fromOrigin(5, 3, 1)).toList();
        SpaceGroup group = SpaceGroup.ofOperations(shifted);
        assertEquals(62, group.number());
        assertEquals(0, group.hallNumber());
        assertEquals(new HashSet<>(shifted), new HashSet<>(group.operations()));
    }

    @Test
    void untabulatedOperationsKeepTheirSystem() {
        // a face-centred tetragonal cell, which is an I cell turned by 45°
        List<SymmetryOperation> operations = new ArrayList<>(SpaceGroup.ofHallSymbol("-F 4 2").operations());
        SpaceGroup group = SpaceGroup.ofOperations(operations);
        assertEquals(0, group.number());
        assertEquals(CrystalSystem.TETRAGONAL, group.system());
        assertEquals(64, group.operations().size());
        assertEquals(139, group.stated(139).number());
        assertEquals(64, group.stated(139).operations().size());
        assertEquals(2, SpaceGroup.ofHallSymbol("-C 1").number());
    }

    @Test
    void generatorsAreEnough() {
        SpaceGroup group = SpaceGroup.ofOperations(List.of(SymmetryOperation.parse("-x,y+1/2,-z+1/2"),
                SymmetryOperation.parse("-x,-y,-z")));
        assertEquals(14, group.number());
        assertEquals(4, group.operations().size());
    }

    @Test
    void whatGeneratesNoGroupIsRefused() {
        for (String bad : new String[] {"x+y,y,z", "x+y,x,z", "2*x+y,x+y,z"}) {
            var e = assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofOperations(List.of(SymmetryOperation.parse(bad))), bad);
            assertTrue(e.getMessage().contains("no lattice"), e.getMessage());
        }
        // two threefold axes of different bases: each is one of a lattice, together they have no end
        var e = assertThrows(IllegalArgumentException.class,
                () -> SpaceGroup.ofOperations(List.of(SymmetryOperation.parse("-y,x-y,z"), SymmetryOperation.parse("x,-z,y-z"))));
        assertTrue(e.getMessage().contains("no"), e.getMessage());
    }

    @Test
    void whatIsNoHallSymbolIsRefusedInOneLine() {
        for (String bad : List.of("", "P", "Q 2", "P 5", "P 2z3", "P 2 2 2 2 2", "P 2* 2", "P 2 2 (0 0 99999999999)", "P 2 (x+y,y,z)")) {
            var e = assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofHallSymbol(bad), bad);
            assertTrue(e.getMessage().contains("is no "), e.getMessage());
        }
    }

    @Test
    void aLabelHasNoOperations() {
        SpaceGroup label = SpaceGroup.labelOnly(166);
        assertEquals(166, label.number());
        assertEquals(1, label.operations().size());
        assertEquals(CrystalSystem.TRIGONAL, label.system());
    }

    private static int order(int number) {
        return lookup(ORDERS, number);
    }

    private static int lookup(int[][] lastAndValue, int number) {
        for (int[] row : lastAndValue) {
            if (number <= row[0]) {
                return row[1];
            }
        }
        throw new AssertionError(number);
    }

    private static int centring(SpaceGroup group) {
        return switch (group.hallSymbol().replace("-", "").charAt(0)) {
            case 'P' -> 1;
            case 'R' -> 3;
            case 'F' -> 4;
            default -> 2;
        };
    }
}
