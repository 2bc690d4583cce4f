// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.util.Arrays;
import java.util.List;

import org.bragglens.augment.RecipeRunner;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TargetSpace;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PeakList;
import org.bragglens.simulate.ProfileDrawing;

/** Patterns of crystals, drawn and augmented anew for every epoch: crystal → peaks → recipe → curve → network input. */
public final class PatternSource implements SampleSource {

    /** First step of the random path, so that training and validation never share a generator. */
    private enum Purpose {
        TRAINING, VALIDATION
    }

    private final CrystalSupply crystals;
    private final PatternTask task;
    private final PatternInput input;
    private final RecipeRunner recipe;
    private final Purpose purpose;
    private final ProfileDrawing drawing = new ProfileDrawing();
    /** Of the grid's points; all curves share them. */
    private final double[] x;

    private PatternSource(CrystalSupply crystals, PatternTask task, PatternInput input, RecipeRunner recipe, Purpose purpose) {
        this.crystals = crystals;
        this.task = task;
        this.input = input;
        this.recipe = recipe;
        this.purpose = purpose;
        this.x = input.grid().coordinates();
    }

    /** Crystals drawn with replacement, every class equally often, see {@link LibraryCrystals}. */
    public static PatternSource training(List<Crystal> crystals, PatternTask task, PatternInput input, RecipeRunner recipe, long seed) {
        return training(new LibraryCrystals(crystals, task, CrystalChoice.Classes.EQUAL, seed), task, input, recipe);
    }

    static PatternSource training(CrystalSupply crystals, PatternTask task, PatternInput input, RecipeRunner recipe) {
        return new PatternSource(crystals, task, input, recipe, Purpose.TRAINING);
    }

    /** Every crystal once. */
    public static PatternSource validation(List<Crystal> crystals, PatternTask task, PatternInput input, RecipeRunner recipe) {
        return new PatternSource(CrystalSupply.each(crystals), task, input, recipe, Purpose.VALIDATION);
    }

    @Override
    public int size() {
        return crystals.size();
    }

    @Override
    public int[] inputShape() {
        return new int[] {input.grid().points()};
    }

    @Override
    public TargetSpace targets() {
        return task.targets();
    }

    @Override
    public void sample(long epoch, int item, float[] values, float[] target) {
        Crystal crystal = crystals.crystal(epoch, item);
        System.arraycopy(pattern(crystal, purpose.ordinal(), epoch, item), 0, values, 0, values.length);
        Arrays.fill(target, 0);
        target[task.labelOf(crystal)] = 1;
    }

    private float[] pattern(Crystal crystal, long... path) {
        PeakList peaks = recipe.onPeaks(crystal.peaks(), path);
        double[] y = new double[x.length];
        drawing.drawInto(peaks, input.grid(), y);
        Curve drawn = new Curve(input.grid().axis(), x, y, peaks.radiation());
        return input.preparation().finish(recipe.afterDrawing(drawn, path).y());
    }
}
