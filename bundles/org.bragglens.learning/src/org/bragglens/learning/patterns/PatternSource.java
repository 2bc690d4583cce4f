// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bragglens.augment.RecipeRunner;
import org.bragglens.base.Seeds;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TargetSpace;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PeakList;
import org.bragglens.simulate.ProfileDrawing;

/**
 * Patterns of known crystals, drawn and augmented anew for every epoch: crystal → peaks → recipe → curve → network input.
 *
 * <p>For training, crystals are drawn with replacement, so that every class comes equally often and a structure type with n entries comes
 * √n times as often as one with a single entry: one Heusler type alone has 1,732 entries in a library of 33,703. For validation every
 * crystal comes once.
 */
public final class PatternSource implements SampleSource {

    /** First step of the random path, so that training and validation never share a generator. */
    private enum Purpose {
        TRAINING, VALIDATION
    }

    private final List<Crystal> crystals;
    private final PatternTask task;
    private final PatternInput input;
    private final RecipeRunner recipe;
    private final long seed;
    private final Purpose purpose;
    private final double[] cumulative;
    private final ProfileDrawing drawing = new ProfileDrawing();

    private PatternSource(List<Crystal> crystals, PatternTask task, PatternInput input, RecipeRunner recipe, long seed, Purpose purpose) {
        this.crystals = List.copyOf(crystals);
        this.task = task;
        this.input = input;
        this.recipe = recipe;
        this.seed = seed;
        this.purpose = purpose;
        this.cumulative = purpose == Purpose.TRAINING ? cumulative(crystals, task) : new double[0];
    }

    public static PatternSource training(List<Crystal> crystals, PatternTask task, PatternInput input, RecipeRunner recipe, long seed) {
        return new PatternSource(crystals, task, input, recipe, seed, Purpose.TRAINING);
    }

    public static PatternSource validation(List<Crystal> crystals, PatternTask task, PatternInput input, RecipeRunner recipe, long seed) {
        return new PatternSource(crystals, task, input, recipe, seed, Purpose.VALIDATION);
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
        Crystal crystal = crystals.get(purpose == Purpose.TRAINING ? drawn(epoch, item) : item);
        System.arraycopy(pattern(crystal, purpose.ordinal(), epoch, item), 0, values, 0, values.length);
        Arrays.fill(target, 0);
        target[task.labelOf(crystal.spaceGroup())] = 1;
    }

    private float[] pattern(Crystal crystal, long... path) {
        PeakList peaks = recipe.onPeaks(crystal.peaks(), path);
        double[] x = input.grid().coordinates();
        double[] y = new double[x.length];
        drawing.drawInto(peaks, input.grid(), y);
        Curve drawn = new Curve(input.grid().axis(), x, y, peaks.radiation());
        return input.preparation().finish(recipe.afterDrawing(drawn, path).y());
    }

    private int drawn(long epoch, int item) {
        double place = Seeds.generator(seed, epoch, item).nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, place);
        return Math.min(cumulative.length - 1, found >= 0 ? found + 1 : -found - 1);
    }

    private static double[] cumulative(List<Crystal> crystals, PatternTask task) {
        Map<String, Integer> ofType = new HashMap<>();
        crystals.forEach(c -> ofType.merge(c.structureType(), 1, Integer::sum));
        Map<Integer, Double> ofClass = new HashMap<>();
        double[] weight = new double[crystals.size()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = 1 / Math.sqrt(ofType.get(crystals.get(i).structureType()));
            ofClass.merge(task.labelOf(crystals.get(i).spaceGroup()), weight[i], Double::sum);
        }
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] / ofClass.get(task.labelOf(crystals.get(i).spaceGroup()));
            weight[i] = sum;
        }
        return weight;
    }
}
