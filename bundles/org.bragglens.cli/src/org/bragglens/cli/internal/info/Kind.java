// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.info;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file can be. */
enum Kind {

    MODEL, RECIPE, LIBRARY, STRUCTURE, PATTERN;

    /** By the name where it tells, else by the first bytes; whatever is nothing else is taken for a pattern. */
    static Kind of(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".braggmodel")) {
            return MODEL;
        }
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".tsv") || plain.endsWith(".jsonl") || plain.endsWith(".ndjson") || name.endsWith(".zip")) {
            return LIBRARY;
        }
        if (plain.endsWith(".cif") || plain.endsWith(".mcif")) {
            return STRUCTURE;
        }
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1).stripLeading();
        }
        return head.startsWith("PK\u0003\u0004") ? MODEL : head.startsWith("{") ? RECIPE : PATTERN;
    }
}
