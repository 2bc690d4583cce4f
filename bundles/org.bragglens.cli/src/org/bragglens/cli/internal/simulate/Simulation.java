// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.simulate;

import org.bragglens.augment.RecipeRunner;
import org.bragglens.base.Seeds;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.Grid;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.Radiation.Line;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.XrayTube;
import org.bragglens.simulate.LorentzPolarisation;
import org.bragglens.simulate.PowderSimulator;
import org.bragglens.simulate.ProfileDrawing;
import org.bragglens.simulate.Reflections;
import org.bragglens.simulate.SimulationSettings;

/**
 * From a crystal to a pattern, as it is or augmented.
 *
 * @param recipe null for none
 */
record Simulation(SimulationSettings settings, RecipeRunner recipe) {

    /** @throws IllegalArgumentException with a message for people, if the settings describe no pattern */
    void check() {
        XrayTube.named(settings.radiation(), Origin.SIMULATION);
        if (!(settings.from() < settings.to())) {
            throw new IllegalArgumentException("--range begins at " + settings.from() + " and ends at " + settings.to());
        }
    }

    /**
     * @param copy number of the augmented copy, from 0; ignored without a recipe
     * @throws IllegalArgumentException with a message for people, if the crystal has no pattern
     */
    DiffractionPattern of(CrystalStructure structure, long copy) {
        DiffractionPattern plain = PowderSimulator.simulate(structure, settings);
        if (recipe == null) {
            return plain;
        }
        double[] x = plain.curve().x();
        Grid grid = new Grid(plain.axis(), x[0], x[x.length - 1], x.length);
        double wavelength = plain.radiation().wavelength();
        double end = Math.max(grid.axis().toQ(grid.from(), wavelength), grid.axis().toQ(grid.to(), wavelength));
        // a d axis that begins near 0 has no end in Q, but no radiation shows more than this
        double shortest = plain.radiation().lines().stream().mapToDouble(Line::wavelength).min().orElse(wavelength);
        PeakList peaks = Reflections.peaks(structure, recipe.reach() * Math.min(end, 4 * Math.PI / shortest), plain.radiation(),
                settings.profile());
        long path = Seeds.step(structure.id());
        peaks = recipe.onPeaks(peaks, path, copy);
        Curve drawn = new ProfileDrawing(new LorentzPolarisation(settings.monochromator()), ProfileDrawing.USUAL_CUT).draw(peaks, grid);
        return DiffractionPattern.of(plain.name(), scaled(recipe.afterDrawing(drawn, path, copy)), plain.notes());
    }

    private static Curve scaled(Curve curve) {
        double[] y = curve.y().clone();
        double top = 0;
        for (double v : y) {
            top = Math.max(top, v);
        }
        for (int i = 0; i < y.length && top > 0; i++) {
            y[i] *= PowderSimulator.TOP / top;
        }
        return curve.withY(y);
    }
}
