// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.nio.file.Path;

import org.bragglens.crystal.CrystalStructure;

/**
 * A table of structures, one a line, columns separated by tabs: id; formula; number of atoms in the primitive cell; space-group number;
 * Hall number; conventional cell ({@code a b c α β γ}); primitive cell; sites of the primitive cell ({@code El x y z;…}); further columns
 * are not read. Lines that begin with {@code #} are comments. The file may be compressed with gzip.
 */
final class TsvLibrary extends TextLibrary<TsvLines.Line> {

    private static final int ROWS_A_BATCH = 32;

    private final TsvStructureReader rows = new TsvStructureReader();

    TsvLibrary(Path file) {
        super(file, "table of structures");
    }

    @Override
    SmallBatches<TsvLines.Line> pieces(String name, BoundedReader reader) {
        return new SmallBatches<>(new TsvLines(name, reader), ROWS_A_BATCH, line -> 100 + line.text().length());
    }

    @Override
    CrystalStructure structure(TsvLines.Line line) {
        return rows.read(line.text());
    }

    @Override
    String place(TsvLines.Line line) {
        return "line " + line.number();
    }
}
