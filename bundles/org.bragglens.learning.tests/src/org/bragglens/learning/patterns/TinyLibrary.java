// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A structure library of textbook crystals with many lattice constants: rock salt, caesium chloride, a body-centred metal and a hexagonal close packing. */
final class TinyLibrary {

    static final int EACH = 12;

    private TinyLibrary() {
    }

    static Path write(Path folder) throws IOException {
        var table = new StringBuilder("#id\tformula\tatoms\tspacegroup\thall_number\tconv_cell\tprim_cell\tprim_sites\n");
        for (int i = 0; i < EACH; i++) {
            double a = 3.5 + 0.2 * i;
            row(table, "rocksalt-" + i, "NaCl", 2, 225, 523, cell(a, a, 90), cell(a / Math.sqrt(2), a / Math.sqrt(2), 60),
                    "Na 0.00000 0.00000 0.00000;Cl 0.50000 0.50000 0.50000");
            row(table, "cscl-" + i, "CsCl", 2, 221, 517, cell(a, a, 90), cell(a, a, 90),
                    "Cs 0.00000 0.00000 0.00000;Cl 0.50000 0.50000 0.50000");
            double b = a * Math.sqrt(3) / 2;
            row(table, "bcc-" + i, "W", 1, 229, 529, cell(a, a, 90), cell(b, b, 109.47122), "W 0.00000 0.00000 0.00000");
            double c = 1.62 * a;
            row(table, "hcp-" + i, "Mg2", 2, 194, 488,
                    String.format(Locale.ROOT, "%.5f %.5f %.5f 90.00000 90.00000 120.00000", a, a, c),
                    String.format(Locale.ROOT, "%.5f %.5f %.5f 90.00000 90.00000 120.00000", a, a, c),
                    "Mg 0.33333 0.66667 0.25000;Mg 0.66667 0.33333 0.75000");
        }
        return Files.writeString(folder.resolve("tiny.tsv"), table);
    }

    private static String cell(double a, double c, double angle) {
        return String.format(Locale.ROOT, "%.5f %.5f %.5f %.5f %.5f %.5f", a, a, c, angle, angle, angle);
    }

    private static void row(StringBuilder table, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            table.append(i == 0 ? "" : "\t").append(cells[i]);
        }
        table.append('\n');
    }
}
