// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PeakList;

/**
 * A recipe, ready to run. Every step has a generator of its own that depends on the recipe's seed, on the path that the caller gives
 * (epoch and item, number of the copy, …) and on the step's place: the same path gives the same bytes on any thread.
 */
public final class RecipeRunner {

    private record Placed(int place, Augmentation step) {
    }

    private final long seed;
    private final List<Placed> steps = new ArrayList<>();

    RecipeRunner(long seed, List<Augmentation> stepsOrNull) {
        this.seed = seed;
        for (int place = 0; place < stepsOrNull.size(); place++) {
            if (stepsOrNull.get(place) != null) {
                steps.add(new Placed(place, stepsOrNull.get(place)));
            }
        }
    }

    /** All steps on a pattern of which only the curve is known. */
    public Curve onCurve(Curve measured, long... path) {
        Curve curve = measured;
        for (Placed placed : steps) {
            curve = placed.step.onCurve(curve, random(path, placed.place));
        }
        return curve;
    }

    /** For a known crystal: the steps that work on its lines, before a profile is drawn. {@link #afterDrawing} does the rest. */
    public PeakList onPeaks(PeakList lines, long... path) {
        PeakList peaks = lines;
        for (Placed placed : steps) {
            if (placed.step instanceof Augmentation.OnPeaks step) {
                peaks = step.onPeaks(peaks, random(path, placed.place));
            }
        }
        return peaks;
    }

    /** For a known crystal: the steps that work on the drawn curve only. */
    public Curve afterDrawing(Curve drawn, long... path) {
        Curve curve = drawn;
        for (Placed placed : steps) {
            if (!(placed.step instanceof Augmentation.OnPeaks)) {
                curve = placed.step.onCurve(curve, random(path, placed.place));
            }
        }
        return curve;
    }

    /** Lines of a crystal must be known up to so many times the largest Q of the pattern that is drawn, for some move into it. */
    public double reach() {
        double reach = 1;
        for (Placed placed : steps) {
            if (placed.step instanceof Augmentation.OnPeaks step) {
                reach *= step.reach();
            }
        }
        return reach;
    }

    private RandomGenerator random(long[] path, int place) {
        return Seeds.generator(Seeds.derive(seed, path), place);
    }
}
