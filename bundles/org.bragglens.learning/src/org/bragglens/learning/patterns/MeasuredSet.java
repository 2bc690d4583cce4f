// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import org.bragglens.base.InputException;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.io.PatternFiles;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;

/**
 * Measured patterns whose space groups are known: a folder with {@code labels.csv}, whose header names the columns {@code space_group}
 * and, where there are near-duplicates, {@code group} or {@code dup_group}; and either a column {@code file} that names each row's
 * pattern file, or a column {@code index} and one table {@code patterns*.csv[.gz]} with a row of intensities each, index first.
 *
 * @param patterns    with known radiation
 * @param spaceGroups 1 to 230, one a pattern
 * @param groups      near-duplicates share one, one a pattern
 * @param protocol    which data, in one sentence with places for the numbers of patterns and groups
 */
public record MeasuredSet(List<DiffractionPattern> patterns, List<Integer> spaceGroups, List<String> groups, String protocol) {

    private static final String LABELS = "labels.csv";

    /**
     * What the files themselves do not say.
     *
     * @param from      2θ in degrees of the first intensity of a table; NaN if not given
     * @param to        2θ in degrees of the last
     * @param radiation for patterns that do not state theirs; {@link Radiation#UNKNOWN} if not given
     */
    public record Instrument(double from, double to, Radiation radiation) {
    }

    /** Whether {@code folder} looks like such a set. */
    public static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve(LABELS));
    }

    /** @throws IOException in one line for people, naming the file and line at fault */
    public static MeasuredSet read(Path folder, PatternFiles files, Instrument instrument) throws IOException {
        Path labels = folder.resolve(LABELS);
        List<String> lines = lines(labels);
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.getFirst());
        int spaceGroup = header.indexOf("space_group");
        int group = Math.max(header.indexOf("group"), header.indexOf("dup_group"));
        int file = header.indexOf("file");
        int index = header.indexOf("index");
        if (spaceGroup < 0 || file < 0 && index < 0) {
            throw new InputException(labels.toString(), "line 1", "the header names no space_group, and file or index", "add these columns");
        }
        Map<String, DiffractionPattern> table = file < 0 ? table(folder, instrument) : Map.of();
        List<DiffractionPattern> patterns = new ArrayList<>();
        List<Integer> spaceGroups = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            if (lines.get(line).isBlank()) {
                continue;
            }
            List<String> row = cells(lines.get(line));
            String place = "line " + (line + 1);
            if (row.size() < header.size()) {
                throw new InputException(labels.toString(), place, row.size() + " cells instead of " + header.size(), "complete the row");
            }
            DiffractionPattern pattern = file >= 0 ? files.read(folder.resolve(row.get(file))).getFirst() : table.get(row.get(index));
            if (pattern == null) {
                throw new InputException(labels.toString(), place, "there is no pattern " + row.get(index), "remove the row or add the pattern");
            }
            patterns.add(pattern.radiation().isKnown() ? pattern : pattern.withRadiation(instrument.radiation()));
            spaceGroups.add(spaceGroup(row.get(spaceGroup), labels, place));
            groups.add(group >= 0 ? row.get(group) : Integer.toString(line));
        }
        if (patterns.isEmpty()) {
            throw new InputException(labels.toString(), "", "it names no pattern", "add a row for each");
        }
        return new MeasuredSet(patterns, spaceGroups, groups, "%1$d measured patterns of " + folder.getFileName().toString().replace("%", "%%")
                + " (the network learned from simulated patterns alone); 95 %% interval bootstrapped over " + (group >= 0
                        ? "%2$d groups of near-duplicates" : "patterns"));
    }

    private static Map<String, DiffractionPattern> table(Path folder, Instrument instrument) throws IOException {
        Path table = table(folder).orElseThrow(() -> new InputException(folder.toString(), "", "no patterns*.csv or patterns*.csv.gz beside " + LABELS,
                "add the table, or a column file to " + LABELS));
        if (!(instrument.from() < instrument.to()) || !instrument.radiation().isKnown()) {
            throw new InputException(table.toString(), "", "a table of intensities states neither its 2θ range nor its radiation",
                    "give both, for example --range 5:89.99 --wavelength CuKa");
        }
        Map<String, DiffractionPattern> patterns = new HashMap<>();
        try (InputStream in = Files.newInputStream(table);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        table.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    String[] cells = line.split(",");
                    Dataset y = DatasetFactory.zeros(DoubleDataset.class, cells.length - 1);
                    for (int i = 1; i < cells.length; i++) {
                        y.set(Double.parseDouble(cells[i]), i - 1);
                    }
                    Dataset x = DatasetFactory.createLinearSpace(DoubleDataset.class, instrument.from(), instrument.to(), cells.length - 1);
                    patterns.put(cells[0], DiffractionPattern.of(cells[0], PatternAxis.TWO_THETA, x, y, instrument.radiation(), List.of()));
                } catch (IllegalArgumentException e) {
                    throw new InputException(table.toString(), "line " + number, "not an index and intensities", "", e);
                }
            }
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException(table.toString(), "", "cannot be read: " + e.getMessage(), "", e);
        }
        return patterns;
    }

    private static List<String> lines(Path labels) throws InputException {
        try {
            return Files.readAllLines(labels, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new InputException(labels.toString(), "", "it is not text in UTF-8", "save it so", e);
        } catch (IOException e) {
            throw new InputException(labels.toString(), "", "cannot be read: " + e.getMessage(), "", e);
        }
    }

    private static Optional<Path> table(Path folder) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "patterns*.{csv,csv.gz}")) {
            for (Path file : found) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static int spaceGroup(String text, Path file, String place) throws InputException {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= 230) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new InputException(file.toString(), place, "'" + text + "' is no space-group number", "give 1 to 230");
    }

    private static List<String> cells(String line) {
        return List.of(line.strip().split(",", -1));
    }
}
