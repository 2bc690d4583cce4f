// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** The keyboard on an image. */
final class ImageKeys {

    private static final double ZOOM = 0.8;
    private static final int FAR = 10;

    private final ImagePlot plot;

    private ImageKeys(ImagePlot plot) {
        this.plot = plot;
    }

    static void attach(ImagePlot plot) {
        ImageKeys keys = new ImageKeys(plot);
        plot.addListener(SWT.KeyDown, keys::press);
        // a canvas that takes keys keeps them all, and nobody would get out of it by keyboard
        plot.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    private void press(Event e) {
        Optional<ImageScene> scene = plot.scene();
        if (scene.isEmpty() || (e.stateMask & (SWT.MOD1 | SWT.MOD3)) != 0) {
            return;
        }
        int far = (e.stateMask & SWT.SHIFT) != 0 ? FAR : 1;
        e.doit = false;
        switch (e.keyCode) {
            case SWT.ARROW_LEFT -> moveCursor(scene.get(), -far, 0);
            case SWT.ARROW_RIGHT -> moveCursor(scene.get(), far, 0);
            case SWT.ARROW_UP -> moveCursor(scene.get(), 0, far);
            case SWT.ARROW_DOWN -> moveCursor(scene.get(), 0, -far);
            case '+', '=', SWT.KEYPAD_ADD -> zoom(scene.get(), ZOOM);
            case '-', SWT.KEYPAD_SUBTRACT -> zoom(scene.get(), 1 / ZOOM);
            case SWT.HOME -> plot.viewport().setWindow(ImageWindow.ALL);
            case '1', SWT.KEYPAD_1 -> setEnd(true);
            case '2', SWT.KEYPAD_2 -> setEnd(false);
            case SWT.DEL, SWT.BS -> plot.viewport().setLine(Optional.empty());
            default -> type(scene.get(), e);
        }
    }

    /** What is typed, whatever keys that takes: not every keyboard has these on keys of their own. */
    private void type(ImageScene scene, Event e) {
        switch (e.character) {
            case '+' -> zoom(scene, ZOOM);
            case '-' -> zoom(scene, 1 / ZOOM);
            case '1' -> setEnd(true);
            case '2' -> setEnd(false);
            default -> e.doit = true;
        }
    }

    private void moveCursor(ImageScene scene, int right, int up) {
        ImageViewport viewport = plot.viewport();
        ImagePoint to = scene.moved(viewport.window(), viewport.cursor(), right, up);
        viewport.setWindow(scene.showing(viewport.window(), to));
        viewport.setCursor(Optional.of(to));
    }

    private void zoom(ImageScene scene, double factor) {
        ImageViewport viewport = plot.viewport();
        ImagePoint fixed = viewport.cursor().orElseGet(() -> new ImagePoint(scene.visibleFirst(viewport.window()).at(0.5),
                scene.visibleSecond(viewport.window()).at(0.5)));
        viewport.setWindow(scene.scaled(viewport.window(), factor, fixed));
    }

    /** A line begins where both of its ends are the same place and stays until the other end is set. */
    private void setEnd(boolean isFirst) {
        ImageViewport viewport = plot.viewport();
        viewport.cursor().ifPresent(c -> viewport.setLine(Optional.of(viewport.line()
                .map(l -> isFirst ? new ImageLine(c, l.to()) : new ImageLine(l.from(), c)).orElse(new ImageLine(c, c)))));
    }
}
