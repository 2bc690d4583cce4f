// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.bragglens.pattern.Radiation.Origin;
import org.eclipse.january.DatasetException;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.metadata.AxesMetadata;
import org.junit.jupiter.api.Test;

class DiffractionPatternTest {

    private static final Radiation CU = XrayTube.CU.alpha1(Origin.FILE);

    private final DiffractionPattern known = pattern(PatternAxis.TWO_THETA, CU, 10, 20, 170);
    private final DiffractionPattern unknown = pattern(PatternAxis.TWO_THETA, Radiation.UNKNOWN, 10, 20, 170);

    @Test
    void carriesItsAxisAsJanuaryMetadata() throws DatasetException {
        Dataset y = known.intensities();
        AxesMetadata axes = y.getFirstMetadata(AxesMetadata.class);
        assertEquals("2θ (°)", axes.getAxis(0)[0].getName());
        assertEquals(20, axes.getAxis(0)[0].getSlice().getDouble(1));
        assertEquals("test", y.getName());
        assertArrayEquals(new int[] { 3 }, y.getShapeRef());
    }

    @Test
    void changesNoMoreAfterItWasMade() {
        Dataset x = DatasetFactory.createFromObject(new double[] { 1, 2, 3 });
        Dataset y = DatasetFactory.createFromObject(new double[] { 4, 5, 6 });
        DiffractionPattern pattern = DiffractionPattern.of("test", PatternAxis.Q, x, y, Radiation.UNKNOWN, List.of());
        x.set(9, 0);
        y.set(9, 0);
        pattern.intensities().set(9, 1);
        pattern.coordinates().set(9, 1);
        pattern.curve().y()[2] = 9;
        assertArrayEquals(new double[] { 1, 2, 3 }, pattern.curve().x());
        assertArrayEquals(new double[] { 4, 5, 6 }, pattern.curve().y());
    }

    @Test
    void linesOfTheCrystalStayWithNameAndRadiationButNotWithOtherIntensities() {
        IndexedLine line = new IndexedLine(1, 0, -2, 4, Math.PI, 12, 100);
        assertEquals(2, line.q(), 1e-15);
        DiffractionPattern simulated = known.withLines(q -> List.of(line));
        assertTrue(known.lines().isEmpty());
        assertEquals(List.of(line), simulated.withName("b").withRadiation(Radiation.UNKNOWN).lines().orElseThrow().upTo(3));
        assertTrue(simulated.withCurve(known.curve()).lines().isEmpty(), "an augmented crystal has its lines elsewhere");
    }

    @Test
    void convertsTheAxisWhereTheRadiationAllows() {
        assertTrue(known.converts(PatternAxis.Q) && known.converts(PatternAxis.D));
        assertFalse(unknown.converts(PatternAxis.Q) || unknown.converts(PatternAxis.D));
        assertTrue(unknown.converts(PatternAxis.TWO_THETA));
        assertThrows(IllegalStateException.class, () -> unknown.coordinates(PatternAxis.Q));
        assertEquals(4 * Math.PI * Math.sin(Math.toRadians(10)) / CU.wavelength(), known.coordinates(PatternAxis.Q).getDouble(1), 1e-12);
        DiffractionPattern q = pattern(PatternAxis.Q, Radiation.UNKNOWN, 0, 1, 20);
        assertTrue(q.converts(PatternAxis.D));
        assertEquals(2 * Math.PI, q.coordinates(PatternAxis.D).getDouble(1), 1e-12);
        assertTrue(Double.isNaN(q.coordinates(PatternAxis.D).getDouble(0)));
        assertTrue(Double.isNaN(q.withRadiation(CU).coordinates(PatternAxis.TWO_THETA).getDouble(2)));
    }

    @Test
    void anotherRadiationOrNameIsAnotherPattern() {
        assertEquals(CU, unknown.withRadiation(CU).radiation());
        assertEquals(Radiation.UNKNOWN, unknown.radiation());
        assertEquals("b", unknown.withName("b").name());
        Curve doubled = known.curve().withY(new double[] { 2, 4, 6 });
        assertArrayEquals(new double[] { 2, 4, 6 }, known.withCurve(doubled).curve().y());
    }

    @Test
    void refusesWhatIsNoPattern() {
        assertThrows(IllegalArgumentException.class, () -> pattern(PatternAxis.Q, CU, 1, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> pattern(PatternAxis.Q, CU, 3, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> pattern(PatternAxis.Q, CU, 1, Double.NaN, 2));
        assertThrows(IllegalArgumentException.class, () -> pattern(PatternAxis.Q, CU));
        Dataset x = DatasetFactory.createFromObject(new double[] { 1, 2, 3 });
        assertThrows(IllegalArgumentException.class, () -> DiffractionPattern.of("t", PatternAxis.Q, x,
                DatasetFactory.createFromObject(new double[] { 1, Double.POSITIVE_INFINITY, 3 }), CU, List.of()));
        assertThrows(IllegalArgumentException.class, () -> DiffractionPattern.of("t", PatternAxis.Q, x,
                DatasetFactory.createFromObject(new double[] { 1, 2 }), CU, List.of()));
        assertThrows(IllegalArgumentException.class, () -> DiffractionPattern.of("t", PatternAxis.Q, x,
                DatasetFactory.createFromObject(new double[][] { { 1, 2, 3 } }), CU, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Curve(PatternAxis.Q, new double[2], new double[3], CU));
    }

    private static DiffractionPattern pattern(PatternAxis axis, Radiation radiation, double... x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = i + 1;
        }
        return DiffractionPattern.of("test", new Curve(axis, x, y, radiation), List.of("made by a test"));
    }
}
