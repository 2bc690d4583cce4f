// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.io.TextColumnsWriter;

/**
 * Where simulated patterns go: one file, or a folder with a file for each, named after its structure. A single file is written last, so
 * that nothing is written where it turns out that there are more patterns than it can hold.
 */
final class SimulatedFiles {

    /** More patterns came than one file can hold. */
    static final class SecondPatternException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Names longer than this are cut; the longest file name of most systems has 255 bytes. */
    private static final int LONGEST_NAME = 100;

    private final Path out;
    private final int copies;
    private final String program;
    private final String seed;
    private final boolean file;
    private final Set<String> names = new HashSet<>();
    private DiffractionPattern held;
    private List<String> heldComments;
    private int written;

    /** @param seed what made chance, for the header of a file; empty where nothing is random */
    SimulatedFiles(Path out, int copies, String program, String seed) {
        this.out = out;
        this.copies = copies;
        this.program = program;
        this.seed = seed;
        this.file = !Files.isDirectory(out) && isFile(out.toString().toLowerCase(Locale.ROOT));
    }

    /** @param name in lower case */
    static boolean isFile(String name) {
        return name.endsWith(".xy") || name.endsWith(".csv");
    }

    boolean isFile() {
        return file;
    }

    /** @throws InputException if a file has the folder's name */
    void createFolder() throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new InputException(out.toString(), "", "is a file that ends neither in .xy nor in .csv",
                    "give a folder, or a file with such an ending");
        }
        Files.createDirectories(out);
    }

    /** Patterns of each structure. */
    int copies() {
        return copies;
    }

    int written() {
        return written;
    }

    void add(CrystalStructure structure, DiffractionPattern pattern, int copy) throws IOException {
        List<String> comments = comments(structure, copy);
        if (!file) {
            TextColumnsWriter.write(pattern, comments, out.resolve(name(structure.id(), copy)));
            written++;
        } else if (held == null) {
            held = pattern;
            heldComments = comments;
        } else {
            throw new SecondPatternException();
        }
    }

    /** Writes a single file; to be called after the last pattern. */
    void finish() throws IOException {
        if (held != null) {
            TextColumnsWriter.write(held, heldComments, out);
            written++;
        }
    }

    private List<String> comments(CrystalStructure structure, int copy) {
        String group = structure.spaceGroup().shortSymbol();
        return List.of(structure.name() + " (" + structure.id() + "), space group " + (group.isEmpty() ? "" : group + ", ")
                + "number " + structure.spaceGroup().number(), "simulated by " + program + (seed.isEmpty() ? "" : ", " + seed + ", copy "
                + (copy + 1)));
    }

    private String name(String id, int copy) {
        String plain = id.replaceAll("[^A-Za-z0-9._+-]+", "_").replaceAll("^\\.+", "_");
        String stem = plain.isEmpty() ? "structure" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        String numbered = copies > 1 ? stem + "-" + (copy + 1) : stem;
        String unique = numbered;
        for (int n = 2; !names.add(unique.toLowerCase(Locale.ROOT)); n++) {
            unique = numbered + "~" + n;
        }
        return unique + ".xy";
    }
}
