// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.info;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.diffuse.TiffImage;
import org.bragglens.diffuse.measuring.MeasuringCatalog;
import org.bragglens.diffuse.pairs.TrainingPairs;
import org.bragglens.diffuse.section.SectionCatalog;

/** What a file can be. */
enum Kind {

    MODEL, RECIPE, SECTION_RECIPE, MEASURING_RECIPE, LIBRARY, STRUCTURE, PAIRS, IMAGE, PATTERN;

    /** By the name where it tells, else by the first bytes; whatever is nothing else is taken for a pattern, and a folder for CIFs. */
    static Kind of(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return LIBRARY;
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".braggmodel")) {
            return MODEL;
        }
        if (name.matches(".*\\.((tsv|jsonl|ndjson|json)(\\.gz)|tsv|jsonl|ndjson|zip)")) {
            return LIBRARY;
        }
        if (name.matches(".*\\.m?m?cif(\\.gz)?")) {
            return STRUCTURE;
        }
        // a pipe or a device would wait for ever, or never end: its reader refuses it
        String head = Files.isRegularFile(file) ? head(file) : "";
        boolean json = head.startsWith("{") || head.startsWith("[");
        if (head.startsWith("{") && head.contains(SectionCatalog.FORMAT)) {
            return SECTION_RECIPE;
        }
        if (head.startsWith("{") && head.contains(MeasuringCatalog.FORMAT)) {
            return MEASURING_RECIPE;
        }
        if (json && name.endsWith(".json") && !head.contains(AugmentationCatalog.FORMAT)) {
            return LIBRARY;
        }
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        if (TrainingPairs.recognises(start)) {
            return PAIRS;
        }
        if (TiffImage.recognises(start)) {
            return IMAGE;
        }
        return head.startsWith("PK\u0003\u0004") ? MODEL : head.startsWith("{") ? RECIPE : PATTERN;
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1).stripLeading();
        }
    }
}
