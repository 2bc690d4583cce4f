// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.io.IOException;
import java.nio.file.Path;
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
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;

/** What a plot gives away: its picture and its numbers. On the user-interface thread; files are written in jobs. */
public final class PlotFiles {

    private PlotFiles() {
    }

    /** Puts what {@code plot} shows on the clipboard. */
    public static void copyPicture(Control plot) {
        Clipboard clipboard = new Clipboard(plot.getDisplay());
        try {
            clipboard.setContents(new Object[] {picture(plot)}, new Transfer[] {ImageTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    /** Asks for a file and writes what {@code plot} shows into it, as PNG. */
    public static void savePicture(Control plot) {
        ask(plot, "Save picture", ".png").ifPresent(file -> {
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {picture(plot)};
            write(file, out -> loader.save(out, SWT.IMAGE_PNG));
        });
    }

    /** Asks for a file and writes comma-separated values into it. */
    public static void saveData(Control plot, SafeFiles.Content values) {
        ask(plot, "Save data", ".csv").ifPresent(file -> write(file, values));
    }

    private static ImageData picture(Control plot) {
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

    private static Optional<Path> ask(Control plot, String title, String extension) {
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
