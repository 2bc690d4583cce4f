// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.Optional;

import org.bragglens.ui.plot.PlotColours;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** Draws the pixels of an image and keeps them as long as nothing changes. */
final class ImagePainter {

    private static final PaletteData DIRECT = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    /** What the kept picture was made of. */
    private record Made(ImageSampler sampler, ImageGeometry geometry, ColourScale colours, ImageRenderer renderer) {
    }

    private Optional<Made> made = Optional.empty();
    private Image picture;

    void paint(GC gc, ImageScene scene, ImageGeometry geometry, Display display) {
        Made wanted = new Made(scene.sampler(), geometry, scene.colours(), renderer(display));
        if (!made.equals(Optional.of(wanted))) {
            dispose();
            int[] pixels = wanted.renderer.render(wanted.sampler, geometry, wanted.colours);
            picture = new Image(display, data(pixels, geometry.width(), geometry.height()));
            made = Optional.of(wanted);
        }
        gc.drawImage(picture, geometry.x(), geometry.y());
        gc.setForeground(new Color(PlotColours.quiet(display)));
        gc.drawRectangle(geometry.x() - 1, geometry.y() - 1, geometry.width() + 1, geometry.height() + 1);
    }

    void dispose() {
        if (picture != null) {
            picture.dispose();
            picture = null;
        }
        made = Optional.empty();
    }

    private static ImageRenderer renderer(Display display) {
        RGB ground = PlotColours.ground(display);
        RGB text = PlotColours.text(display);
        return new ImageRenderer(rgb(ground), rgb(PlotColours.mixed(ground, text, 0.18)), rgb(PlotColours.mixed(ground, text, 0.42)));
    }

    private static int rgb(RGB colour) {
        return colour.red << 16 | colour.green << 8 | colour.blue;
    }

    static ImageData data(int[] pixels, int width, int height) {
        ImageData data = new ImageData(width, height, 24, DIRECT);
        for (int y = 0; y < height; y++) {
            data.setPixels(0, y, width, pixels, y * width);
        }
        return data;
    }
}
