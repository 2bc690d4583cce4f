// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.plot.PlotColours;
import org.bragglens.ui.work.Listeners;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * An image in colours with its axes and colour bar. The wheel zooms at the mouse, dragging zooms into a rectangle, Shift+drag moves,
 * double-click shows all, Ctrl+drag draws the line of a profile, whose ends can be dragged afterwards. With keys: arrows move the cursor
 * from point to point (Shift: ten), + and − zoom at it, Home shows all, 1 and 2 set the line's ends at the cursor, Delete takes the line
 * away.
 * <p>
 * Both axes are drawn at right angles, and a step of one unit is as long on one as on the other, whatever the angle and the lengths of the
 * crystal's own axes: an image does not know its crystal. Coordinates are those of the axes all the same; angles and distances in the
 * picture are the crystal's only where its axes are alike and at right angles.
 * <p>
 * Belongs to the user-interface thread.
 */
public final class ImagePlot extends Canvas {

    private final Listeners appearanceListeners = new Listeners();
    private final Listeners profileListeners = new Listeners();
    private final ImagePainter painter = new ImagePainter();
    private final ImageOverlay overlay = new ImageOverlay();
    private final ImageViewport viewport;
    private Optional<ImageScene> scene = Optional.empty();
    private Optional<ImageLine> line;
    private ImageAppearance appearance = ImageAppearance.SECTION;
    private String message = "";
    private boolean dense;
    private Laid laid;
    private ImageLayout layout;

    /** A plot that zooms alone. */
    public ImagePlot(Composite parent) {
        this(parent, new ImageViewport());
    }

    /** @param viewport visible part, cursor and line, shared with other plots */
    public ImagePlot(Composite parent, ImageViewport viewport) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.viewport = viewport;
        line = viewport.line();
        Runnable end = viewport.onChange(this::viewportChanged);
        addListener(SWT.Dispose, e -> {
            end.run();
            painter.dispose();
        });
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        Widgets.spoken(this, () -> content().map(c -> (c.name() + " " + readout()).trim()).orElse(message));
        ImageGestures.attach(this, overlay);
        ImageKeys.attach(this);
        ImageMenu.attach(this);
    }

    /** Shows another image, or none, through the same part of the axes. */
    public void show(Optional<ImageContent> newContent) {
        scene = newContent.map(c -> ImageScene.of(c, appearance));
        redraw();
        profileListeners.fire();
    }

    public Optional<ImageContent> content() {
        return scene.map(ImageScene::content);
    }

    /** Words in the middle while there is no image; empty for none. */
    public void setMessage(String newMessage) {
        message = newMessage;
        redraw();
    }

    /**
     * Leaves titles of axes and the colour bar out: one of several small plots side by side, which have them in common. What is read at the
     * cursor then stands above the image.
     */
    public void setDense(boolean newDense) {
        dense = newDense;
        redraw();
    }

    public void setAppearance(ImageAppearance newAppearance) {
        if (!newAppearance.equals(appearance)) {
            boolean otherValues = newAppearance.symmetry() != appearance.symmetry();
            appearance = newAppearance;
            scene = scene.map(s -> s.with(newAppearance));
            redraw();
            if (otherValues) {
                profileListeners.fire();
            }
        }
    }

    public ImageAppearance appearance() {
        return appearance;
    }

    /** Adds a listener that is told when somebody chooses another appearance in the menu; running the result takes it away again. */
    public Runnable onAppearance(Runnable listener) {
        return appearanceListeners.add(listener);
    }

    public ImageViewport viewport() {
        return viewport;
    }

    /** The image's values along the viewport's line; empty without image, without line and while both of its ends are one place. */
    public Optional<LineProfile> profile() {
        return scene.flatMap(s -> viewport.line().filter(l -> l.length() > 0).map(l -> LineProfile.of(s.content(), s.sampler(), l)));
    }

    /** Adds a listener that gets every new {@link #profile}; running the result takes it away again. */
    public Runnable onProfile(Consumer<Optional<LineProfile>> listener) {
        return profileListeners.add(() -> listener.accept(profile()));
    }

    /** What is read at the cursor, as it stands below the image where there is room for all of it; empty where there is none. */
    public String readout() {
        return scene.flatMap(s -> viewport.cursor().map(c -> s.readings(c).getFirst())).orElse("");
    }

    Optional<ImageScene> scene() {
        return scene;
    }

    /** Where the image lies in this control; empty without one. */
    Optional<ImageGeometry> geometry() {
        if (scene.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(scene.get().geometry(layout(scene.get()), viewport.window()));
    }

    /** What somebody chose. */
    void choose(ImageAppearance chosen) {
        setAppearance(chosen);
        appearanceListeners.fire();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 360 : wHint, hHint == SWT.DEFAULT ? 320 : hHint);
    }

    private void viewportChanged() {
        redraw();
        if (isFocusControl()) {
            // the cursor is moved by keys here: what it reads is read out
            getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
        }
        if (!Objects.equals(line, viewport.line())) {
            line = viewport.line();
            profileListeners.fire();
        }
    }

    private void paint(GC gc) {
        Point size = getSize();
        gc.setBackground(new Color(PlotColours.ground(getDisplay())));
        gc.fillRectangle(0, 0, size.x, size.y);
        if (scene.isEmpty()) {
            WordsPainter.paintMessage(gc, message, size, getDisplay());
            return;
        }
        ImageScene shown = scene.get();
        ImageLayout layout = layout(shown);
        ImageGeometry geometry = shown.geometry(layout, viewport.window());
        painter.paint(gc, shown, geometry, getDisplay());
        AxesPainter.paint(gc, geometry, shown.content(), getDisplay());
        List<String> readings = viewport.cursor().map(shown::readings).orElse(List.of());
        if (dense) {
            WordsPainter.paintDense(gc, shown.content(), readings, layout, size, getDisplay());
        } else {
            AxesPainter.paintTitles(gc, geometry, shown.content(), getDisplay());
            BarPainter.paint(gc, shown.colours(), layout, labelsOfBar(gc, shown, size), getDisplay());
            WordsPainter.paint(gc, shown.content(), readings, layout, size, getDisplay());
        }
        overlay.paint(gc, shown, geometry, viewport, isFocusControl(), getDisplay());
    }

    /** Measured once: every movement of the mouse asks for it. */
    private ImageLayout layout(ImageScene shown) {
        Laid wanted = new Laid(shown.sampler(), viewport.window(), getSize(), getFont(), dense);
        if (!wanted.equals(laid)) {
            GC gc = new GC(this);
            try {
                layout = layout(gc, shown, wanted);
                laid = wanted;
            } finally {
                gc.dispose();
            }
        }
        return layout;
    }

    private static ImageLayout layout(GC gc, ImageScene shown, Laid wanted) {
        int line = gc.getFontMetrics().getHeight();
        // the upright axis' labels depend on the image's height, which is not known yet: its widest are those of the whole height
        ImageGeometry all = new ImageGeometry(0, 0, Math.max(1, wanted.size.x), Math.max(1, wanted.size.y),
                shown.visibleFirst(wanted.window), shown.visibleSecond(wanted.window), shown.appearance().orientation());
        ImageAxis upright = all.firstAcross() ? shown.content().second() : shown.content().first();
        return ImageLayout.of(wanted.size.x, wanted.size.y, new ImageLayout.Text(line,
                AxesPainter.labels(gc, AxesPainter.upright(all, upright)), labelsOfBar(gc, shown, wanted.size), wanted.dense),
                shown.proportion());
    }

    private static int labelsOfBar(GC gc, ImageScene shown, Point size) {
        return AxesPainter.labels(gc, shown.colours().ticks(size.y / (2 * gc.getFontMetrics().getHeight())));
    }

    /** What a layout was measured for; every scene has a sampler of its own. */
    private record Laid(ImageSampler sampler, ImageWindow window, Point size, Font font, boolean dense) {
    }
}
