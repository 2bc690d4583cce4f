// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.bragglens.crystal.CrystalSystem;
import org.bragglens.crystal.bonding.Dimensionality;
import org.bragglens.learning.NetworkType;
import org.bragglens.learning.TargetSpace;
import org.bragglens.learning.model.ModelDescription;

/** A question that a powder pattern is asked, answered by one class of many. */
public enum PatternTask {

    CRYSTAL_SYSTEM("crystal-system", "Crystal system") {
        @Override
        public List<String> labels() {
            return Arrays.stream(CrystalSystem.values()).map(CrystalSystem::label).toList();
        }

        @Override
        public int labelOfSpaceGroup(int spaceGroup) {
            return CrystalSystem.ofSpaceGroup(spaceGroup).ordinal();
        }
    },

    SPACE_GROUP("space-group", "Space group") {
        @Override
        public List<String> labels() {
            return IntStream.rangeClosed(1, 230).mapToObj(Integer::toString).toList();
        }

        @Override
        public int labelOfSpaceGroup(int spaceGroup) {
            return spaceGroup - 1;
        }
    },

    DIMENSIONALITY("dimensionality", "Dimensionality") {
        @Override
        public List<String> labels() {
            return Arrays.stream(Dimensionality.values()).map(Dimensionality::label).toList();
        }

        @Override
        public int labelOf(Crystal crystal) {
            return crystal.dimensionality().orElseThrow(() -> new IllegalStateException(crystal.id() + " has no dimensionality")).ordinal();
        }

        @Override
        public boolean isToldBySpaceGroup() {
            return false;
        }

        @Override
        public int labelOfSpaceGroup(int spaceGroup) {
            throw new UnsupportedOperationException("a space group does not tell the dimensionality");
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

    /** Index of a crystal's label. */
    public int labelOf(Crystal crystal) {
        return labelOfSpaceGroup(crystal.spaceGroup());
    }

    /** Whether nothing but its space group needs to be known of a crystal. */
    public boolean isToldBySpaceGroup() {
        return true;
    }

    /**
     * Index of the label of every crystal with this space-group number, 1 to 230.
     *
     * @throws UnsupportedOperationException unless the task {@link #isToldBySpaceGroup()}
     */
    public abstract int labelOfSpaceGroup(int spaceGroup);

    public TargetSpace targets() {
        return new TargetSpace.Classes(labels());
    }

    /**
     * The question that a model answers.
     *
     * @throws IllegalArgumentException with a message for people, if it is none about powder patterns
     */
    public static PatternTask of(ModelDescription model) {
        int rank = model.inputShape().size();
        if (rank != 1) {
            throw new IllegalArgumentException("it answers the question of " + model.task() + " about " + NetworkType.inputs(rank)
                    + ", not about powder patterns");
        }
        return of(model.task());
    }

    /** Whether a model answers one of these questions. */
    public static boolean isAskedOf(ModelDescription model) {
        return model.inputShape().size() == 1 && Arrays.stream(values()).anyMatch(t -> t.id.equals(model.task()));
    }

    /** @throws IllegalArgumentException with a message for people */
    public static PatternTask of(String id) {
        return Arrays.stream(values()).filter(t -> t.id.equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "there is no task '" + id + "'; known are " + String.join(", ", Arrays.stream(values()).map(PatternTask::id).toList())));
    }
}
