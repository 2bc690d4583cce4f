// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.ui.diffuse.internal.PanelPlaces.Place;
import org.junit.jupiter.api.Test;

class PanelPlacesTest {

    @Test
    void imagesStandInOneRowWhereThatIsWideAndTwoByTwoWhereItIsHigh() {
        PanelPlaces wide = PanelPlaces.in(1000, 200);
        wide.images().forEach(i -> assertEquals(List.of(0, 200), List.of(i.y(), i.height())));
        PanelPlaces high = PanelPlaces.in(1000, 700);
        List<Place> images = high.images();
        assertEquals(images.get(0).y(), images.get(1).y());
        assertTrue(images.get(2).y() > 300);
        assertEquals(images.get(0).x(), images.get(2).x());
        assertEquals(700, high.matrix().height(), "the matrix beside both rows");
        assertTrue(images.get(0).width() > wide.images().get(0).width());
    }

    @Test
    void nothingCoversAnythingElseAndNothingLiesOutside() {
        for (int width = 400; width < 2000; width += 137) {
            for (int height = 120; height < 1200; height += 91) {
                PanelPlaces places = PanelPlaces.in(width, height);
                List<Place> all = new ArrayList<>(places.images());
                all.add(places.matrix());
                for (int i = 0; i < all.size(); i++) {
                    Place place = all.get(i);
                    String which = place + " in " + width + " × " + height;
                    assertTrue(place.x() >= 0 && place.y() >= 0 && place.width() > 40 && place.height() > 40, which);
                    assertTrue(place.x() + place.width() <= width && place.y() + place.height() <= height, which);
                    for (int j = 0; j < i; j++) {
                        assertFalse(overlap(place, all.get(j)), which + " and " + all.get(j));
                    }
                }
            }
        }
    }

    @Test
    void whatImagesDoNotNeedOfTheWidthIsTheMatrixs() {
        assertTrue(PanelPlaces.in(1000, 160).matrix().width() > PanelPlaces.in(1000, 300).matrix().width());
    }

    private static boolean overlap(Place one, Place other) {
        return one.x() < other.x() + other.width() && other.x() < one.x() + one.width() && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }
}
