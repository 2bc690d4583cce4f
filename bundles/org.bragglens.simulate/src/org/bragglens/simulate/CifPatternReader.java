// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.io.CifReader;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternReader;
import org.osgi.service.component.annotations.Component;

/** Opens a CIF as what its crystals would show on a laboratory diffractometer: one pattern a structure, simulated with default settings. */
@Component
public final class CifPatternReader implements PatternReader {

    private static final Pattern DATA_BLOCK = Pattern.compile("(?im)^\\s*data_\\S");
    private static final Pattern DATA_NAME = Pattern.compile("(?m)^\\s*_[A-Za-z]");

    private final SimulationSettings settings = SettingsType.of(SimulationSettings.class).defaults();

    @Override
    public String format() {
        return "crystal structure (CIF)";
    }

    @Override
    public List<String> extensions() {
        return List.of("cif");
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return DATA_BLOCK.matcher(text).find() && DATA_NAME.matcher(text).find();
    }

    @Override
    public List<DiffractionPattern> read(Path file) throws IOException {
        List<DiffractionPattern> patterns = new ArrayList<>();
        for (CrystalStructure structure : CifReader.read(file)) {
            try {
                DiffractionPattern pattern = PowderSimulator.simulate(structure, settings);
                List<String> notes = new ArrayList<>(pattern.notes());
                notes.add("Simulated from the crystal structure with " + settings.radiation() + ".");
                patterns.add(DiffractionPattern.of(pattern.name(), pattern.curve(), notes)
                        .withLines(new StructureLines(structure, settings)));
            } catch (IllegalArgumentException e) {
                throw new InputException(file.toString(), "data block " + structure.id(), e.getMessage(), "", e);
            }
        }
        return patterns;
    }
}
