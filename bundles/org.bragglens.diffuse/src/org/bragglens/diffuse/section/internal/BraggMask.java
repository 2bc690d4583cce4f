// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.section.SectionGrid;
import org.bragglens.diffuse.section.SectionStep;
import org.bragglens.diffuse.section.SectionStepException;
import org.bragglens.diffuse.section.SectionStepType;
import org.osgi.service.component.annotations.Component;

/** Circles round the places of the average lattice's Bragg peaks, of which a simulation without average lattice has none. */
@Component(service = SectionStepType.class)
public final class BraggMask extends DescribedStepType<BraggMask.Settings> implements SectionStepType<BraggMask.Settings> {

    static final String ID = "mask-bragg";

    /** Which whole h, k have a Bragg peak. */
    public enum Peaks {
        ALL, SUM_EVEN, H_EVEN, K_EVEN, BOTH_EVEN;

        boolean has(long h, long k) {
            return switch (this) {
                case ALL -> true;
                case SUM_EVEN -> (h + k) % 2 == 0;
                case H_EVEN -> h % 2 == 0;
                case K_EVEN -> k % 2 == 0;
                case BOTH_EVEN -> h % 2 == 0 && k % 2 == 0;
            };
        }
    }

    public record Settings(
            @Setting(label = "Radius", unit = "r.l.u.", initial = "0.12", min = 0.001, max = 0.5,
                    help = "Of the circles. Too large a one takes out the scattering of order that adds up near the peaks.") double radius,
            @Setting(label = "Peaks", initial = "all",
                    help = "Where there are peaks: at all whole h, k, or where centring or a glide plane lets them be.") Peaks peaks) {
    }

    public BraggMask() {
        super(ID, "Mask Bragg peaks", "Masks circles round the Bragg peaks at whole h, k.", "", Settings.class);
    }

    @Override
    public SectionStep create(Settings settings) {
        return (section, context) -> {
            SectionGrid grid = SectionGrid.of(section, context).orElseThrow(() -> new SectionStepException("nothing says where the "
                    + section.rows() + " × " + section.columns() + " points lie in reciprocal space",
                    "put the step reconstruct (Reconstruction) before it"));
            double square = settings.radius * settings.radius;
            return Masks.apply(section, (row, column, intensity) -> {
                double h = grid.h(row);
                double k = grid.k(column);
                double dh = h - Math.rint(h);
                double dk = k - Math.rint(k);
                return dh * dh + dk * dk <= square && settings.peaks.has(Math.round(h), Math.round(k));
            });
        };
    }
}
