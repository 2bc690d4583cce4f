// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.instrument.CylinderAbsorption;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

/** What sample and instrument do to a simulated pattern, each effect by its settings. */
class AsMeasuredTest {

    private static final SettingsType<SimulationSettings> TYPE = SettingsType.of(SimulationSettings.class);
    /** One wavelength, narrow symmetric lines of constant width. */
    private static final Map<String, String> PLAIN = Map.of("radiation", "CuKa1", "step", "0.005", "u", "0", "v", "0", "w", "0.0025", "x",
            "0", "y",
            "0", "dispersion", "false");

    @Test
    void oneRecordHoldsAllAndRoundTrips() {
        SimulationSettings settings = TYPE.parse(Map.of("texture", "0.7", "textureL", "2", "humpHeight", "20", "background", "5 -2",
                "sampleHeight", "0.02", "polarisation", "0.97", "formFactors", "waasmaier-kirfel"));
        assertEquals(settings, TYPE.fromJson(TYPE.toJson(settings)));
        assertEquals(Scattering.FormFactors.WAASMAIER_KIRFEL, settings.atoms().formFactors());
        assertTrue(TYPE.fields().stream().allMatch(f -> f.isNumber() || f.type() == boolean.class || f.type() == String.class
                || !f.choices().isEmpty()));
        refuses("background must be a list of numbers", Map.of("background", "5 many"));
        refuses("textureL must not be 0", Map.of("textureL", "0"));
        refuses("polarisation must lie between 0 and 1", Map.of("polarisation", "1.2"));
    }

    @Test
    void smallAndStrainedCrystallitesBroadenLines() {
        PeakProfile profile = TYPE.parse(Map.of("size", "20", "strain", "0.1", "x", "0", "y", "0")).profile();
        // Scherrer with K = 0.9 at θ = 0; Stokes and Wilson's 4 ε tanθ
        assertEquals(Math.toDegrees(0.9 * 1.5405929 / 200), profile.lorentzian(0), 1e-9);
        assertEquals(Math.toDegrees(4 * 0.001), profile.lorentzian(Math.PI / 4) - profile.lorentzian(0) * Math.sqrt(2), 1e-9);
    }

    @Test
    void errorsOfTheAngleMoveLines() {
        double right = top(simulate(Crystals.silicon(), Map.of()), 25, 32);
        assertEquals(28.441, right, 0.004);
        assertEquals(right + 0.1, top(simulate(Crystals.silicon(), Map.of("zeroShift", "0.1")), 25, 32), 0.006);
        double theta = Math.toRadians(right / 2);
        double displaced = top(simulate(Crystals.silicon(), Map.of("sampleDisplacement", "0.3", "radius", "150")), 25, 32);
        assertEquals(right - Math.toDegrees(2 * 0.3 / 150 * Math.cos(theta)), displaced, 0.006);
        double behind = top(simulate(Crystals.silicon(), Map.of("geometry", "transmission", "sampleDisplacement", "0.3")), 25, 32);
        assertEquals(right - Math.toDegrees(2 * 0.3 / 200 * Math.sin(theta)), behind, 0.006);
        // on Q too: the wrong angle is converted with the right wavelength
        DiffractionPattern q = simulate(Crystals.silicon(), Map.of("axis", "q", "from", "1.5", "to", "3", "step", "0.0002", "zeroShift",
                "0.1"));
        assertEquals(4 * Math.PI / 1.5405929 * Math.sin(theta + Math.toRadians(0.05)), top(q, 1.5, 3), 3e-4);
    }

    @Test
    void aTransparentSampleSkewsLines() {
        double theta = Math.toRadians(28.441 / 2);
        double shift = Math.toDegrees(0.8 / 400 * Math.sin(2 * theta));
        double[] opaque = moments(simulate(Crystals.silicon(), Map.of()));
        double[] thick = moments(simulate(Crystals.silicon(), Map.of("penetrationDepth", "0.8")));
        double[] thin = moments(simulate(Crystals.silicon(), Map.of("penetrationDepth", "0.8", "sampleThickness", "0.1")));
        assertEquals(opaque[0] - shift, thick[0], 0.002);
        // an exponential has the third moment 2δ³; its tail points down
        assertEquals(-2 * Math.pow(shift, 3), thick[1] - opaque[1], 0.2 * Math.pow(shift, 3));
        // the film's exponential ends at 2 t cosθ / R
        double end = Math.toDegrees(2 * 0.1 * Math.cos(theta) / 200);
        assertEquals(opaque[0] - shift + end / Math.expm1(end / shift), thin[0], 0.001);
        // and it is weak at high angles: 1 - exp(-2 t / depth sinθ)
        double[] whole = heights(Map.of("penetrationDepth", "2"));
        double[] film = heights(Map.of("penetrationDepth", "2", "sampleThickness", "0.02"));
        assertTrue(film[2] / film[0] / (whole[2] / whole[0]) < 0.9, Arrays.toString(film));
    }

    @Test
    void aPlateInTransmissionAbsorbsAtHighAngles() {
        double[] plain = heights(Map.of());
        double secant1 = 1 / Math.cos(Math.toRadians(27.366 / 2));
        double secant3 = 1 / Math.cos(Math.toRadians(45.447 / 2));
        for (double muT : new double[] {0, 0.5, 3}) {
            double[] plate = heights(Map.of("geometry", "transmission", "absorption", "" + muT));
            double expected = secant3 / secant1 * Math.exp(-muT * (secant3 - secant1));
            assertEquals(expected, plate[2] / plate[0] / (plain[2] / plain[0]), 0.002 * expected);
        }
    }

    @Test
    void aFilterLeavesKBeta() {
        Map<String, String> doublet = Map.of("radiation", "CuKa", "kbeta", "10");
        DiffractionPattern pattern = simulate(Crystals.silicon(), doublet);
        // 111 of silicon at λ = 1.392234 Å; a line's area is its strength times LP times the weight of its emission line
        double place = Math.toDegrees(2 * Math.asin(1.392234 * Math.sqrt(3) / (2 * 5.43119)));
        assertEquals(place, top(pattern, 24, 27), 0.004);
        double alpha = Math.toRadians(28.441 / 2);
        double factor = LorentzPolarisation.UNPOLARISED.at(Math.toRadians(place / 2)) / LorentzPolarisation.UNPOLARISED.at(alpha);
        assertEquals(0.1 * 0.17 / 1.5 * factor, area(pattern, 25, 26.5) / area(pattern, 27.8, 29), 2e-4);
        assertEquals(0, area(simulate(Crystals.silicon(), Map.of("radiation", "CuKa")), 25, 26.5), 1e-9);
        // lines of the shorter wavelength are there up to the end: {422} lies at 88.03° and with Kβ at 77.79°, {511} at 94.9° and at 83.5°
        assertTrue(area(pattern, 82.7, 84.3) > 0.1);
        for (String radiation : List.of("CuKa1", "0.7", "neutrons 1.5")) {
            String message = assertThrows(IllegalArgumentException.class, () -> simulate(Crystals.silicon(), Map.of("radiation", radiation,
                    "kbeta", "3"))).getMessage();
            assertTrue(message.startsWith("kbeta must be 0"), message);
        }
    }

    @Test
    void linesFromBeyondTheEndAreThere() {
        // {311} of silicon lies at 56.12°: an error of the angle moves it into a pattern that ends at 53°
        double[] moved = unscaled(Crystals.silicon(), Map.of("from", "50", "to", "53", "zeroShift", "-4"));
        assertTrue(Arrays.stream(moved).max().orElseThrow() > 0);
        // and its width of 3° lets it be seen from 53°
        double[] wide = unscaled(Crystals.silicon(), Map.of("from", "50", "to", "53", "w", "9"));
        double[] whole = unscaled(Crystals.silicon(), Map.of("from", "50", "to", "70", "w", "9"));
        assertEquals(whole[600], wide[600], 0.01 * whole[600]);
    }

    @Test
    void oldSettingsStillRead() {
        JsonObject old = TYPE.toJson(TYPE.parse(Map.of("absorption", "1.5", "geometry", "capillary", "penetrationDepth", "0.3")));
        List.of("kbeta", "ions", "sampleThickness").forEach(old::remove);
        SimulationSettings settings = TYPE.fromJson(old);
        assertEquals(TYPE.parse(Map.of("absorption", "1.5", "geometry", "capillary", "penetrationDepth", "0.3")), settings);
        assertEquals(2, settings.source().lines().size());
    }

    @Test
    void axialDivergenceGivesATailAndKeepsTheArea() {
        CrystalStructure large = Crystals.of("C", Crystals.cubic(12), SpaceGroup.ofNumber(221), Crystals.site("C", 0, 0, 0));
        Map<String, String> range = Map.of("to", "9", "counts", "0");
        double[] x = simulate(large, range).curve().x();
        double[] plain = unscaled(large, range);
        Map<String, String> tall = new HashMap<>(range);
        tall.putAll(Map.of("sampleHeight", "0.03", "slitHeight", "0.02"));
        double[] asymmetric = unscaled(large, tall);
        assertEquals(Arrays.stream(plain).sum(), Arrays.stream(asymmetric).sum(), 2e-3 * Arrays.stream(plain).sum());
        double place = 0;
        for (int i = 0; i < x.length; i++) {
            place += x[i] * (asymmetric[i] - plain[i]);
        }
        assertTrue(place / Arrays.stream(plain).sum() < -0.02, "the tail lies at low angles");
    }

    @Test
    void plateTextureRaisesItsPlanes() {
        double[] plain = heights(Map.of());
        double[] plates = heights(Map.of("texture", "0.6", "textureL", "1"));
        // {200} has one of three planes in the surface, {111} none nearer than 54.7°
        double r = 0.6;
        double family200 = (Math.pow(r, -3) + 2 * Math.pow(r, 1.5)) / 3;
        double family111 = Math.pow(r * r / 3 + 2 / (3 * r), -1.5);
        assertEquals(plain[1] / plain[0] * family200 / family111, plates[1] / plates[0], 0.01 * plates[1] / plates[0]);
    }

    @Test
    void aCapillaryAbsorbsAtLowAngles() {
        double[] plain = heights(Map.of("geometry", "capillary"));
        double[] absorbed = heights(Map.of("geometry", "capillary", "absorption", "1.5"));
        CylinderAbsorption absorption = new CylinderAbsorption(1.5);
        double expected = absorption.at(Math.toRadians(45.447 / 2)) / absorption.at(Math.toRadians(27.366 / 2));
        assertEquals(expected, absorbed[2] / absorbed[0] / (plain[2] / plain[0]), 0.01 * expected);
        // a flat sample that nothing passes weakens all lines alike
        assertArrayEquals(heights(Map.of()), heights(Map.of("absorption", "1.5")), 1e-9);
    }

    @Test
    void polarisationChangesIntensitiesWithTheAngle() {
        double[] tube = heights(Map.of());
        double[] synchrotron = heights(Map.of("polarisation", "1"));
        double[] neutrons = heights(Map.of("radiation", "neutrons 1.5405929"));
        double c1 = Math.pow(Math.cos(Math.toRadians(27.366)), 2);
        double c3 = Math.pow(Math.cos(Math.toRadians(45.447)), 2);
        assertEquals((1 + c1) / (1 + c3), synchrotron[2] / synchrotron[0] / (tube[2] / tube[0]), 0.005);
        // {111} of salt is strong for neutrons (5.95² against 13.2²)
        assertTrue(neutrons[0] / neutrons[1] > 2 * tube[0] / tube[1], Arrays.toString(neutrons));
    }

    @Test
    void backgroundsLieBelowTheLines() {
        DiffractionPattern flat = simulate(Crystals.silicon(), Map.of("background", "10"));
        assertEquals(10 / 1.1, flat.curve().y()[0], 0.05);
        DiffractionPattern sloping = simulate(Crystals.silicon(), Map.of("background", "10 5"));
        double[] y = sloping.curve().y();
        assertEquals(3, y[y.length - 1] / y[0], 0.02);
        // a hump of silica at Q = 1.6 Å⁻¹ lies at 2θ = 22.6°
        DiffractionPattern hump = simulate(Crystals.silicon(), Map.of("humpHeight", "30"));
        assertEquals(22.63, top(hump, 15, 27), 0.05);
        DiffractionPattern air = simulate(Crystals.silicon(), Map.of("airScatter", "40"));
        double[] a = air.curve().y();
        assertEquals(0.5, at(air, 10) / a[0], 0.01);
        // Q and d go on where the wavelength has no angle; air is there as before
        for (Map<String, String> range : List.of(Map.of("axis", "q", "from", "0.5", "to", "12"),
                Map.of("axis", "d", "from", "0.3", "to", "9"))) {
            Map<String, String> all = new HashMap<>(range);
            all.put("airScatter", "40");
            double[] heights = simulate(Crystals.silicon(), all).curve().y();
            double low = range.get("axis").equals("q") ? heights[0] : heights[heights.length - 1];
            assertEquals(40 / 1.0, low, 12, range.toString());
        }
    }

    @Test
    void countsScatterAndTheSeedDecides() {
        DiffractionPattern one = simulate(Crystals.silicon(), Map.of("background", "20", "counts", "1000", "seed", "4"));
        DiffractionPattern same = simulate(Crystals.silicon(), Map.of("background", "20", "counts", "1000", "seed", "4"));
        DiffractionPattern other = simulate(Crystals.silicon(), Map.of("background", "20", "counts", "1000", "seed", "5"));
        assertArrayEquals(one.curve().y(), same.curve().y());
        assertFalse(Arrays.equals(one.curve().y(), other.curve().y()));
        // 1000 counts in the strongest point, a sixth of them between the lines
        double[] quiet = Arrays.copyOfRange(one.curve().y(), 1000, 3500);
        double mean = Arrays.stream(quiet).average().orElseThrow();
        double variance = Arrays.stream(quiet).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        double counts = mean * mean / variance;
        assertEquals(1000 / 6.0, counts, 20);
    }

    @Test
    void notesSayWhatWasLeftOut() {
        assertEquals(List.of(), PowderSimulator.simulate(Crystals.silicon(), TYPE.defaults()).notes());
        DiffractionPattern far = PowderSimulator.simulate(Crystals.silicon(), TYPE.parse(Map.of("radiation", "200keV", "to", "10", "from",
                "1")));
        assertTrue(far.notes().getFirst().contains("No anomalous dispersion"), far.notes().toString());
        Map<String, String> hard = Map.of("radiation", "0.2", "axis", "q", "from", "1", "to", "30");
        List<String> notes = PowderSimulator.simulate(Crystals.silicon(), TYPE.parse(hard)).notes();
        assertEquals(List.of("The form factors of the International Tables hold up to Q = 25 Å⁻¹, and the pattern goes on to 30 Å⁻¹."),
                notes);
        Map<String, String> better = new HashMap<>(hard);
        better.put("formFactors", "waasmaier-kirfel");
        assertEquals(List.of(), PowderSimulator.simulate(Crystals.silicon(), TYPE.parse(better)).notes());
    }

    @Test
    void ticksKnowTheirAngle() {
        Reflection r = PowderSimulator.reflections(Crystals.silicon(), TYPE.defaults()).getFirst();
        assertEquals("1 1 1", r.label());
        assertEquals(28.441, r.twoTheta(1.5405929), 0.001);
        assertTrue(Double.isNaN(r.twoTheta(10)));
    }

    /** Heights of salt's 111, 200 and 220. */
    private static double[] heights(Map<String, String> texts) {
        Curve curve = simulate(Crystals.salt(), texts).curve();
        return new double[] {highest(curve, 26, 29), highest(curve, 30, 33), highest(curve, 44, 47)};
    }

    private static double highest(Curve curve, double from, double to) {
        double highest = 0;
        for (int i = 0; i < curve.x().length; i++) {
            if (curve.x()[i] > from && curve.x()[i] < to) {
                highest = Math.max(highest, curve.y()[i]);
            }
        }
        return highest;
    }

    private static double[] unscaled(CrystalStructure crystal, Map<String, String> texts) {
        Map<String, String> all = new HashMap<>(PLAIN);
        all.putAll(texts);
        PowderExperiment experiment = new PowderExperiment(TYPE.parse(all), 1e-5);
        return experiment.draw(experiment.peaks(crystal, 1)).y();
    }

    /** Mean place and third moment about it of the line between 27.2 and 29°. */
    private static double[] moments(DiffractionPattern pattern) {
        Curve curve = pattern.curve();
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < curve.x().length; i++) {
            double weight = curve.x()[i] > 27.2 && curve.x()[i] < 29 ? curve.y()[i] : 0;
            sum += weight;
            mean += weight * curve.x()[i];
        }
        mean /= sum;
        double third = 0;
        for (int i = 0; i < curve.x().length; i++) {
            double weight = curve.x()[i] > 27.2 && curve.x()[i] < 29 ? curve.y()[i] : 0;
            third += weight * Math.pow(curve.x()[i] - mean, 3);
        }
        return new double[] {mean, third / sum};
    }

    private static double area(DiffractionPattern pattern, double from, double to) {
        Curve curve = pattern.curve();
        double sum = 0;
        for (int i = 0; i < curve.x().length; i++) {
            sum += curve.x()[i] > from && curve.x()[i] < to ? curve.y()[i] : 0;
        }
        return sum;
    }

    private static DiffractionPattern simulate(CrystalStructure crystal, Map<String, String> texts) {
        Map<String, String> all = new HashMap<>(PLAIN);
        all.putAll(texts);
        return PowderSimulator.simulate(crystal, TYPE.parse(all));
    }

    private static double top(DiffractionPattern pattern, double from, double to) {
        Curve curve = pattern.curve();
        double best = 0;
        double place = Double.NaN;
        for (int i = 0; i < curve.x().length; i++) {
            if (curve.x()[i] > from && curve.x()[i] < to && curve.y()[i] > best) {
                best = curve.y()[i];
                place = curve.x()[i];
            }
        }
        return place;
    }

    private static double at(DiffractionPattern pattern, double place) {
        Curve curve = pattern.curve();
        return curve.y()[(int) Math.round((place - curve.x()[0]) / (curve.x()[1] - curve.x()[0]))];
    }

    private static void refuses(String reason, Map<String, String> texts) {
        String message = assertThrows(IllegalArgumentException.class, () -> TYPE.parse(texts)).getMessage();
        assertTrue(message.contains(reason), message);
    }
}
