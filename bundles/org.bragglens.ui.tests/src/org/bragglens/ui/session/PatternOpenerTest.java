// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bragglens.base.InputException;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.io.PatternFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternOpenerTest {

    private final Session session = new Session(Runnable::run);
    private final PatternOpener opener = new PatternOpener(new FakeFiles(), session);

    @Test
    void aFileThatCannotBeReadBecomesANoticeAndTheOthersAreOpened() {
        opener.read(List.of(Path.of("one.xy"), Path.of("bad.xy"), Path.of("two.xy")), () -> false);
        assertEquals(List.of("one.xy", "two.xy"), session.state().patterns().stream().map(p -> p.pattern().name()).toList());
        assertEquals(List.of("bad.xy, line 3: there is one column; give two"), session.state().notices());
    }

    @Test
    void aReaderThatBreaksDoesNotKeepTheOthersClosed() {
        opener.read(List.of(Path.of("broken.xy"), Path.of("two.xy")), () -> false);
        assertEquals(List.of("two.xy"), session.state().patterns().stream().map(p -> p.pattern().name()).toList());
        assertEquals(1, session.state().notices().size());
        assertTrue(session.state().notices().getFirst().startsWith("broken.xy: cannot be read"), session.state().notices().toString());
    }

    @Test
    void aFileThatIsSelectedElsewhereIsFollowedUntilTheNextAndOthersPassSilently() {
        opener.follow(Path.of("one.xy"));
        opener.follow(Path.of("two.xy"));
        opener.follow(Path.of("notes.md"));
        assertEquals(List.of("two.xy"), session.state().patterns().stream().map(p -> p.pattern().name()).toList());
        opener.follow(Path.of("bad.xy"));
        assertEquals(List.of(), session.state().patterns());
        assertEquals(List.of(), session.state().notices());
    }

    @Test
    void theSessionSaysWhichFilesAreBeingReadAndThatNoneIsAnyMore() {
        List<List<String>> seen = new ArrayList<>();
        session.onChange(() -> seen.add(session.state().opening()));
        opener.read(List.of(Path.of("one.xy"), Path.of("two.xy")), () -> false);
        assertEquals(List.of("one.xy", "two.xy"), seen.getFirst());
        assertEquals(List.of(), seen.getLast());
    }

    @Test
    void ofAFolderThePatternFilesAreOpened(@TempDir Path folder) throws IOException {
        for (String name : List.of("b.xy", "a.XY", "notes.txt")) {
            Files.createFile(folder.resolve(name));
        }
        Path empty = Files.createDirectory(folder.resolve("empty.xy"));
        opener.read(List.of(folder, empty, Path.of("last.xy")), () -> false);
        assertEquals(List.of("a.XY", "b.xy", "last.xy"),
                session.state().patterns().stream().map(p -> Path.of(p.pattern().name()).getFileName().toString()).toList());
        assertEquals(List.of(empty + ": there is no pattern file in it; open a file or another folder"), session.state().notices());
    }

    @Test
    void cancellingLeavesTheRestClosed() {
        opener.read(List.of(Path.of("one.xy"), Path.of("two.xy")), () -> true);
        assertEquals(1, session.state().patterns().size());
        assertEquals(List.of(), session.state().opening());
    }

    private static final class FakeFiles implements PatternFiles {

        @Override
        public List<DiffractionPattern> read(Path file) throws IOException {
            if (file.toString().startsWith("bad")) {
                throw new InputException(file.toString(), "line 3", "there is one column", "give two");
            }
            if (file.toString().startsWith("broken")) {
                throw new IllegalStateException("a mistake");
            }
            Curve curve = new Curve(PatternAxis.Q, new double[] {1, 2}, new double[] {3, 4}, Radiation.UNKNOWN);
            return List.of(DiffractionPattern.of(file.toString(), curve, List.of()));
        }

        @Override
        public List<String> extensions() {
            return List.of("xy");
        }
    }
}
