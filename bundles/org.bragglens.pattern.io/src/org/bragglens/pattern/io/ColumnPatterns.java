// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.bragglens.base.InputException;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;

/** Makes patterns of columns: which column is the axis and which are intensities, and whether the numbers can be a powder pattern. */
final class ColumnPatterns {

    static final int FEWEST_POINTS = 20;

    private static final Pattern DEVIATIONS = Pattern.compile(
            "(?:σ|sigma|s\\.?u\\.?|e\\.?s\\.?d\\.?|std|stdev|err|errors?|uncertainty|d_?i|di|delta|weight)(?:[\\s_(\\[].*)?");
    private static final Set<String> COUNTERS = Set.of("", "index", "no", "no.", "nr", "nr.", "#", "point", "n", "i", "unnamed: 0");

    private final Path file;
    private final ColumnText text;
    private final List<String> notes = new ArrayList<>();

    ColumnPatterns(Path file, ColumnText text) {
        this.file = file;
        this.text = text;
    }

    /**
     * @param name   what the pattern of a file with one intensity column is called
     * @param format the axis that the format prescribes; empty if the header says
     */
    List<DiffractionPattern> patterns(String name, Optional<PatternAxis> format) throws InputException {
        TextHeader header = text.header();
        List<String> titles = header.titles(text.table().columns());
        int x = 0;
        while (x < titles.size() && AxisTitle.of(titles.get(x)).isEmpty()) {
            x++;
        }
        boolean titled = x < titles.size();
        x = titled ? x : 0;
        AxisTitle axis = titled ? AxisTitle.of(titles.get(x)).get()
                : header.axis().orElse(new AxisTitle(format.orElse(PatternAxis.TWO_THETA), 1, format.isPresent()));
        if (!titled && header.axis().isEmpty()) {
            refuseForeign(titles);
        }
        if (axis.axis() == PatternAxis.Q && !axis.stated()) {
            notes.add("The file states no unit of Q; taken as Å⁻¹.");
        } else if (!titled && header.axis().isEmpty() && format.isEmpty()) {
            notes.add("The file does not name its axis; taken as 2θ in degrees.");
        }
        if (header.contradictsItself()) {
            notes.add("The header states two different wavelengths; the radiation is taken as unknown.");
        }
        List<Integer> columns = intensities(titles, x);
        List<DiffractionPattern> patterns = new ArrayList<>();
        for (int column : columns) {
            List<String> own = new ArrayList<>(notes);
            Curve curve = new PatternColumns(file, text, axis, header.radiation()).curve(x, column, own);
            try {
                patterns.add(DiffractionPattern.of(columns.size() == 1 ? name : name + ": " + titles.get(column), curve, own));
            } catch (IllegalArgumentException e) {
                // numbers at the ends of what a double can hold no longer rise, or are infinite, once their unit is converted
                throw new InputException(file.toString(), "", e.getMessage(), "give the axis in usual units", e);
            }
        }
        return patterns;
    }

    private void refuseForeign(List<String> titles) throws InputException {
        String title = titles.isEmpty() ? text.header().lastLine() : titles.getFirst();
        if (AxisTitle.isForeign(title)) {
            throw new InputException(file.toString(), "line " + (text.table().line(0) - 1), "the first column is '" + title
                    + "', no axis of a powder pattern",
                    "give intensities over 2θ, Q or d");
        }
    }

    /** The columns that hold intensities: all but the axis, other axes, standard deviations and a counter before the axis. */
    private List<Integer> intensities(List<String> titles, int x) throws InputException {
        int columns = text.table().columns();
        if (columns == 2) {
            return List.of(1 - x);
        }
        if (titles.isEmpty()) {
            if (columns == 3) {
                notes.add("The third column was taken as standard deviations and left out.");
                return List.of(1);
            }
            throw new InputException(file.toString(), "line " + text.table().line(0), "has " + columns
                    + " columns, and no header line says what they are",
                    "put a line of column names before the numbers");
        }
        List<Integer> intensities = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < columns; i++) {
            String title = titles.get(i).toLowerCase(Locale.ROOT);
            if (i == x || i < x && COUNTERS.contains(title) || AxisTitle.of(title).isPresent() || DEVIATIONS.matcher(title).matches()) {
                continue;
            }
            if (title.isEmpty() || !known.add(title)) {
                throw new InputException(file.toString(), "column " + (i + 1),
                        title.isEmpty() ? "has no name" : "has the same name as another, '" + titles.get(i) + "'",
                        "give every column its own name");
            }
            intensities.add(i);
        }
        if (intensities.isEmpty()) {
            throw new InputException(file.toString(), "", "no column holds intensities: " + String.join(", ", titles),
                    "name one of them intensity");
        }
        return intensities;
    }
}
