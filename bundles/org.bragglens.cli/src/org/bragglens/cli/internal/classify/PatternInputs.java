// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.bragglens.base.InputException;

/** The files that arguments mean: a file itself, of a folder all files with the extension of some pattern format, at any depth. */
final class PatternInputs {

    private final Set<String> extensions;

    PatternInputs(List<String> extensions) {
        this.extensions = new HashSet<>(extensions);
    }

    /**
     * The files in the order of the arguments, those of a folder sorted by name.
     *
     * @param problems is told of folders without any such file
     */
    List<Path> files(List<Path> arguments, Consumer<InputException> problems) {
        List<Path> files = new ArrayList<>();
        for (Path argument : arguments) {
            if (!Files.isDirectory(argument)) {
                files.add(argument);
                continue;
            }
            List<Path> found = List.of();
            try (Stream<Path> tree = Files.walk(argument)) {
                found = tree.filter(this::isPattern).sorted().toList();
            } catch (IOException | UncheckedIOException e) {
                problems.accept(new InputException(argument.toString(), "", "the folder cannot be read: " + e.getMessage(), "", e));
                continue;
            }
            if (found.isEmpty()) {
                problems.accept(new InputException(argument.toString(), "", "there is no readable pattern file in this folder",
                        "known are " + String.join(", ", extensions.stream().sorted().map(e -> "." + e).toList())));
            }
            files.addAll(found);
        }
        return files;
    }

    private boolean isPattern(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 && extensions.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT)) && Files.isRegularFile(file);
    }
}
