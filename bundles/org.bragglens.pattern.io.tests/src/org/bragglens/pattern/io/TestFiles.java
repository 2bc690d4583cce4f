// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of small patterns. */
final class TestFiles {

    static final PatternFiles FILES = new DetectingPatternFiles(List.of(new TextColumnsReader(), new RruffReader()));

    private TestFiles() {
    }

    /** Thirty lines of 10.00°, 10.02° … and 100, 101 … counts. */
    static String columns(String separator) {
        return IntStream.range(0, 30).mapToObj(i -> String.format(Locale.ROOT, "%.2f%s%d", 10 + 0.02 * i, separator, 100 + i))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The same with a decimal comma. */
    static String germanColumns(String separator) {
        return columns(separator).replace('.', ',');
    }
}
