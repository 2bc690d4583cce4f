// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PatternReader;
import org.osgi.service.component.annotations.Component;

/**
 * Powder patterns of the RRUFF project of minerals: lines {@code ##KEY=value}, then 2θ in degrees and intensity separated by a comma.
 * The mineral's name and number become the pattern's name, {@code ##X-RAY WAVELENGTH} its radiation.
 */
@Component
public final class RruffReader implements PatternReader {

    @Override
    public String format() {
        return "RRUFF powder pattern";
    }

    @Override
    public List<String> extensions() {
        return List.of("txt");
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.startsWith("##") && (text.contains("##NAMES=") || text.contains("##RRUFFID="));
    }

    @Override
    public List<DiffractionPattern> read(Path file) throws IOException {
        ColumnText text = ColumnText.read(file);
        String mineral = text.header().value("NAMES").orElse(file.getFileName().toString());
        String name = text.header().value("RRUFFID").map(id -> mineral + " " + id).orElse(mineral);
        return new ColumnPatterns(file, text).patterns(name, Optional.of(PatternAxis.TWO_THETA));
    }
}
