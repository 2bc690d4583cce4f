// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MetadataFactory;
import org.junit.jupiter.api.Test;

class ImageContentTest {

    @Test
    void axesComeFromTheMetadata() throws Exception {
        Dataset values = DatasetFactory.zeros(DoubleDataset.class, 3, 2);
        AxesMetadata axes = MetadataFactory.createMetadata(AxesMetadata.class, 2);
        axes.setAxis(0, named("h", 0, 0.5, 1));
        axes.setAxis(1, named("k", 4, 2));
        values.setMetadata(axes);
        ImageContent content = ImageContent.of("a", "intensity", values);
        assertEquals(new ImageAxis("h", "", 0, 0.5), content.first());
        assertEquals(new ImageAxis("k", "", 4, -2), content.second());
        assertEquals(3, content.rows());
        assertEquals(2, content.columns());
    }

    @Test
    void axesOfAPartAreItsOwn() throws Exception {
        Dataset values = DatasetFactory.zeros(DoubleDataset.class, 4, 4);
        AxesMetadata axes = MetadataFactory.createMetadata(AxesMetadata.class, 2);
        axes.setAxis(0, named("h", 0, 1, 2, 3));
        values.setMetadata(axes);
        Dataset part = values.getSliceView(new int[] {1, 0}, new int[] {4, 4}, new int[] {2, 1});
        assertEquals(new ImageAxis("h", "", 1, 2), ImageContent.of("a", "intensity", part).first());
        assertEquals(ImageAxis.counted("column"), ImageContent.of("a", "intensity", part).second());
    }

    @Test
    void pointsAreTheSameWhereAxesAndTheirNumberAre() {
        ImageContent one = ImageContent.of("a", "i", DatasetFactory.zeros(DoubleDataset.class, 3, 3));
        assertTrue(one.hasPointsOf(ImageContent.of("b", "j", DatasetFactory.ones(DoubleDataset.class, 3, 3))));
        ImageContent wider = ImageContent.of("a", "i", DatasetFactory.zeros(DoubleDataset.class, 3, 4));
        assertFalse(one.hasPointsOf(wider), "counted both, but not alike");
        assertFalse(one.hasPointsOf(one.withAxes(ImageAxis.counted("h"), one.second())));
    }

    @Test
    void onlyRankTwoIsAnImage() {
        assertThrows(IllegalArgumentException.class, () -> ImageContent.of("a", "i", DatasetFactory.zeros(DoubleDataset.class, 3)));
        assertThrows(IllegalArgumentException.class, () -> ImageContent.of("a", "i", DatasetFactory.zeros(DoubleDataset.class, 3, 0)));
        assertThrows(IllegalArgumentException.class,
                () -> Images.section().withMeasured(DatasetFactory.zeros(BooleanDataset.class, 5, 4)));
    }

    private static Dataset named(String name, double... values) {
        Dataset axis = DatasetFactory.createFromObject(DoubleDataset.class, values, values.length);
        axis.setName(name);
        return axis;
    }
}
