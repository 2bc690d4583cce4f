// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

import org.bragglens.crystal.CrystalStructure;

/**
 * What a library of structures is like, in a few thousand numbers and without any structure of it: how often each space group and element
 * occurs, how many atoms cells have, how large and how long they are, how near atoms come to each other, which kinds of positions they
 * take. What is fitted and how is said in {@code docs/science/synthetic-crystals.md}.
 */
public final class CrystalStatistics {

    /**
     * The numbers as they go to a file.
     *
     * @param source     where the library is from, under which licence
     * @param structures how many structures were used
     */
    record Parts(String source, int structures, GroupTable groups, ElementTable elements, PositionTable positions, ShapeTable shapes) {
    }

    private static final class Standard {
        static final CrystalStatistics STATISTICS = resource("crystal-statistics.json");
    }

    private final Parts parts;

    private CrystalStatistics(Parts parts) {
        this.parts = parts;
        try {
            Objects.requireNonNull(parts.source);
            Checks.number("structures", parts.structures, 1, 1e9);
            parts.groups.check();
            parts.elements.check();
            parts.positions.check();
            parts.shapes.check();
        } catch (NullPointerException e) {
            throw new IllegalArgumentException("statistics of crystals lack a part", e);
        }
    }

    /** Statistics of the Materials Project's experimentally known structures of up to 40 atoms, which come with the program. */
    public static CrystalStatistics standard() {
        return Standard.STATISTICS;
    }

    /**
     * Fits a library. Structures without a space group are left out, and those of more atoms than the settings can ask for.
     *
     * @param structures read once; closed by the caller
     * @param source     where the library is from and under which licence, for the head of the file
     * @throws IllegalArgumentException if there are too few structures to learn anything from, fewer than 100
     */
    public static CrystalStatistics of(Stream<CrystalStructure> structures, String source) {
        LibraryFit fit = new LibraryFit();
        structures.sequential().forEachOrdered(fit::add);
        return new CrystalStatistics(fit.result(source));
    }

    /** @throws IllegalArgumentException with a message for people, if the text is none that {@link #toJson} made */
    public static CrystalStatistics fromJson(Reader json) {
        try {
            Parts parts = new Gson().fromJson(json, Parts.class);
            if (parts == null) {
                throw new IllegalArgumentException("statistics of crystals are empty");
            }
            return new CrystalStatistics(parts);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("statistics of crystals are JSON as this program writes it: " + e.getMessage(), e);
        }
    }

    public String toJson() {
        // one part a line, so that a difference between two fits can be seen
        return new Gson().toJson(parts).replaceAll(",(\"\\w+\":)", ",\n$1") + "\n";
    }

    /** Where the library is from, under which licence. */
    public String source() {
        return parts.source;
    }

    /** How many structures were used. */
    public int structures() {
        return parts.structures;
    }

    GroupTable groups() {
        return parts.groups;
    }

    ElementTable elements() {
        return parts.elements;
    }

    PositionTable positions() {
        return parts.positions;
    }

    ShapeTable shapes() {
        return parts.shapes;
    }

    private static CrystalStatistics resource(String name) {
        try (Reader reader = new InputStreamReader(CrystalStatistics.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            return fromJson(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
