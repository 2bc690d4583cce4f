// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.bragglens.ui.plot.Span;
import org.junit.jupiter.api.Test;

class ImageViewportTest {

    private final ImageViewport viewport = new ImageViewport();
    private int told;

    @Test
    void changesAreToldOnce() {
        Runnable end = viewport.onChange(() -> told++);
        viewport.setWindow(ImageWindow.of(new Span(0, 1), new Span(0, 1)));
        viewport.setWindow(ImageWindow.of(new Span(0, 1), new Span(0, 1)));
        assertEquals(1, told);
        viewport.setCursor(Optional.of(new ImagePoint(1, 1)));
        viewport.setLine(Optional.of(new ImageLine(new ImagePoint(0, 0), new ImagePoint(3, 4))));
        assertEquals(3, told);
        assertEquals(5, viewport.line().orElseThrow().length());
        viewport.reset();
        assertEquals(4, told);
        assertEquals(ImageWindow.ALL, viewport.window());
        assertEquals(Optional.empty(), viewport.cursor());
        assertEquals(Optional.empty(), viewport.line());
        end.run();
        viewport.setWindow(ImageWindow.of(new Span(0, 1), new Span(0, 1)));
        assertEquals(4, told);
    }
}
