// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternReader;
import org.osgi.service.component.annotations.Component;

/**
 * Columns of text: 2θ, Q or d, intensity and perhaps its standard deviation, separated by blanks, tabs, semicolons or commas.
 * <ul>
 * <li>The axis is what a header line calls it (2theta, Q, q_nm^-1, d …), else 2θ in degrees by convention, and the pattern's
 * notes say so.</li>
 * <li>The radiation is what a header line states, else unknown.</li>
 * <li>2θ and Q must rise from line to line; d may also fall throughout.</li>
 * <li>Several intensity columns, each named by the header, are as many patterns.</li>
 * </ul>
 */
@Component
public final class TextColumnsReader implements PatternReader {

    @Override
    public String format() {
        return "columns of text";
    }

    @Override
    public List<String> extensions() {
        return List.of("xy", "xye", "csv", "dat", "txt", "chi", "asc");
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("##") || text.chars().anyMatch(c -> c < ' ' && "\t\n\f\r".indexOf(c) < 0)) {
            return false;
        }
        // the last line may have been cut in the middle, but then so are the lines before it
        return text.lines().map(String::strip).filter(l -> !l.isEmpty() && !TextHeader.isComment(l))
                .anyMatch(l -> ColumnSeparator.of(l).isPresent());
    }

    @Override
    public List<DiffractionPattern> read(Path file) throws IOException {
        return new ColumnPatterns(file, ColumnText.read(file)).patterns(file.getFileName().toString(), Optional.empty());
    }
}
