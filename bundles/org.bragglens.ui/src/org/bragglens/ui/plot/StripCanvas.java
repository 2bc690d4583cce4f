// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The colour strip between the curves and their axis, pixel column under pixel column. */
final class StripCanvas extends Canvas {

    private double[] columns = new double[0];

    StripCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addListener(SWT.Paint, e -> paint(e.gc));
    }

    void show(Optional<ColourStrip> strip, Span visible, int width) {
        columns = strip.isPresent() && width > 0 ? strip.get().columns(visible, width) : new double[0];
        redraw();
    }

    /** Values of the pixel columns as they are painted. */
    double[] columns() {
        return columns.clone();
    }

    private void paint(GC gc) {
        Point size = getSize();
        RGB ground = PlotColours.ground(getDisplay());
        gc.setBackground(new Color(ground));
        gc.fillRectangle(0, 0, size.x, size.y);
        if (columns.length == 0) {
            return;
        }
        ImageData row = new ImageData(columns.length, 1, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        for (int i = 0; i < columns.length; i++) {
            RGB colour = Double.isNaN(columns[i]) ? ground : PlotColours.diverging(columns[i], getDisplay());
            row.setPixel(i, 0, row.palette.getPixel(colour));
        }
        Image image = new Image(getDisplay(), row);
        try {
            gc.drawImage(image, 0, 0, columns.length, 1, 0, 1, columns.length, size.y - 1);
        } finally {
            image.dispose();
        }
        gc.setForeground(new Color(PlotColours.quiet(getDisplay())));
        gc.drawRectangle(0, 0, size.x - 1, size.y - 1);
    }
}
