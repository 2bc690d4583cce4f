// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.Optional;

import org.bragglens.diffuse.ImageSettings;
import org.bragglens.diffuse.SpinLattice;
import org.bragglens.diffuse.section.Section;
import org.bragglens.ui.image.ImageAxis;
import org.bragglens.ui.image.ImageContent;
import org.bragglens.ui.image.IntensityRange;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;

/**
 * The four pictures of an interpretation.
 *
 * @param measured   the section; empty where there is none of this size
 * @param made       image of the lattice, in the section's units where there is one
 * @param difference what was measured less what was made; empty without a section
 * @param lattice    spins, −1 and 1
 * @param range      of the colours of measured and made, so that they mean the same
 * @param deviation  of the colours of the difference: a third as much each way
 */
record Panels(Optional<ImageContent> measured, ImageContent made, Optional<ImageContent> difference, ImageContent lattice,
        IntensityRange range, IntensityRange deviation) {

    /** Of the range of the images: so much is the end of the difference's colours, both ways. */
    private static final double DEVIATION = 1 / 3.0;

    /**
     * @param section what was measured, if it has as many points as {@code image}
     * @param image   [h][k] row by row, in the section's units
     */
    static Panels of(Optional<Section> section, double[] image, SpinLattice lattice, ImageSettings settings) {
        int points = settings.points();
        ImageAxis h = ImageAxis.between("h", "r.l.u.", 0, settings.extent(), points);
        ImageAxis k = ImageAxis.between("k", "r.l.u.", 0, settings.extent(), points);
        String unit = section.isPresent() ? "intensity" : "intensity a site";
        ImageContent made = image("Image of the lattice", unit, image, points).withAxes(h, k);
        Optional<ImageContent> measured = section.map(s -> ImageContent.of("Measured", unit, s.intensities()).withAxes(h, k)
                .withMeasured(s.measured()));
        Optional<ImageContent> difference = section.map(s -> {
            double[] left = s.intensities().getData().clone();
            for (int i = 0; i < left.length; i++) {
                left[i] -= image[i];
            }
            return image("Difference", "difference", left, points).withAxes(h, k).withMeasured(s.measured());
        });
        // the measurement's colours, which stay while sliders are moved
        IntensityRange range = IntensityRange.common(measured.orElse(made));
        double most = DEVIATION * (range.high() - range.low());
        return new Panels(measured, made, difference, lattice(lattice), range, IntensityRange.fixed(-most, most).aboutZero(true));
    }

    private static ImageContent image(String name, String quantity, double[] values, int points) {
        return ImageContent.of(name, quantity, DatasetFactory.createFromObject(DoubleDataset.class, values, points, points));
    }

    private static ImageContent lattice(SpinLattice lattice) {
        Dataset spins = lattice.dataset().imultiply(2).isubtract(1);
        return ImageContent.of("Lattice", "spin", spins).withAxes(ImageAxis.counted("a"), ImageAxis.counted("b"));
    }
}
