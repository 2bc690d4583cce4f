// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bragglens.base.Seeds;

/**
 * Known crystals, drawn with replacement so that a structure type with n entries comes √n times as often as one with a single entry: one
 * Heusler type alone has 1,732 entries in a library of 33,703.
 */
final class LibraryCrystals implements CrystalSupply {

    private final List<Crystal> crystals;
    private final double[] cumulative;
    private final long seed;

    /** @param classes how often the classes of the task come */
    LibraryCrystals(List<Crystal> crystals, PatternTask task, CrystalChoice.Classes classes, long seed) {
        this.crystals = List.copyOf(crystals);
        this.cumulative = cumulative(crystals, task, classes);
        this.seed = seed;
    }

    @Override
    public int size() {
        return crystals.size();
    }

    @Override
    public Crystal crystal(long epoch, int item) {
        double place = Seeds.generator(seed, epoch, item).nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, place);
        return crystals.get(Math.min(cumulative.length - 1, found >= 0 ? found + 1 : -found - 1));
    }

    private static double[] cumulative(List<Crystal> crystals, PatternTask task, CrystalChoice.Classes classes) {
        Map<String, Integer> ofType = new HashMap<>();
        crystals.forEach(c -> ofType.merge(c.structureType(), 1, Integer::sum));
        Map<Integer, Double> ofClass = new HashMap<>();
        double[] weight = new double[crystals.size()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = 1 / Math.sqrt(ofType.get(crystals.get(i).structureType()));
            ofClass.merge(task.labelOf(crystals.get(i)), weight[i], Double::sum);
        }
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += switch (classes) {
                case EQUAL -> weight[i] / ofClass.get(task.labelOf(crystals.get(i)));
                case LIBRARY -> weight[i];
            };
            weight[i] = sum;
        }
        return weight;
    }
}
