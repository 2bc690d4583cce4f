// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.Grid;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.instrument.Absorption;
import org.bragglens.pattern.instrument.Counts;
import org.bragglens.pattern.instrument.Transparency;

/**
 * A measurement that settings describe, step by step: the lines of a crystal, their drawing, what is measured beside them, and the noise of
 * counting. {@link PowderSimulator} does all of it at once; whoever augments comes between the steps.
 */
public final class PowderExperiment {

    private static final int MOST_POINTS = 2_000_000;
    /** Lines this many widths beyond the end of a pattern are drawn into it. */
    private static final double WIDTHS_BEYOND = 4;

    private final SimulationSettings settings;
    private final Grid grid;
    private final Radiation radiation;
    private final Scattering scattering;
    private final PeakProfile profile;
    private final Absorption absorption;
    private final Optional<Transparency> transparency;
    private final double cut;
    /**
     * Made when it is first wanted, for a list of lines needs none; immutable to those who use it, so threads may exchange it unguarded.
     */
    private ProfileDrawing drawing;

    /**
     * @param cut where profiles end, as a share of their top
     * @throws IllegalArgumentException with a message for people, if the settings describe no pattern
     */
    public PowderExperiment(SimulationSettings settings, double cut) {
        this.settings = settings;
        this.grid = grid(settings);
        this.radiation = settings.source();
        this.scattering = settings.atoms().scattering(radiation);
        this.profile = settings.profile();
        this.absorption = settings.instrument().sampleAbsorption();
        this.transparency = settings.instrument().transparency();
        this.cut = cut;
    }

    public Grid grid() {
        return grid;
    }

    public Radiation radiation() {
        return radiation;
    }

    public Scattering scattering() {
        return scattering;
    }

    /**
     * The lines of a crystal, textured.
     *
     * @param reach how far beyond the end of the pattern lines are wanted, as a factor of its largest Q
     */
    public PeakList peaks(CrystalStructure structure, double reach) {
        PeakList peaks = Reflections.peaks(structure, reach * largestQ(), radiation, profile, scattering);
        return settings.orientation().distribution().applied(peaks);
    }

    /** The reflections whose lines lie on the pattern, in the order of falling d. */
    public List<Reflection> reflections(CrystalStructure structure) {
        double wavelength = radiation.wavelength();
        double a = grid.axis().toQ(grid.from(), wavelength);
        double b = grid.axis().toQ(grid.to(), wavelength);
        double least = Math.min(a, b);
        return Reflections.list(structure, Math.max(a, b), scattering).stream().filter(r -> 2 * Math.PI / r.d() >= least).toList();
    }

    /** Draws lines as this diffractometer shows them, with its background. */
    public Curve draw(PeakList peaks) {
        Curve curve = absorption.applied(drawing().draw(peaks, grid));
        if (transparency.isPresent()) {
            curve = transparency.get().applied(curve);
        }
        new SmoothBackground(settings.rest()).addTo(curve);
        return curve;
    }

    /** The curve as counting would find it, if the settings name counts. */
    public Curve counted(Curve curve, RandomGenerator random) {
        double top = Arrays.stream(curve.y()).max().orElse(0);
        if (!(settings.rest().counts() > 0 && top > 0)) {
            return curve;
        }
        double scale = settings.rest().counts() / top;
        return curve.withY(Arrays.stream(curve.y()).map(y -> Counts.poisson(random, Math.max(0, y * scale)) / scale).toArray());
    }

    /** What was assumed on the way from this crystal to its pattern, one sentence each. */
    public List<String> notes(CrystalStructure structure) {
        List<String> notes = new ArrayList<>(structure.notes());
        double largest = Math.min(gridEnd() / (4 * Math.PI), 1 / shortest());
        notes.addAll(new ScatteringNotes(scattering).of(structure.expandedModuloCentring(), largest));
        return notes;
    }

    private ProfileDrawing drawing() {
        ProfileDrawing made = drawing;
        if (made == null) {
            InstrumentSettings instrument = settings.instrument();
            made = new ProfileDrawing(instrument.factor(radiation.probe()), instrument.errors(), cut);
            drawing = made;
        }
        return made;
    }

    private static Grid grid(SimulationSettings settings) {
        double points = Math.floor((settings.to() - settings.from()) / settings.step() + 1e-6) + 1;
        if (!(points >= 2 && points <= MOST_POINTS)) {
            throw new IllegalArgumentException("a pattern from " + settings.from() + " to " + settings.to() + " in steps of "
                    + settings.step()
                    + " has less than 2 or more than " + MOST_POINTS + " points");
        }
        if (settings.axis() == PatternAxis.TWO_THETA && settings.to() > 180) {
            throw new IllegalArgumentException("2θ ends at 180°, not at " + settings.to());
        }
        if (settings.axis() == PatternAxis.D && !(settings.from() > 0)) {
            throw new IllegalArgumentException("d begins above 0");
        }
        return new Grid(settings.axis(), settings.from(), settings.from() + (points - 1) * settings.step(), (int) points);
    }

    /** The largest Q of a reflection of which some emission line is drawn on the grid or beside it. */
    private double largestQ() {
        double wavelength = radiation.wavelength();
        double end = gridEnd();
        double theta = Math.asin(Math.min(1, end * wavelength / (4 * Math.PI)));
        // lines beyond the end reach into the pattern with their tails, and errors of the angle move them there
        double width = PseudoVoigt.width(profile.gaussian(theta), profile.lorentzian(theta));
        double beyond = WIDTHS_BEYOND * width + settings.instrument().farthestMove();
        double reached = 4 * Math.PI / wavelength * Math.sin(Math.min(Math.PI / 2, theta + Math.toRadians(beyond) / 2));
        return Math.min(4 * Math.PI / shortest(), Math.max(end * 1.02 + 0.02, reached) * wavelength / shortest());
    }

    private double gridEnd() {
        double wavelength = radiation.wavelength();
        return Math.max(grid.axis().toQ(grid.from(), wavelength), grid.axis().toQ(grid.to(), wavelength));
    }

    private double shortest() {
        return radiation.lines().stream().mapToDouble(Radiation.Line::wavelength).min().orElseThrow();
    }
}
