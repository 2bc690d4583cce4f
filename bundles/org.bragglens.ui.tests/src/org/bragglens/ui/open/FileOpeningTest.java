// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.open;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOpeningTest {

    private final List<ViewPlace> shown = new ArrayList<>();
    private final FileOpening opening = new FileOpening(shown::add);
    private final Opener patterns = new Opener("patterns, structures", List.of("xy", "cif"), true);
    private final Opener sections = new Opener("sections", List.of("tif"), false);

    @BeforeEach
    void twoKinds() {
        opening.addOpener(sections);
        opening.addOpener(patterns);
    }

    @Test
    void eachFileGoesToTheOpenerThatClaimsIt() {
        opening.open(List.of(Path.of("a.xy"), Path.of("HK0.TIF"), Path.of("b.cif")));
        assertEquals(List.of(Path.of("a.xy"), Path.of("b.cif")), patterns.opened);
        assertEquals(List.of(Path.of("HK0.TIF")), sections.opened);
    }

    @Test
    void oneViewIsShownThatOfTheKindThatCameLast() {
        opening.open(List.of(Path.of("a.xy"), Path.of("hk0.tif")));
        assertEquals(List.of(sections.place()), shown);
        opening.open(List.of());
        assertEquals(1, shown.size());
    }

    @Test
    void foldersAndUnclaimedFilesGoToTheOpenerForOthers(@TempDir Path folder) throws Exception {
        Path misleading = Files.createDirectory(folder.resolve("scan.tif"));
        opening.open(List.of(misleading, Path.of("noname")));
        assertEquals(List.of(misleading, Path.of("noname")), patterns.opened);
        assertEquals(List.of(), sections.opened);
    }

    @Test
    void theNextQuestionForAFileStartsWhereTheLastWasOpened() {
        assertEquals(Optional.empty(), opening.lastFolder());
        opening.open(List.of(Path.of("/data/run1/a.xy")));
        assertEquals(Optional.of(Path.of("/data/run1")), opening.lastFolder());
    }

    @Test
    void kindsAndExtensionsAreThoseOfAllOpeners() {
        assertEquals("Patterns, structures, sections", opening.kinds());
        assertEquals(List.of("tif", "xy", "cif"), opening.extensions());
        opening.removeOpener(sections);
        assertEquals(List.of("xy", "cif"), opening.extensions());
    }

    private static final class Opener implements FileOpener {

        private final String kind;
        private final List<String> extensions;
        private final boolean others;
        private final List<Path> opened = new ArrayList<>();

        Opener(String kind, List<String> extensions, boolean others) {
            this.kind = kind;
            this.extensions = extensions;
            this.others = others;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public List<String> extensions() {
            return extensions;
        }

        @Override
        public boolean takesOthers() {
            return others;
        }

        @Override
        public ViewPlace place() {
            return new ViewPlace(kind + " view", kind + " perspective");
        }

        @Override
        public Job open(List<Path> files) {
            opened.addAll(files);
            return Job.create("opening", monitor -> { });
        }
    }
}
