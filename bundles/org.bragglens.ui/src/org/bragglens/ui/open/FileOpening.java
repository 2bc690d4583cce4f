// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Hands files to the openers that are for them, and shows the view in which they are seen. An OSGi service. */
@Component(service = FileOpening.class)
public final class FileOpening {

    private final List<FileOpener> openers = new CopyOnWriteArrayList<>();
    private final Consumer<ViewPlace> show;
    private Optional<Path> folder = Optional.empty();

    @Activate
    public FileOpening() {
        this(ViewShower::show);
    }

    /** @param show brings a view to the front, on the user-interface thread */
    FileOpening(Consumer<ViewPlace> show) {
        this.show = show;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addOpener(FileOpener opener) {
        openers.add(opener);
    }

    void removeOpener(FileOpener opener) {
        openers.remove(opener);
    }

    /** What can be opened, for people: "Patterns, structures, sections". */
    public String kinds() {
        String all = String.join(", ", openers.stream().map(FileOpener::kind).sorted().toList());
        return all.isEmpty() ? "Files" : Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    /** Extensions that can be opened, in lower case without the dot. */
    public List<String> extensions() {
        return openers.stream().flatMap(o -> o.extensions().stream()).distinct().toList();
    }

    /** The folder of what was opened last. */
    public synchronized Optional<Path> lastFolder() {
        return folder;
    }

    /** Opens files and folders, and shows where the last kind of them is seen. On the user-interface thread, which does not wait. */
    public void open(List<Path> files) {
        LinkedHashMap<FileOpener, List<Path>> sorted = new LinkedHashMap<>();
        for (Path file : files) {
            opener(file).ifPresent(o -> sorted.computeIfAbsent(o, none -> new ArrayList<>()).add(file));
        }
        sorted.forEach(FileOpener::open);
        if (!sorted.isEmpty()) {
            remember(files.getLast().toAbsolutePath().getParent());
            show.accept(sorted.lastEntry().getKey().place());
        }
    }

    private synchronized void remember(Path other) {
        folder = Optional.ofNullable(other);
    }

    private Optional<FileOpener> opener(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        // a folder may be called as it likes
        Optional<FileOpener> claiming = Files.isDirectory(file) ? Optional.empty()
                : openers.stream().filter(o -> o.extensions().contains(extension)).findFirst();
        return claiming.or(() -> openers.stream().filter(FileOpener::takesOthers).findFirst());
    }
}
