// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.augment.internal;

import java.util.List;

import org.bragglens.augment.RecipeRunner;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.Grid;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.XrayTube;
import org.bragglens.simulate.PowderSimulator;
import org.bragglens.simulate.ProfileDrawing;
import org.bragglens.simulate.Reflections;

/**
 * The crystal that the preview shows while no pattern is selected: low quartz (Levien, Prewitt and Weidner 1980, American Mineralogist 65,
 * 920: P3₂21, a = 4.916 Å, c = 5.4054 Å), which has lines enough to see every step at work. As in training, its lines are known, so steps
 * that work on lines do so.
 */
final class SampleCrystal {

    static final String NAME = "quartz, simulated for Cu Kα";

    private static final Grid GRID = new Grid(PatternAxis.TWO_THETA, 15, 90, 3751);

    private final ProfileDrawing drawing = new ProfileDrawing();
    private final PeakList lines;
    private final double scale;

    SampleCrystal() {
        CrystalStructure quartz = new CrystalStructure("quartz", NAME, new UnitCell(4.916, 4.916, 5.4054, 90, 90, 120),
                SpaceGroup.ofNumber(154),
                List.of(new Site("Si1", "Si", 0.4697, 0, 2.0 / 3, 1, new Displacement.Isotropic(0.5)),
                        new Site("O1", "O", 0.4135, 0.2669, 0.7858, 1, new Displacement.Isotropic(0.9))),
                List.of());
        double wavelength = XrayTube.CU.doublet(Origin.SIMULATION).wavelength();
        lines = Reflections.peaks(quartz, 1.06 * PatternAxis.TWO_THETA.toQ(GRID.to(), wavelength), XrayTube.CU.doublet(Origin.SIMULATION),
                PeakProfile.LABORATORY);
        double top = 0;
        for (double y : drawing.draw(lines, GRID).y()) {
            top = Math.max(top, y);
        }
        scale = PowderSimulator.TOP / top;
    }

    Curve original() {
        return scaled(drawing.draw(lines, GRID));
    }

    /** Copy number {@code copy}, made as training makes its patterns. */
    Curve augmented(RecipeRunner recipe, int copy) {
        return scaled(recipe.afterDrawing(drawing.draw(recipe.onPeaks(lines, copy), GRID), copy));
    }

    private Curve scaled(Curve curve) {
        double[] y = curve.y().clone();
        for (int i = 0; i < y.length; i++) {
            y[i] *= scale;
        }
        return curve.withY(y);
    }
}
