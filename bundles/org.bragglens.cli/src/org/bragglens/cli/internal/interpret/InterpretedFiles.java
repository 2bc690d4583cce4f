// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.interpret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.bragglens.base.InputException;
import org.bragglens.base.SafeFiles;
import org.bragglens.cli.internal.OutFolder;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.InterpretationFigure;
import org.bragglens.learning.disorder.InterpretationJson;
import org.bragglens.learning.report.FigurePng;

import com.google.gson.GsonBuilder;

/** Interpretations in a folder: for each image a JSON file and a picture, called as the image. */
final class InterpretedFiles {

    /** Of a panel of a picture, in pixels: four of them are 1,400 wide with their axes. */
    private static final int EDGE = 252;

    private final Path folder;

    private InterpretedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * @param given all files that the user has named
     * @throws InputException in one line, if the folder cannot be made, two images would share a file, or one of those that were given would
     *                        be written over
     */
    static InterpretedFiles into(Path folder, List<Path> images, List<Path> given) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InputException(folder.toString(), "", "it is no folder", "give a folder with --out");
        }
        Set<String> names = new HashSet<>();
        for (Path image : images) {
            if (!names.add(name(image))) {
                throw new InputException(image.toString(), "", "another image of this name would have the same files in " + folder,
                        "interpret them one after the other");
            }
        }
        InterpretedFiles files = new InterpretedFiles(folder);
        for (Path image : images) {
            OutFolder.checkNotGiven(List.of(files.json(image), files.picture(image)), given);
        }
        OutFolder.create(folder);
        return files;
    }

    private static String name(Path image) {
        return String.valueOf(image.getFileName()).replaceFirst("\\.[Tt][Ii][Ff][Ff]?$", "");
    }

    private Path json(Path image) {
        return folder.resolve(name(image) + ".json");
    }

    private Path picture(Path image) {
        return folder.resolve(name(image) + ".png");
    }

    /** @param spans the smallest span first */
    void write(Path image, PreparedSection prepared, List<Interpretation> spans, double extent) throws IOException {
        String json = new GsonBuilder().serializeNulls().disableHtmlEscaping().create()
                .toJson(InterpretationJson.withImages(image.toString(), spans, prepared.json())) + "\n";
        SafeFiles.write(json(image), out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
        byte[] picture = FigurePng.of(InterpretationFigure.of(prepared.section(), spans.reversed(), extent), EDGE);
        SafeFiles.write(picture(image), out -> out.write(picture));
    }
}
