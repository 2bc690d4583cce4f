// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bragglens.crystal.PointGroup;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;

/** The 230 standard settings by their point groups, ready to be compared with operations that were found. */
final class StandardSettings {

    private static final class Holder {
        static final StandardSettings ALL = new StandardSettings();
    }

    /**
     * @param group      a standard setting
     * @param centring   its centring translations
     * @param operations one operation for each rotation, found by it
     * @param generators some of the rotations that make the others
     */
    record Setting(SpaceGroup group, Set<SymmetryOperation> centring, Map<SymmetryOperation, SymmetryOperation> operations,
            List<SymmetryOperation> generators) {

        static Setting of(SpaceGroup group) {
            Map<SymmetryOperation, SymmetryOperation> operations = new HashMap<>();
            group.primitiveOperations().forEach(o -> operations.put(o.rotationPart(), o));
            return new Setting(group, Set.copyOf(group.centring()), Map.copyOf(operations), generators(group.primitiveOperations()));
        }

        private static List<SymmetryOperation> generators(List<SymmetryOperation> operations) {
            List<SymmetryOperation> generators = new ArrayList<>();
            Set<SymmetryOperation> made = new HashSet<>(Set.of(SymmetryOperation.IDENTITY));
            for (SymmetryOperation operation : operations) {
                if (!made.contains(operation.rotationPart())) {
                    generators.add(operation.rotationPart());
                    List<SymmetryOperation> queue = new ArrayList<>(made);
                    for (int i = 0; i < queue.size(); i++) {
                        for (SymmetryOperation generator : generators) {
                            SymmetryOperation product = generator.compose(queue.get(i));
                            if (made.add(product)) {
                                queue.add(product);
                            }
                        }
                    }
                }
            }
            return List.copyOf(generators);
        }
    }

    private final Map<PointGroup, List<Setting>> settings = new EnumMap<>(PointGroup.class);

    private StandardSettings() {
        for (int number = 1; number <= 230; number++) {
            SpaceGroup group = SpaceGroup.ofNumber(number);
            settings.computeIfAbsent(group.pointGroup(), p -> new ArrayList<>()).add(Setting.of(group));
        }
    }

    /** The standard settings of a point group by their numbers. */
    static List<Setting> of(PointGroup group) {
        return Holder.ALL.settings.get(group);
    }
}
