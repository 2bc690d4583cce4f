// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class CrystalStructureTest {

    @Test
    void rockSalt() {
        CrystalStructure salt = structure(new UnitCell(5.6402, 5.6402, 5.6402, 90, 90, 90), SpaceGroup.ofNumber(225),
                site("Na", 0, 0, 0), site("Cl", 0.5, 0.5, 0.5));
        assertEquals(8, salt.expanded().size());
        assertEquals(2, salt.expandedModuloCentring().size());
        assertEquals("AB", salt.anonymousStoichiometry());
        assertEquals("AB:225", salt.structureType());
    }

    @Test
    void roundedCoordinatesStillLieOnSpecialPositions() {
        // corundum, Al 12c and O 18e, as older files round it
        CrystalStructure corundum = structure(new UnitCell(4.7602, 4.7602, 12.9933, 90, 90, 120), SpaceGroup.ofNumber(167),
                site("Al", 0, 0, 0.3522), site("O", 0.3063, 0.0001, 0.2501));
        assertEquals(30, corundum.expanded().size());
        assertEquals(10, corundum.expandedModuloCentring().size());
        assertEquals("A2B3:167", corundum.structureType());
        assertTrue(corundum.expanded().stream().anyMatch(s -> s.element().equals("O") && s.y() == 0 && Math.abs(s.z() - 0.25) < 1e-12));
    }

    @Test
    void thirdsAreThirds() {
        CrystalStructure magnesium = structure(new UnitCell(3.209, 3.209, 5.211, 90, 90, 120), SpaceGroup.ofNumber(194),
                site("Mg", 0.333, 0.667, 0.25));
        List<Site> atoms = magnesium.expanded();
        assertEquals(2, atoms.size());
        assertEquals(1 / 3.0, Math.min(atoms.get(0).x(), atoms.get(1).x()), 1e-12);
        assertEquals("A:194", magnesium.structureType());
    }

    @Test
    void anAtomNearSeveralElementsOfSymmetryLiesOnAllOfThem() {
        // each is nearer than 0.1 Å to its images in some elements of symmetry and further away from those in others
        UnitCell cube = new UnitCell(10, 10, 10, 90, 90, 90);
        onePlace(cube, "P m m 2", 0.0045, 0.0045, 0.3);
        onePlace(cube, "P m -3 m", 0.005, 0.0025, 0.0017);
        onePlace(cube, "F d -3 m :1", 0.005, 0.0025, 0.0017);
        onePlace(new UnitCell(10, 10, 10, 90, 90, 120), "P 6/m m m", 0.008, 0, 0);
        onePlace(new UnitCell(10, 10, 10, 90, 90, 120), "P 6 m m", 0.0095, 0.0025, 0);
    }

    private static void onePlace(UnitCell cell, String symbol, double x, double y, double z) {
        CrystalStructure crystal = structure(cell, SpaceGroup.ofSymbol(symbol), site("Na", x, y, z));
        WyckoffPosition first = crystal.spaceGroup().wyckoffOf(0, 0, z > 0.1 ? z : 0, cell, 1e-6).orElseThrow();
        assertEquals(first.multiplicity(), crystal.expanded().size(), symbol);
        assertEquals(first.multiplicity() / crystal.spaceGroup().centring().size(), crystal.expandedModuloCentring().size(), symbol);
        Site atom = crystal.expanded().getFirst();
        assertEquals(0, atom.x() + atom.y(), 1e-12, symbol);
    }

    @Test
    void everyAtomLiesInTheCellAndKeepsItsDistanceFromImages() {
        CrystalStructure diamond = structure(new UnitCell(3.567, 3.567, 3.567, 90, 90, 90), SpaceGroup.ofHallNumber(525),
                site("C", 0, 0, 0));
        assertEquals(8, diamond.expanded().size());
        assertTrue(diamond.expanded().stream().allMatch(s -> s.x() >= 0 && s.x() < 1 && s.y() >= 0 && s.y() < 1 && s.z() >= 0
                && s.z() < 1));
    }

    @Test
    void partialOccupanciesCountAsParts() {
        CrystalStructure alloy = structure(new UnitCell(3.75, 3.75, 3.75, 90, 90, 90), SpaceGroup.ofNumber(225),
                new Site("Cu", "Cu", 0, 0, 0, 0.75, Displacement.UNKNOWN), new Site("Au", "Au", 0, 0, 0, 0.25, Displacement.UNKNOWN));
        assertEquals("AB3", alloy.anonymousStoichiometry());
    }

    @Test
    void wrongAtomsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> site("Xx", 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> site("Na", Double.NaN, 0, 0));
        // a double has no digits left for the place within the cell
        assertThrows(IllegalArgumentException.class, () -> site("Na", 0, 1e17, 0));
        assertThrows(IllegalArgumentException.class, () -> new Site("Na1", "Na", 0, 0, 0, 1.5, Displacement.UNKNOWN));
        assertThrows(IllegalArgumentException.class, () -> structure(new UnitCell(5, 5, 5, 90, 90, 90), SpaceGroup.ofNumber(1)));
    }

    @Test
    void elementsByNumber() {
        assertEquals("H", Elements.symbol(1));
        assertEquals("Og", Elements.symbol(118));
        assertEquals(57, Elements.atomicNumber("La"));
        assertEquals(79, Elements.atomicNumber("Au"));
        assertThrows(IllegalArgumentException.class, () -> Elements.symbol(119));
        assertThrows(IllegalArgumentException.class, () -> Elements.atomicNumber("na"));
    }

    @Test
    void systemsByNumber() {
        assertEquals(CrystalSystem.TRIGONAL, CrystalSystem.ofSpaceGroup(167));
        assertEquals(CrystalSystem.HEXAGONAL, CrystalSystem.ofSpaceGroup(168));
        assertEquals("monoclinic", CrystalSystem.ofSpaceGroup(3).label());
        assertEquals(CrystalSystem.TETRAGONAL, CrystalSystem.ofSpaceGroup(75));
        assertEquals(CrystalSystem.CUBIC, CrystalSystem.ofSpaceGroup(195));
    }

    private static CrystalStructure structure(UnitCell cell, SpaceGroup group, Site... sites) {
        return new CrystalStructure("test", "test", cell, group, List.of(sites), List.of());
    }

    private static Site site(String element, double x, double y, double z) {
        return new Site(element, element, x, y, z, 1, Displacement.UNKNOWN);
    }
}
