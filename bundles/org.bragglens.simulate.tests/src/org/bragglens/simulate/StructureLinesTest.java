// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.IndexedLine;
import org.bragglens.pattern.IndexedLines;
import org.junit.jupiter.api.Test;

class StructureLinesTest {

    private static final SimulationSettings USUAL = SettingsType.of(SimulationSettings.class).defaults();
    private static final CrystalStructure SALT = Crystals.salt();
    private static final double CU = USUAL.source().wavelength();

    @Test
    void saltHasLinesWhereAllIndicesAreOddOrAllAreEven() {
        List<IndexedLine> lines = new StructureLines(SALT, USUAL).upTo(1);
        assertEquals(List.of("1 1 1, 8", "2 0 0, 6", "2 2 0, 12", "3 1 1, 24"), lines.stream().limit(4)
                .map(l -> l.h() + " " + l.k() + " " + l.l() + ", " + l.multiplicity()).toList());
        assertEquals(SALT.cell().a() / Math.sqrt(8), lines.get(2).d(), 1e-12);
        double last = 2 * Math.toDegrees(Math.asin(CU / 2 / lines.getLast().d()));
        assertTrue(last > 80 && last <= 90, "to the end of the pattern: " + last);
    }

    @Test
    void theStrongestLineOfThePatternHasTheIntensityOfAHundred() {
        List<IndexedLine> lines = new StructureLines(SALT, USUAL).upTo(1);
        IndexedLine strongest = lines.stream().reduce((a, b) -> a.intensity() > b.intensity() ? a : b).orElseThrow();
        assertEquals(100, strongest.intensity(), 0);
        DiffractionPattern pattern = PowderSimulator.simulate(SALT, USUAL);
        double top = pattern.coordinates().getDouble(pattern.intensities().maxPos()[0]);
        assertEquals(top, Math.toDegrees(2 * Math.asin(CU / 2 / strongest.d())), 0.02);
        for (IndexedLine line : lines) {
            double theta = Math.asin(CU / 2 / line.d());
            double area = line.multiplicity() * line.amplitude() * line.amplitude() * LorentzPolarisation.UNPOLARISED.at(theta);
            double theta0 = Math.asin(CU / 2 / strongest.d());
            double area0 = strongest.multiplicity() * strongest.amplitude() * strongest.amplitude()
                    * LorentzPolarisation.UNPOLARISED.at(theta0);
            assertEquals(100 * area / area0, line.intensity(), 1e-9);
        }
    }

    @Test
    void linesThatTheRadiationOfTheSimulationDoesNotReachHaveNoIntensity() {
        List<IndexedLine> lines = new StructureLines(SALT, USUAL).upTo(12);
        assertTrue(lines.getLast().q() > 11.5, "lines to " + lines.getLast().q());
        for (IndexedLine line : lines) {
            assertEquals(line.d() < CU / 2, Double.isNaN(line.intensity()), line.toString());
        }
    }

    @Test
    void aHugeCellHasNoMoreLinesThanCanBeHandled() {
        CrystalStructure huge = Crystals.of("huge", new UnitCell(400, 410, 420, 90, 90, 90), SpaceGroup.ofNumber(1),
                Crystals.site("C", 0, 0, 0));
        IndexedLines lines = new StructureLines(huge, USUAL);
        assertEquals(2e5, lines.upTo(20).size(), 1e4);
    }
}
