// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.classify;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import org.bragglens.base.InputException;
import org.bragglens.cli.internal.Failures;

/** The files that arguments mean: a file itself, of a folder all files with the extension of some pattern format, at any depth. */
final class PatternInputs {

    private final Set<String> extensions;

    PatternInputs(List<String> extensions) {
        this.extensions = new HashSet<>(extensions);
    }

    /**
     * The files in the order of the arguments, those of a folder sorted by name.
     *
     * @param problems is told of what cannot be read, and of folders without any such file
     */
    List<Path> files(List<Path> arguments, Consumer<InputException> problems) {
        List<Path> files = new ArrayList<>();
        for (Path argument : arguments) {
            if (!Files.isDirectory(argument)) {
                files.add(argument);
                continue;
            }
            Walk walk = new Walk();
            try {
                // data are often kept behind links
                Files.walkFileTree(argument, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
            } catch (IOException e) {
                walk.problems.add(Failures.of(argument, e));
            }
            if (walk.found.isEmpty() && walk.problems.isEmpty()) {
                walk.problems.add(new InputException(argument.toString(), "", "there is no readable pattern file in this folder",
                        "known are " + String.join(", ", extensions.stream().sorted().map(e -> "." + e).toList())));
            }
            walk.problems.forEach(problems);
            files.addAll(walk.found.stream().sorted().toList());
        }
        return files;
    }

    /** Goes on where something cannot be read. */
    private final class Walk extends SimpleFileVisitor<Path> {

        private final List<Path> found = new ArrayList<>();
        private final List<InputException> problems = new ArrayList<>();

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isPattern(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // a link back to a folder above is no failure: its files are found there
            if (!(e instanceof FileSystemLoopException)) {
                problems.add(Failures.of(file, e));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            if (e != null) {
                problems.add(Failures.of(folder, e));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private boolean isPattern(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 && extensions.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
