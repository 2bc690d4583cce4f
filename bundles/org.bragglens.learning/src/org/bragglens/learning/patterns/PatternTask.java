// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.bragglens.crystal.CrystalSystem;
import org.bragglens.learning.TargetSpace;

/** A question that a powder pattern is asked, answered by one class of many. */
public enum PatternTask {

    CRYSTAL_SYSTEM("crystal-system", "Crystal system") {
        @Override
        public List<String> labels() {
            return Arrays.stream(CrystalSystem.values()).map(CrystalSystem::label).toList();
        }

        @Override
        public int labelOf(int spaceGroup) {
            return CrystalSystem.ofSpaceGroup(spaceGroup).ordinal();
        }
    },

    SPACE_GROUP("space-group", "Space group") {
        @Override
        public List<String> labels() {
            return IntStream.rangeClosed(1, 230).mapToObj(Integer::toString).toList();
        }

        @Override
        public int labelOf(int spaceGroup) {
            return spaceGroup - 1;
        }
    };

    private final String id;
    private final String title;

    PatternTask(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** As the command line and model files write it. */
    public String id() {
        return id;
    }

    /** As a form writes it. */
    public String title() {
        return title;
    }

    public abstract List<String> labels();

    /** Index of the label of a crystal with this space-group number, 1 to 230. */
    public abstract int labelOf(int spaceGroup);

    public TargetSpace targets() {
        return new TargetSpace.Classes(labels());
    }

    /** @throws IllegalArgumentException with a message for people */
    public static PatternTask of(String id) {
        return Arrays.stream(values()).filter(t -> t.id.equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "there is no task '" + id + "'; known are " + String.join(", ", Arrays.stream(values()).map(PatternTask::id).toList())));
    }
}
