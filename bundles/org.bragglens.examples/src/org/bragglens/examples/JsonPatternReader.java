// SPDX-License-Identifier: EPL-2.0
package org.bragglens.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bragglens.base.InputException;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PatternReader;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.eclipse.january.dataset.DatasetFactory;
import org.osgi.service.component.annotations.Component;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/** A format: {@code {"twoTheta": […], "intensity": […], "wavelength": 1.5406}}, the wavelength in Å if it is known. */
@Component
public final class JsonPatternReader implements PatternReader {

    private static final long LARGEST_FILE = 64L << 20;

    private record Content(double[] twoTheta, double[] intensity, Double wavelength) {
    }

    @Override
    public String format() {
        return "JSON of the examples";
    }

    @Override
    public List<String> extensions() {
        return List.of("pattern.json");
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
        String start = new String(head, StandardCharsets.UTF_8);
        return start.stripLeading().startsWith("{") && start.contains("\"twoTheta\"");
    }

    @Override
    public List<DiffractionPattern> read(Path file) throws IOException {
        String name = file.toString();
        if (Files.size(file) > LARGEST_FILE) {
            throw new InputException(name, "", "larger than 64 MB", "split it");
        }
        try {
            Content content = new Gson().fromJson(Files.readString(file), Content.class);
            if (content == null || content.twoTheta == null || content.intensity == null) {
                throw new InputException(name, "", "twoTheta or intensity is missing", "add both lists");
            }
            Radiation radiation = content.wavelength == null ? Radiation.UNKNOWN : Radiation.of(content.wavelength, Origin.FILE);
            return List.of(DiffractionPattern.of(file.getFileName().toString(), PatternAxis.TWO_THETA,
                    DatasetFactory.createFromObject(content.twoTheta), DatasetFactory.createFromObject(content.intensity), radiation, List.of()));
        } catch (JsonParseException e) {
            throw new InputException(name, "", "not the JSON that is expected here", "compare it with the developer's guide", e);
        } catch (IllegalArgumentException e) {
            throw new InputException(name, "", e.getMessage(), "", e);
        }
    }
}
