// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.Optional;

import org.bragglens.ui.work.Listeners;

/**
 * What plots of images over the same axes have in common: the visible part, the cursor and the line of the profile. Plots that are given
 * the same viewport zoom, read and cut together. Belongs to the user-interface thread.
 */
public final class ImageViewport {

    private final Listeners listeners = new Listeners();
    private ImageWindow window = ImageWindow.ALL;
    private Optional<ImagePoint> cursor = Optional.empty();
    private Optional<ImageLine> line = Optional.empty();

    public ImageWindow window() {
        return window;
    }

    public void setWindow(ImageWindow newWindow) {
        if (!newWindow.equals(window)) {
            window = newWindow;
            listeners.fire();
        }
    }

    /** Shows all, without cursor and line: for an image on other axes, where they would stand for other places. */
    public void reset() {
        window = ImageWindow.ALL;
        cursor = Optional.empty();
        line = Optional.empty();
        listeners.fire();
    }

    /** The place that is read. */
    public Optional<ImagePoint> cursor() {
        return cursor;
    }

    public void setCursor(Optional<ImagePoint> newCursor) {
        if (!newCursor.equals(cursor)) {
            cursor = newCursor;
            listeners.fire();
        }
    }

    /** The line that profiles are taken along. */
    public Optional<ImageLine> line() {
        return line;
    }

    public void setLine(Optional<ImageLine> newLine) {
        if (!newLine.equals(line)) {
            line = newLine;
            listeners.fire();
        }
    }

    /** Adds a listener that is told of every change; running the result takes it away again. */
    public Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }
}
