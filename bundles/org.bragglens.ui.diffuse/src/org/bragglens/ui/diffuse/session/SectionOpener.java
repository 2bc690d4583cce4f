// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.bragglens.diffuse.TiffImage;
import org.bragglens.diffuse.section.Section;
import org.bragglens.ui.open.FileOpener;
import org.bragglens.ui.open.ViewPlace;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.january.dataset.Dataset;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens sections of reciprocal space into the {@link DiffuseSession}. An OSGi service. */
@Component(service = {SectionOpener.class, FileOpener.class})
public final class SectionOpener implements FileOpener {

    private static final List<String> EXTENSIONS = List.of("tif", "tiff");
    private static final ViewPlace PLACE = new ViewPlace("org.bragglens.ui.diffuse.section", "org.bragglens.ui.diffuse.perspective");

    private final DiffuseSession session;

    @Activate
    public SectionOpener(@Reference DiffuseSession session) {
        this.session = session;
    }

    @Override
    public String kind() {
        return "sections";
    }

    @Override
    public List<String> extensions() {
        return EXTENSIONS;
    }

    @Override
    public ViewPlace place() {
        return PLACE;
    }

    /** Of several files the first is shown: there is one section at a time. What cannot be opened becomes a notice of the session. */
    @Override
    public Job open(List<Path> files) {
        Job job = Job.create("Opening a section", (ICoreRunnable) monitor -> read(files, monitor::isCanceled));
        job.setPriority(Job.SHORT);
        job.schedule();
        return job;
    }

    /** Shows a file that is selected elsewhere in the workbench, if it is a section's; other files are nobody's fault and pass silently. */
    public void follow(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        boolean isOpen = session.state().section().flatMap(OpenSection::file).filter(file::equals).isPresent();
        if (!isOpen && EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
            try {
                session.open(Optional.of(file), section(file));
            } catch (IOException e) {
                // a picture that lies beside the sections
            }
        }
    }

    /** In the calling thread; {@code cancelled} is asked before the section in hand is replaced. */
    void read(List<Path> files, BooleanSupplier cancelled) {
        Path file = files.getFirst();
        try {
            Section section = section(file);
            if (!cancelled.getAsBoolean()) {
                session.open(Optional.of(file), section);
                if (files.size() > 1) {
                    session.report("One section is shown at a time: " + file.getFileName() + " is, " + (files.size() - 1) + " more "
                            + (files.size() == 2 ? "is" : "are") + " not");
                }
            }
        } catch (IOException e) {
            session.report(e.getMessage());
        }
    }

    private static Section section(Path file) throws IOException {
        Dataset image = TiffImage.read(file);
        image.setName(file.getFileName().toString());
        return Section.of(image);
    }
}
