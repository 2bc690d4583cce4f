// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.info;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.Radiation.Line;
import org.bragglens.pattern.io.PatternFiles;
import org.eclipse.january.dataset.Dataset;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** What a file of patterns holds. */
final class PatternFacts {

    private PatternFacts() {
    }

    static JsonObject of(Path file, PatternFiles files) throws IOException {
        List<DiffractionPattern> patterns = files.read(file);
        JsonObject json = new JsonObject();
        json.addProperty("kind", "pattern");
        JsonArray all = new JsonArray();
        patterns.forEach(p -> all.add(of(p)));
        json.add("patterns", all);
        return json;
    }

    private static JsonObject of(DiffractionPattern pattern) {
        Dataset x = pattern.coordinates();
        Dataset y = pattern.intensities();
        JsonObject json = new JsonObject();
        json.addProperty("name", pattern.name());
        json.addProperty("points", pattern.size());
        json.addProperty("axis", pattern.axis().title());
        json.addProperty("from", x.getDouble(0));
        json.addProperty("to", x.getDouble(pattern.size() - 1));
        json.addProperty("lowestIntensity", y.min().doubleValue());
        json.addProperty("highestIntensity", y.max().doubleValue());
        JsonObject radiation = new JsonObject();
        JsonArray wavelengths = new JsonArray();
        pattern.radiation().lines().stream().map(Line::wavelength).forEach(wavelengths::add);
        radiation.add("wavelengths", pattern.radiation().isKnown() ? wavelengths : JsonNull.INSTANCE);
        radiation.addProperty("source", pattern.radiation().origin().word());
        json.add("radiation", radiation);
        JsonArray notes = new JsonArray();
        pattern.notes().forEach(notes::add);
        json.add("notes", notes);
        return json;
    }
}
