// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Arrays;
import java.util.List;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.Grid;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.XrayTube;

/** Powder patterns of crystals. */
public final class PowderSimulator {

    /** The highest point of a simulated pattern. */
    public static final double TOP = 100;

    /** Tails are drawn down to this share of a line's top, so that a logarithmic view shows no edge. */
    private static final double CUT = 1e-5;
    private static final int MOST_POINTS = 2_000_000;

    private PowderSimulator() {
    }

    /**
     * The pattern of one crystal, named after it, its highest point at {@value #TOP}.
     *
     * @throws IllegalArgumentException with a message for people, if the settings describe no pattern or the crystal has none
     */
    public static DiffractionPattern simulate(CrystalStructure structure, SimulationSettings settings) {
        Grid grid = grid(settings);
        Radiation radiation = radiation(settings);
        PeakList peaks = Reflections.peaks(structure, largestQ(grid, radiation), radiation, settings.profile());
        Curve curve = new ProfileDrawing(new LorentzPolarisation(settings.monochromator()), CUT).draw(peaks, grid);
        double top = Arrays.stream(curve.y()).max().orElse(0);
        if (top > 0) {
            for (int i = 0; i < curve.y().length; i++) {
                curve.y()[i] *= TOP / top;
            }
        }
        return DiffractionPattern.of(structure.name(), curve, structure.notes());
    }

    /** The reflections whose lines lie on the simulated pattern, in the order of falling d. */
    public static List<Reflection> reflections(CrystalStructure structure, SimulationSettings settings) {
        Grid grid = grid(settings);
        double wavelength = radiation(settings).wavelength();
        double a = grid.axis().toQ(grid.from(), wavelength);
        double b = grid.axis().toQ(grid.to(), wavelength);
        double least = Math.min(a, b);
        return Reflections.list(structure, Math.max(a, b)).stream().filter(r -> 2 * Math.PI / r.d() >= least).toList();
    }

    private static Radiation radiation(SimulationSettings settings) {
        return XrayTube.named(settings.radiation(), Radiation.Origin.SIMULATION);
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
    private static double largestQ(Grid grid, Radiation radiation) {
        double wavelength = radiation.wavelength();
        double shortest = radiation.lines().stream().mapToDouble(Radiation.Line::wavelength).min().orElse(wavelength);
        double end = Math.max(grid.axis().toQ(grid.from(), wavelength), grid.axis().toQ(grid.to(), wavelength));
        // lines a little beyond the end reach into the pattern with their tails
        return Math.min(4 * Math.PI / shortest, end * wavelength / shortest * 1.02 + 0.02);
    }
}
