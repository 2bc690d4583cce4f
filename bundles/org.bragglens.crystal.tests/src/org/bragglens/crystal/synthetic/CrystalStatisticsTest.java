// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;
import org.junit.jupiter.api.Test;

class CrystalStatisticsTest {

    private static final SyntheticCrystals CRYSTALS = new SyntheticCrystals(CrystalStatistics.standard(), SyntheticSettings.defaults());

    @Test
    void jsonComesBackAsItWent() {
        String json = CrystalStatistics.standard().toJson();
        assertEquals(json, CrystalStatistics.fromJson(new StringReader(json)).toJson());
    }

    @Test
    void whatShipsSaysWhereItIsFrom() {
        assertTrue(CrystalStatistics.standard().source().contains("Materials Project"));
        assertTrue(CrystalStatistics.standard().source().contains("CC-BY 4.0"));
        assertEquals(33_703, CrystalStatistics.standard().structures());
    }

    @Test
    void aFitOfSyntheticCrystalsFindsTheirDistributionsAgain() {
        SyntheticCrystals like = new SyntheticCrystals(CrystalStatistics.standard(), new SyntheticSettings(
                SyntheticSettings.Balance.LIBRARY, 1, 200, 3000, 0, 0, 0.5, 0.7, 0.9, 1, 0.1, 0.02));
        CrystalStatistics fitted = CrystalStatistics.of(like.stream(5).limit(1000), "synthetic");
        assertEquals(1000, fitted.structures());
        ElementTable expected = CrystalStatistics.standard().elements();
        for (String symbol : new String[] {"O", "Li", "Cu", "S"}) {
            double volume = expected.volumes()[expected.symbols().indexOf(symbol)];
            assertEquals(volume, fitted.elements().volumes()[fitted.elements().symbols().indexOf(symbol)], 0.15 * volume, symbol);
        }
        double oxides = expected.counts()[expected.symbols().indexOf("O")] / 33_703;
        assertEquals(oxides, fitted.elements().counts()[fitted.elements().symbols().indexOf("O")] / 1000, 0.1);
        assertEquals(expected.volumeSpread(), fitted.elements().volumeSpread(), 0.05);
        // and it can be drawn from
        SyntheticCrystals second = new SyntheticCrystals(fitted, SyntheticSettings.defaults());
        assertTrue(second.stream(1).limit(20).allMatch(crystal -> Distances.shortest(crystal) > 0.5));
    }

    @Test
    void tooFewStructuresAreRefused() {
        Stream<CrystalStructure> few = CRYSTALS.stream(1).limit(99);
        assertThrows(IllegalArgumentException.class, () -> CrystalStatistics.of(few, "few"));
    }

    @Test
    void structuresThatAreLargerThanAnyThatCanBeDrawnAreLeftOut() {
        List<Site> atoms = new ArrayList<>();
        for (int i = 0; i <= SyntheticSettings.MOST_ATOMS; i++) {
            atoms.add(new Site("C", "C", i % 10 / 10.0, i / 10 % 10 / 10.0, i / 1001.0, 1, Displacement.UNKNOWN));
        }
        CrystalStructure large = new CrystalStructure("large", "C", new UnitCell(20, 20, 200, 90, 90, 90), SpaceGroup.ofNumber(1), atoms,
                List.of());
        Stream<CrystalStructure> library = Stream.concat(Stream.of(large), CRYSTALS.stream(1).limit(100));
        assertEquals(100, CrystalStatistics.of(library, "one is large").structures());
    }

    @Test
    void aTableOfNoElementsIsRefused() {
        double[] none = {};
        ElementTable table = new ElementTable(List.of(), none, new double[7][0], none, none, 0.1, new int[0], none,
                new double[ElementTable.SIZE_CLASSES][ElementTable.MOST_KINDS]);
        assertThrows(IllegalArgumentException.class, table::check);
    }

    @Test
    void whatIsNoStatisticsIsRefused() {
        String json = CrystalStatistics.standard().toJson();
        for (String bad : new String[] {"", "[]", "{}", "{", json.substring(0, json.length() / 2),
            json.replace("\"shares\":[1.", "\"shares\":[-1."),
            json.replace("\"contacts\":[", "\"contacts\":[1,"), json.replace("\"together\":[", "\"together\":[-"),
            json.replaceFirst("\"structures\":\\d+", "\"structures\":0"), json.replaceFirst("\"Li\"", "\"H\""),
            json.replace("\"symbols\":[\"H\"", "\"symbols\":[\"Q\""),
            json.replace("\"CRYSTAL\"", "").replace("\"TRICLINIC\"", "\"OTHER\"")}) {
            assertThrows(IllegalArgumentException.class, () -> CrystalStatistics.fromJson(new StringReader(bad)),
                    bad.substring(0, Math.min(60, bad.length())));
        }
    }
}
