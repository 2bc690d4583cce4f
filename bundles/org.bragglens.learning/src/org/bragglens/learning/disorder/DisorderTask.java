// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.List;
import java.util.stream.IntStream;

import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.section.IntensityDistribution;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.learning.TargetSpace;
import org.bragglens.learning.model.ModelDescription;

/** The question that an image of diffuse scattering is asked: which pair correlations does the crystal have? */
public final class DisorderTask {

    /** As the command line and model files write it. */
    public static final String ID = "disorder";

    private DisorderTask() {
    }

    /** Whether a model answers this question. */
    public static boolean isAskedOf(ModelDescription model) {
        return model.task().equals(ID);
    }

    /** c(0,1), c(0,2) …: span² − 1 numbers. */
    public static TargetSpace.Vector targets(int span) {
        return new TargetSpace.Vector(names(span));
    }

    static List<String> names(int span) {
        return IntStream.rangeClosed(1, Encoding.size(span)).mapToObj(i -> "c(" + i / span + "," + i % span + ")").toList();
    }

    /**
     * The span that targets are of.
     *
     * @throws IllegalArgumentException with a message for people
     */
    public static int span(TargetSpace targets) {
        return IntStream.rangeClosed(Encoding.MIN_SPAN, Encoding.MAX_SPAN).filter(s -> targets.equals(targets(s))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the model does not answer with pair correlations"));
    }

    /**
     * What sections are prepared for that a model is asked about: its grid, and the intensities that it learned from, if it tells them.
     *
     * @throws IllegalArgumentException with a message for people, if the model does not describe what it reads
     */
    public static SectionContext context(ModelDescription model) {
        DisorderInput input = DisorderInput.fromJson(model.input());
        return new SectionContext(input.points(), input.extent(), TrainingDistribution.of(model.training(), input.span())
                .map(d -> IntensityDistribution.of(d.intensityQuantiles())));
    }

    /** The same correlations with the axes exchanged: c(u,v) becomes c(v,u). */
    static double[] transposed(int span, double[] numbers) {
        double[] exchanged = new double[numbers.length];
        for (int i = 1; i <= numbers.length; i++) {
            exchanged[i % span * span + i / span - 1] = numbers[i - 1];
        }
        return exchanged;
    }

    /** The same image with the axes exchanged. */
    static float[] transposed(int points, float[] image) {
        float[] exchanged = new float[image.length];
        for (int i = 0; i < points; i++) {
            for (int j = 0; j < points; j++) {
                exchanged[j * points + i] = image[i * points + j];
            }
        }
        return exchanged;
    }
}
