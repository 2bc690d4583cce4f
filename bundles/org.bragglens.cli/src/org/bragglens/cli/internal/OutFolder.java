// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bragglens.base.InputException;

/** Folders that results go to: what is wrong with one is said before anything takes long. */
public final class OutFolder {

    private static final int LONGEST_INDENT = 64;

    private OutFolder() {
    }

    /** @throws InputException in one line, unless the folder is there in the end and takes files */
    public static void create(Path folder) throws InputException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            String reason = switch (e) {
                case AccessDeniedException denied -> "there is no permission";
                case FileSystemException system when system.getReason() != null -> system.getReason();
                default -> "no folder can be made there";
            };
            throw new InputException(folder.toString(), "", "it cannot be made: " + reason, "choose another folder", e);
        }
        check(folder, folder);
    }

    /**
     * @param folder that is there
     * @param named  what the user has named
     * @throws InputException in one line, if no file can be made in the folder
     */
    static void check(Path folder, Path named) throws InputException {
        if (!Files.isWritable(folder)) {
            throw new InputException(named.toString(), "", "there is no permission to write " + (folder.equals(named) ? "into it"
                    : "into its folder"), "choose another place");
        }
    }

    /**
     * @param files that results would go to
     * @param given what the user has named as input
     * @throws InputException in one line, if a result would be written over an input
     */
    public static void checkNotGiven(List<Path> files, List<Path> given) throws IOException {
        List<Path> inputs = new ArrayList<>();
        for (Path input : given) {
            inputs.add(real(input));
        }
        for (Path file : files) {
            if (inputs.contains(real(file))) {
                throw new InputException(file.toString(), "", "this file was given, and a result would be written over it",
                        "choose another place for results");
            }
        }
    }

    /**
     * Recipes are often saved by name alone, next to the measurements that they are for.
     *
     * @throws InputException in one line, if something else than a recipe lies there: a recipe is a JSON object
     */
    public static void checkRecipe(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (!new String(in.readNBytes(LONGEST_INDENT), StandardCharsets.ISO_8859_1).stripLeading().startsWith("{")) {
                throw new InputException(file.toString(), "", "it is no recipe, and one would be written over it",
                        "choose another name for the recipe");
            }
        }
    }

    private static Path real(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    }
}
