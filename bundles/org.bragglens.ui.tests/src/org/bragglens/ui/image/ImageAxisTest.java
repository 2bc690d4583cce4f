// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.bragglens.ui.plot.Span;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;

class ImageAxisTest {

    @Test
    void pointsReachHalfAStepBeyondTheEnds() {
        ImageAxis axis = ImageAxis.between("h", "", 0, 2, 5);
        assertEquals(0.5, axis.step());
        assertEquals(new Span(-0.25, 2.25), axis.span(5));
        assertEquals(3, axis.index(1.5));
        assertEquals(1.5, axis.coordinate(3));
    }

    @Test
    void coordinatesMayFall() {
        ImageAxis axis = ImageAxis.between("h", "", 2, 0, 5);
        assertEquals(-0.5, axis.step());
        assertEquals(new Span(-0.25, 2.25), axis.span(5));
        assertEquals(1, axis.index(1.5));
    }

    @Test
    void aDatasetsCoordinatesMakeAnAxis() {
        DoubleDataset coordinates = DatasetFactory.createFromObject(DoubleDataset.class, new double[] {-1, -0.5, 0, 0.5}, 4);
        coordinates.setName("k[0,:]");
        assertEquals(new ImageAxis("k", "", -1, 0.5), ImageAxis.of(coordinates, "", "column"));
    }

    @Test
    void aSinglePointKeepsItsCoordinateAndIsOneWide() {
        DoubleDataset one = DatasetFactory.createFromObject(DoubleDataset.class, new double[] {0.5}, 1);
        assertEquals(new ImageAxis("h", "", 0.5, 1), ImageAxis.of(one, "", "h"));
        assertEquals(new ImageAxis("h", "", 0.5, 1), ImageAxis.of(one.squeeze(), "", "h"), "also as one that was cut out has it");
        DoubleDataset unknown = DatasetFactory.createFromObject(DoubleDataset.class, new double[] {Double.NaN}, 1);
        assertEquals(new ImageAxis("h", "", 0, 1), ImageAxis.of(unknown, "", "h"));
    }

    @Test
    void unequalDistancesAreCounted() {
        DoubleDataset coordinates = DatasetFactory.createFromObject(DoubleDataset.class, new double[] {1, 2, 4, 8}, 4);
        ImageAxis axis = ImageAxis.of(coordinates, "", "column");
        assertEquals("column (number of the point)", axis.name());
        assertEquals(3, axis.coordinate(3));
    }

    @Test
    void equalOrUnknownCoordinatesAreCounted() {
        for (double[] bad : new double[][] {{1, 1, 1}, {0, Double.NaN, 2}, {Double.NaN, 1, 2}}) {
            assertEquals(1, ImageAxis.of(DatasetFactory.createFromObject(DoubleDataset.class, bad, 3), "", "column").step());
        }
    }

    @Test
    void aStepIsNeeded() {
        assertThrows(IllegalArgumentException.class, () -> new ImageAxis("h", "", 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new ImageAxis("h", "", Double.NaN, 1));
    }
}
