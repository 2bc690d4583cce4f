// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.section.SectionChange;
import org.bragglens.diffuse.section.SectionStep;
import org.bragglens.diffuse.section.SectionStepType;
import org.osgi.service.component.annotations.Component;

/**
 * White top-hat: the image less its {@link FlatOpening}. What is wider than the shape goes, with any background; what is narrower stays.
 */
@Component(service = SectionStepType.class)
public final class TopHat extends DescribedStepType<TopHat.Settings> implements SectionStepType<TopHat.Settings> {

    static final String ID = "top-hat";

    public enum Shape {
        DISK, SQUARE
    }

    public record Settings(
            @Setting(label = "Shape", initial = "disk", help = "That is slid over the image.") Shape shape,
            @Setting(label = "Radius", unit = "pixels", initial = "20", min = 1, max = 100,
                    help = "Of the disk, or half the edge of the square (2 · radius + 1 pixels). Wider than half of any diffuse maximum, or"
                            + " that goes too.") int radius) {
    }

    public TopHat() {
        super(ID, "White top-hat", "Takes off a background: all that is wider than a disk or a square.", "ISBN 978-0126372403",
                Settings.class);
    }

    @Override
    public SectionStep create(Settings settings) {
        return (section, context) -> {
            double[] values = section.intensities().getData();
            FlatOpening opening = settings.shape == Shape.DISK ? FlatOpening.disk(settings.radius) : FlatOpening.square(settings.radius);
            double[] rest = opening.of(values, section.rows(), section.columns());
            double most = 0;
            for (int i = 0; i < values.length; i++) {
                most = Double.isNaN(rest[i]) ? most : Math.max(most, rest[i]);
                rest[i] = values[i] - rest[i];
            }
            return new SectionChange(Sections.with(section, rest, section.measured().getData().clone()),
                    "a background of up to " + Said.number(most) + " taken off");
        };
    }
}
