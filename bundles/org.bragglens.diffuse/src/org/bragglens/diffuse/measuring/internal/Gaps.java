// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring.internal;

import java.util.random.RandomGenerator;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.measuring.MeasuringStep;
import org.bragglens.diffuse.measuring.MeasuringStepType;
import org.osgi.service.component.annotations.Component;

/**
 * Places where nothing is measured: the beam stop round the origin of reciprocal space, and in some images a straight gap between two
 * modules of the detector. Both are NaN, which preparation fills in.
 */
@Component(service = MeasuringStepType.class)
public final class Gaps extends DescribedStepType<Gaps.Settings> implements MeasuringStepType<Gaps.Settings> {

    static final String ID = "gaps";

    public record Settings(
            @Setting(label = "Beam stop", unit = "r.l.u.", initial = "0.2", min = 0, max = 1,
                    help = "Largest radius of the beam stop; drawn up to this.") double beamStop,
            @Setting(label = "Share with a gap", initial = "0.3", min = 0, max = 1, help = "Of the images, one with a gap.") double share,
            @Setting(label = "Gap", unit = "r.l.u.", initial = "0.08", min = 0, max = 0.5,
                    help = "Largest width of the gap; drawn up to this.") double gap) {
    }

    public Gaps() {
        super(ID, "Beam stop and gap", "Takes out the beam stop and a gap of the detector.", "", Settings.class);
    }

    @Override
    public MeasuringStep create(Settings settings) {
        return (image, points, extent, random) -> {
            double radius = Drawn.uniform(random, 0, settings.beamStop);
            boolean hasGap = random.nextDouble() < settings.share;
            Line line = Line.drawn(random, extent);
            double half = Drawn.uniform(random, 0, settings.gap) / 2;
            double step = extent / (points - 1);
            float[] known = image.clone();
            for (int i = 0; i < known.length; i++) {
                double h = i / points * step;
                double k = i % points * step;
                if (h * h + k * k < radius * radius || hasGap && line.distance(h, k) < half) {
                    known[i] = Float.NaN;
                }
            }
            return known;
        };
    }

    /** Through a drawn point of the image, in a drawn direction. */
    private record Line(double h, double k, double acrossH, double acrossK) {

        static Line drawn(RandomGenerator random, double extent) {
            double direction = Drawn.uniform(random, 0, StrictMath.PI);
            return new Line(Drawn.uniform(random, 0, extent), Drawn.uniform(random, 0, extent), StrictMath.cos(direction),
                    StrictMath.sin(direction));
        }

        double distance(double toH, double toK) {
            return Math.abs((toH - h) * acrossH + (toK - k) * acrossK);
        }
    }
}
