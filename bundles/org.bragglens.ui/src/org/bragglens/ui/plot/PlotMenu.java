// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

import org.bragglens.base.SafeFiles;
import org.bragglens.ui.form.SaveName;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A plot's context menu: all of it again, its picture, its numbers. */
final class PlotMenu {

    private final CurvePlot plot;

    private PlotMenu(CurvePlot plot) {
        this.plot = plot;
    }

    static void attach(CurvePlot plot) {
        PlotMenu entries = new PlotMenu(plot);
        Menu menu = new Menu(plot.area());
        Map<String, Runnable> actions = new LinkedHashMap<>();
        actions.put("Show all\tHome", () -> plot.setViewport(Viewport.ALL));
        actions.put("Copy picture", entries::copyPicture);
        actions.put("Save picture…", entries::savePicture);
        actions.put("Save data…", entries::saveData);
        for (Entry<String, Runnable> action : actions.entrySet()) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(action.getKey());
            item.addListener(SWT.Selection, e -> action.getValue().run());
        }
        plot.area().setMenu(menu);
    }

    private void copyPicture() {
        Clipboard clipboard = new Clipboard(plot.getDisplay());
        try {
            clipboard.setContents(new Object[] {picture()}, new Transfer[] {ImageTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    private void savePicture() {
        ask("Save picture", ".png").ifPresent(file -> {
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {picture()};
            write(file, out -> loader.save(out, SWT.IMAGE_PNG));
        });
    }

    private void saveData() {
        PlotContent content = plot.content();
        ask("Save data", ".csv").ifPresent(file -> write(file, out -> out.write(content.csv().getBytes(StandardCharsets.UTF_8))));
    }

    private ImageData picture() {
        Point size = plot.getSize();
        Image image = new Image(plot.getDisplay(), size.x, size.y);
        GC gc = new GC(image);
        try {
            plot.print(gc);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private Optional<Path> ask(String title, String extension) {
        FileDialog dialog = new FileDialog(plot.getShell(), SWT.SAVE);
        dialog.setText(title);
        dialog.setFilterExtensions(new String[] {"*" + extension});
        return SaveName.ask(dialog, extension);
    }

    /** Writes in a job; what fails is shown by the workbench as the job's error. */
    private static void write(Path file, SafeFiles.Content what) {
        Job.create("Saving " + file.getFileName(), (ICoreRunnable) monitor -> {
            try {
                SafeFiles.write(file, what);
            } catch (IOException e) {
                throw new CoreException(new Status(IStatus.ERROR, "org.bragglens.ui", e.getMessage()));
            }
        }).schedule();
    }
}
