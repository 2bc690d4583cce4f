// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.bragglens.diffuse.TiffImage;
import org.bragglens.diffuse.section.Section;
import org.bragglens.ui.open.FileOpener;
import org.bragglens.ui.open.ViewPlace;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.IDataset;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens sections of reciprocal space into the {@link DiffuseSession}. An OSGi service. */
@Component(service = {SectionOpener.class, FileOpener.class})
public final class SectionOpener implements FileOpener {

    private static final List<String> EXTENSIONS = List.of("tif", "tiff");
    private static final ViewPlace PLACE = new ViewPlace("org.bragglens.ui.diffuse.section", "org.bragglens.ui.diffuse.perspective");

    private final DiffuseSession session;
    /** Of what was wanted last: a large file that was chosen before it does not come after it. */
    private final AtomicLong newest = new AtomicLong();

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
        BooleanSupplier isOver = want();
        Job job = Job.create("Opening a section",
                (ICoreRunnable) monitor -> read(files, () -> monitor.isCanceled() || isOver.getAsBoolean()));
        job.setPriority(Job.SHORT);
        job.schedule();
        return job;
    }

    /** Something else is wanted from here on; tells whether yet another thing is. */
    BooleanSupplier want() {
        long own = newest.incrementAndGet();
        return () -> own != newest.get();
    }

    /** Shows a file that is selected elsewhere in the workbench, if it is a section's; other files are nobody's fault and pass silently. */
    public void follow(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        long asked = newest.get();
        boolean isOpen = session.state().section().flatMap(OpenSection::file).filter(file::equals).isPresent();
        if (!isOpen && EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
            try {
                Section section = section(file, remark -> { });
                if (newest.compareAndSet(asked, asked + 1)) {
                    session.open(Optional.of(file), section);
                }
            } catch (IOException e) {
                // a picture that lies beside the sections
            }
        }
    }

    /**
     * Shows data that are selected elsewhere in the workbench, if they are one number a point, of rank 2 and not in hand already; other
     * data are nobody's fault and no section.
     */
    public void follow(IDataset data) {
        boolean inHand = session.state().section().map(OpenSection::section).filter(s -> s.intensities() == data).isPresent();
        if (data.getRank() != 2 || data.getSize() == 0 || data.getElementsPerItem() != 1 || inHand) {
            return;
        }
        Section section;
        try {
            section = Section.of(DatasetUtils.convertToDataset(data));
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            // texts, for one
            return;
        }
        newest.incrementAndGet();
        session.open(Optional.empty(), section);
    }

    /** In the calling thread; {@code cancelled} is asked before the section in hand is replaced. */
    void read(List<Path> files, BooleanSupplier cancelled) {
        Path file = files.getFirst();
        try {
            List<String> remarks = new ArrayList<>();
            Section section = section(file, remarks::add);
            if (!cancelled.getAsBoolean()) {
                session.open(Optional.of(file), section);
                remarks.forEach(session::report);
                if (files.size() > 1) {
                    session.report("One section is shown at a time: " + file.getFileName() + " is, " + (files.size() - 1) + " more "
                            + (files.size() == 2 ? "is" : "are") + " not");
                }
            }
        } catch (IOException e) {
            session.report(e.getMessage());
        } catch (OutOfMemoryError e) {
            session.report(file + ": not enough memory for so many points; cut the section out first");
        }
    }

    private static Section section(Path file, Consumer<String> remarks) throws IOException {
        Dataset image = TiffImage.read(file, remarks);
        image.setName(file.getFileName().toString());
        return Section.of(image);
    }
}
