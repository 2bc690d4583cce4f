// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveNameTest {

    @TempDir
    Path folder;

    private final List<Path> asked = new ArrayList<>();

    @Test
    void aNameWithoutItsExtensionGetsIt() {
        assertEquals(Optional.of(folder.resolve("a.png")), typed(true, "a"));
        assertEquals(Optional.of(folder.resolve("b.PNG")), typed(true, "b.PNG"));
        assertEquals(Optional.empty(), typed(true));
        assertEquals(List.of(), asked, "nothing would be lost");
    }

    @Test
    void aFileThatNobodyNamedIsNotReplacedUnasked() throws IOException {
        Path precious = Files.createFile(folder.resolve("precious.png"));
        assertEquals(Optional.of(folder.resolve("other.png")), typed(false, "precious", "other"), "another name is asked for");
        assertEquals(Optional.of(precious), typed(true, "precious"));
        assertEquals(List.of(precious, precious), asked);
        assertEquals(Optional.of(precious), typed(false, "precious.png"), "the dialog itself has asked");
    }

    private Optional<Path> typed(boolean mayReplace, String... names) {
        Deque<String> waiting = new ArrayDeque<>(Arrays.asList(names));
        return SaveName.of(() -> waiting.isEmpty() ? null : folder.resolve(waiting.poll()).toString(), ".png", file -> {
            asked.add(file);
            return mayReplace;
        });
    }
}
