// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Hands and eyes of the window tests, which run on the user interface thread and so must let events pass themselves. */
public final class Windows {

    /** Under this key a widget carries the name that tests find it by. */
    public static final String KEY = "org.bragglens.widget";

    private Windows() {
    }

    /** The window of the workbench. */
    public static IWorkbenchWindow window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    /** The page of the window, with the perspective and its views. */
    public static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Lets events pass until {@code condition} holds and fails, with {@code what} was waited for, if it does not within {@code limit}. */
    public static void waitFor(String what, Duration limit, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + limit.toMillis() + " ms still not: " + what);
            }
            if (!display.readAndDispatch()) {
                // timers and threads wake the display only if they post something, so it must not sleep for ever
                display.timerExec(10, () -> { });
                display.sleep();
            }
        }
    }

    /** Lets all events pass that are there already. */
    public static void settle() {
        Display display = Display.getCurrent();
        while (display.readAndDispatch()) {
            // until the queue is empty
        }
    }

    /** The control below {@code root} that carries {@code name} under {@link #KEY}; fails if there is none or more than one. */
    public static <T extends Control> T find(Composite root, String name, Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(root, name, type, found);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " controls are named " + name);
        }
        return found.get(0);
    }

    private static <T extends Control> void collect(Composite parent, String name, Class<T> type, List<T> found) {
        for (Control child : parent.getChildren()) {
            if (name.equals(child.getData(KEY)) && type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                collect(composite, name, type, found);
            }
        }
    }

    /** Writes what the window shows into a PNG file. */
    public static void screenshot(Path file) {
        Shell shell = window().getShell();
        settle();
        Image image = new Image(shell.getDisplay(), shell.getBounds().width, shell.getBounds().height);
        GC screen = new GC(shell.getDisplay());
        try {
            screen.copyArea(image, shell.getBounds().x, shell.getBounds().y);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { image.getImageData() };
            loader.save(file.toString(), SWT.IMAGE_PNG);
        } finally {
            screen.dispose();
            image.dispose();
        }
    }
}
