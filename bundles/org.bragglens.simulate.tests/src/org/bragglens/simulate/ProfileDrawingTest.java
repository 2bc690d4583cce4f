// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.Grid;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.XrayTube;
import org.junit.jupiter.api.Test;

class ProfileDrawingTest {

    private static final Radiation ALPHA1 = XrayTube.CU.alpha1(Origin.SIMULATION);
    private static final ProfileDrawing FINE = new ProfileDrawing(LorentzPolarisation.UNPOLARISED, 1e-9);

    @Test
    void aLineIsThePseudoVoigtOfThompsonCoxAndHastings() {
        PeakProfile profile = new PeakProfile(0.01, -0.004, 0.02, 0.05, 0.08);
        PeakList line = line(4, 7, profile, ALPHA1);
        Grid grid = new Grid(PatternAxis.TWO_THETA, 10, 40, 3001);
        Curve curve = FINE.draw(line, grid);
        double theta = Math.asin(1.5405929 / 2 / 4);
        double g = profile.gaussian(theta);
        double l = profile.lorentzian(theta);
        double width = Math.pow(Math.pow(g, 5) + 2.69269 * Math.pow(g, 4) * l + 2.42843 * Math.pow(g, 3) * l * l
                + 4.47163 * g * g * Math.pow(l, 3)
                + 0.07842 * g * Math.pow(l, 4) + Math.pow(l, 5), 0.2);
        double eta = 1.36603 * l / width - 0.47719 * Math.pow(l / width, 2) + 0.11116 * Math.pow(l / width, 3);
        double area = 7 * LorentzPolarisation.UNPOLARISED.at(theta);
        double top = area * (eta * 2 / Math.PI / width + (1 - eta) * 2 * Math.sqrt(Math.log(2) / Math.PI) / width);
        for (int i = 0; i < grid.points(); i++) {
            double x = (curve.x()[i] - Math.toDegrees(2 * theta)) / width;
            double expected = area / width * (eta * 2 / Math.PI / (1 + 4 * x * x)
                    + (1 - eta) * 2 * Math.sqrt(Math.log(2) / Math.PI) * Math.exp(-4 * Math.log(2) * x * x));
            assertEquals(expected, curve.y()[i], 3e-6 * top, "at " + curve.x()[i]);
        }
    }

    @Test
    void tailsOnTheCoarseGridStayWithinAFifthOfTheCut() {
        PeakProfile lorentzian = new PeakProfile(0, 0, 0, 0.15, 0.2);
        for (Grid grid : new Grid[] {new Grid(PatternAxis.Q, 0.4, 5.5, 2048), new Grid(PatternAxis.TWO_THETA, 10, 90, 4003),
            new Grid(PatternAxis.D, 1.1, 9, 4100), new Grid(PatternAxis.Q, 0.4, 8.4, 4096)}) {
            for (double d : new double[] {8.5, 5, 2.003, 1.2}) {
                PeakList line = line(d, 7, lorentzian, ALPHA1);
                double[] exact = FINE.draw(line, grid).y();
                double[] quick = new ProfileDrawing().draw(line, grid).y();
                double top = java.util.Arrays.stream(exact).max().orElseThrow();
                for (int i = 0; i < exact.length; i++) {
                    double away = Math.abs(quick[i] - exact[i]) / top;
                    boolean inside = exact[i] > 1.2 * ProfileDrawing.USUAL_CUT * top;
                    assertTrue(away < (inside ? 0.25 : 1.2) * ProfileDrawing.USUAL_CUT, d + " at " + grid.coordinate(i) + ": " + away);
                }
            }
        }
    }

    @Test
    void thePseudoVoigtComesNearTheConvolutionItStandsFor() {
        for (double[] widths : new double[][] {{1, 0.2}, {1, 1}, {0.3, 1}}) {
            double width = PseudoVoigt.width(widths[0], widths[1]);
            double share = PseudoVoigt.lorentzianShare(widths[1] / width);
            double top = voigt(0, widths[0], widths[1]);
            for (double x = 0; x < 5; x += 0.1) {
                double expected = voigt(x, widths[0], widths[1]);
                double u = x / width;
                double found = (share * PseudoVoigt.LORENTZIAN_TOP / (1 + 4 * u * u)
                        + (1 - share) * PseudoVoigt.GAUSSIAN_TOP * PseudoVoigt.gaussian(u * u)) / width;
                assertEquals(expected, found, 0.015 * top, widths[0] + " " + widths[1] + " at " + x);
            }
        }
    }

    /** The convolution of a Gaussian and a Lorentzian of these full widths, integrated over the Gaussian. */
    private static double voigt(double x, double gaussian, double lorentzian) {
        int steps = 4000;
        double sigma = gaussian / Math.sqrt(8 * Math.log(2));
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double t = 12 * ((i + 0.5) / steps - 0.5);
            double away = 2 * (x - t * sigma) / lorentzian;
            sum += Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI) * 2 / Math.PI / lorentzian / (1 + away * away) * 12 / steps;
        }
        return sum;
    }

    @Test
    void theAreaIsStrengthTimesLorentzPolarisationTimesWeight() {
        Grid grid = new Grid(PatternAxis.TWO_THETA, 1, 60, 59_001);
        for (double d : new double[] {8, 4, 2.5}) {
            double theta = Math.asin(1.5405929 / 2 / d);
            Curve curve = FINE.draw(line(d, 3, new PeakProfile(0, 0, 0.01, 0, 0), ALPHA1), grid);
            assertEquals(3 * LorentzPolarisation.UNPOLARISED.at(theta), sum(curve.y()) * grid.step(), 1e-5 * sum(curve.y()) * grid.step());
        }
    }

    @Test
    void aLineNarrowerThanTheStepsKeepsItsAreaWhereverItLies() {
        Grid coarse = new Grid(PatternAxis.TWO_THETA, 10, 60, 501);
        PeakProfile narrow = new PeakProfile(0, 0, 1e-4, 0.001, 0);
        for (int i = 0; i < 20; i++) {
            double angle = Math.toRadians(30 + i * 0.0137);
            double d = 1.5405929 / 2 / Math.sin(angle / 2);
            Curve curve = FINE.draw(line(d, 1, narrow, ALPHA1), coarse);
            assertEquals(LorentzPolarisation.UNPOLARISED.at(angle / 2), sum(curve.y()) * coarse.step(),
                    0.003 * sum(curve.y()) * coarse.step());
        }
    }

    @Test
    void bothWaysOfDrawingMeet() {
        // just narrower and just wider than the limit of 1.5 steps
        Grid grid = new Grid(PatternAxis.TWO_THETA, 20, 40, 201);
        double narrow = sum(FINE.draw(line(3.1, 1, gaussian(0.149), ALPHA1), grid).y());
        double wide = sum(FINE.draw(line(3.1, 1, gaussian(0.151), ALPHA1), grid).y());
        assertEquals(narrow, wide, 2e-3 * wide);
    }

    @Test
    void theCutTakesLittleAway() {
        PeakList line = line(3.1, 1, PeakProfile.LABORATORY, ALPHA1);
        double[] all = FINE.draw(line, Grid.NETWORK).y();
        double[] cut = new ProfileDrawing().draw(line, Grid.NETWORK).y();
        double top = Arrays.stream(all).max().orElseThrow();
        for (int i = 0; i < all.length; i++) {
            assertEquals(all[i], cut[i], 1.1 * ProfileDrawing.USUAL_CUT * top);
        }
        assertEquals(sum(all), sum(cut), 0.02 * sum(all));
    }

    @Test
    void theSecondEmissionLineLiesAtItsOwnAngle() {
        Radiation doublet = XrayTube.CU.doublet(Origin.SIMULATION);
        Grid grid = new Grid(PatternAxis.TWO_THETA, 140, 150, 10_001);
        double d = 1.5405929 / 2 / Math.sin(Math.toRadians(71.5));
        Curve curve = FINE.draw(line(d, 1, gaussian(0.05), doublet), grid);
        double second = Math.toDegrees(2 * Math.asin(1.5444274 / 2 / d));
        assertEquals(143, curve.x()[highest(curve.y(), curve.x(), 142.5, 143.4)], 0.0011);
        assertEquals(second, curve.x()[highest(curve.y(), curve.x(), 143.6, 149)], 0.0011);
        double theta1 = Math.toRadians(71.5);
        double theta2 = Math.toRadians(second / 2);
        assertEquals(2 * LorentzPolarisation.UNPOLARISED.at(theta1) / LorentzPolarisation.UNPOLARISED.at(theta2),
                curve.y()[highest(curve.y(), curve.x(), 142.5, 143.4)] / curve.y()[highest(curve.y(), curve.x(), 143.6, 149)], 1e-3);
    }

    @Test
    void allAxesShowTheSamePattern() {
        PeakList peaks = Reflections.peaks(Crystals.quartz(), 6, XrayTube.CU.doublet(Origin.SIMULATION), PeakProfile.LABORATORY);
        Curve reference = FINE.draw(peaks, new Grid(PatternAxis.TWO_THETA, 15, 85, 70_001));
        double top = Arrays.stream(reference.y()).max().orElseThrow();
        for (Grid grid : new Grid[] {new Grid(PatternAxis.Q, 1.2, 5.4, 4001), new Grid(PatternAxis.D, 1.2, 5.2, 40_001)}) {
            Curve curve = FINE.draw(peaks, grid);
            for (int i = 0; i < grid.points(); i += 7) {
                double q = grid.axis().toQ(curve.x()[i], 1.5405929);
                double place = (PatternAxis.TWO_THETA.fromQ(q, 1.5405929) - 15) / 0.001;
                int cell = (int) place;
                double expected = reference.y()[cell] + (place - cell) * (reference.y()[cell + 1] - reference.y()[cell]);
                assertEquals(expected, curve.y()[i], 1e-3 * top, grid.axis() + " " + curve.x()[i]);
            }
        }
    }

    @Test
    void aGridBeyondTheLastAngleStaysEmptyThere() {
        Radiation chromium = XrayTube.CR.doublet(Origin.SIMULATION);
        PeakList peaks = Reflections.peaks(Crystals.quartz(), 6, chromium, PeakProfile.LABORATORY);
        Curve curve = new ProfileDrawing().draw(peaks, Grid.NETWORK);
        double end = 4 * Math.PI / chromium.wavelength();
        assertTrue(end < Grid.NETWORK.to());
        for (int i = 0; i < curve.x().length; i++) {
            assertTrue(Double.isFinite(curve.y()[i]) && (curve.x()[i] <= end || curve.y()[i] == 0));
        }
        assertTrue(sum(curve.y()) > 0);
    }

    @Test
    void anArrayIsClearedAndTheSameOnEveryCall() {
        PeakList peaks = Reflections.peaks(Crystals.salt(), 6, ALPHA1, PeakProfile.LABORATORY);
        ProfileDrawing drawing = new ProfileDrawing();
        double[] first = drawing.draw(peaks, Grid.NETWORK).y();
        double[] again = new double[Grid.NETWORK.points()];
        Arrays.fill(again, 99);
        drawing.draw(peaks, new Grid(PatternAxis.Q, 1, 2, 50));
        drawing.drawInto(peaks, Grid.NETWORK, again);
        assertArrayEquals(first, again);
        assertThrows(IllegalArgumentException.class, () -> drawing.drawInto(peaks, Grid.NETWORK, new double[3]));
        assertThrows(IllegalArgumentException.class, () -> drawing.draw(peaks.withRadiation(Radiation.UNKNOWN), Grid.NETWORK));
    }

    @Test
    void monochromatorsPolarise() {
        double theta = Math.toRadians(20);
        double m = Math.pow(Math.cos(Math.toRadians(26.6)), 2);
        assertEquals((1 + m * Math.pow(Math.cos(2 * theta), 2)) / (Math.pow(Math.sin(theta), 2) * Math.cos(theta)),
                new LorentzPolarisation(26.6).at(theta), 1e-12);
        assertEquals((1 + Math.pow(Math.cos(2 * theta), 2)) / (Math.pow(Math.sin(theta), 2) * Math.cos(theta)), new LorentzPolarisation(0)
                .at(theta), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new LorentzPolarisation(180));
        double lorentz = 1 / (Math.pow(Math.sin(theta), 2) * Math.cos(theta));
        assertEquals(2 * lorentz, LorentzPolarisation.NEUTRONS.at(theta), 1e-12);
        assertEquals(2 * lorentz * (0.97 + 0.03 * Math.pow(Math.cos(2 * theta), 2)), new LorentzPolarisation(0, 0.97).at(theta), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new LorentzPolarisation(0, 1.5));
    }

    private static PeakProfile gaussian(double width) {
        return new PeakProfile(0, 0, width * width, 0, 0);
    }

    /** A crystal with a single line at spacing d. */
    private static PeakList line(double d, float strength, PeakProfile profile, Radiation radiation) {
        double g = 1 / (d * d);
        return new PeakList(new short[] {1, 0, 0}, new float[] {strength}, new double[] {g, g, g, 0, 0, 0}, new double[0][], profile,
                radiation);
    }

    private static double sum(double[] y) {
        return Arrays.stream(y).sum();
    }

    private static int highest(double[] y, double[] x, double from, double to) {
        int best = -1;
        for (int i = 0; i < y.length; i++) {
            if (x[i] >= from && x[i] <= to && (best < 0 || y[i] > y[best])) {
                best = i;
            }
        }
        return best;
    }
}
