// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.section.SectionStep;
import org.bragglens.diffuse.section.SectionStepType;
import org.osgi.service.component.annotations.Component;

/** The shadow of a beam stop or of anything else that is round or has straight edges. */
@Component(service = SectionStepType.class)
public final class BeamStopMask extends DescribedStepType<BeamStopMask.Settings> implements SectionStepType<BeamStopMask.Settings> {

    static final String ID = "mask-beam-stop";

    public enum Shape {
        CIRCLE, RECTANGLE
    }

    public record Settings(
            @Setting(label = "Shape", initial = "circle", help = "What is masked.") Shape shape,
            @Setting(label = "Row", unit = "pixels", initial = "0", min = -1e5, max = 1e5,
                    help = "Of its centre; the first row is 0.") double row,
            @Setting(label = "Column", unit = "pixels", initial = "0", min = -1e5, max = 1e5,
                    help = "Of its centre; the first column is 0.") double column,
            @Setting(label = "Radius", unit = "pixels", initial = "3", min = 0, max = 1e5, help = "Of a circle.") double radius,
            @Setting(label = "Rows", unit = "pixels", initial = "6", min = 0, max = 1e5, help = "Height of a rectangle.") double height,
            @Setting(label = "Columns", unit = "pixels", initial = "6", min = 0, max = 1e5, help = "Width of a rectangle.") double width) {
    }

    public BeamStopMask() {
        super(ID, "Mask beam stop", "Masks a circle or a rectangle.", "", Settings.class);
    }

    @Override
    public SectionStep create(Settings settings) {
        return (section, context) -> Masks.apply(section, (row, column, intensity) ->
                covers(settings, row - settings.row, column - settings.column));
    }

    private static boolean covers(Settings settings, double down, double right) {
        return settings.shape == Shape.CIRCLE ? down * down + right * right <= settings.radius * settings.radius
                : Math.abs(down) <= settings.height / 2 && Math.abs(right) <= settings.width / 2;
    }
}
