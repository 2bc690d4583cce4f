// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bragglens.cli.internal.TextTable;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionStage;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * A section as models are shown it, and how it came about.
 *
 * @param stages the section as it was given and after each step; empty without a recipe
 * @param rows   what ran along the rows of its file
 * @param masked whether a mask was given
 * @param recipe the steps; empty if there were none
 */
record PreparedSection(Section section, List<SectionStage> stages, SectionReader.Rows rows, boolean masked, Optional<JsonObject> recipe) {

    /** What the steps did, in lines; empty without any. */
    String text() {
        if (stages.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable(">", "prepared", "what it did");
        for (SectionStage stage : stages) {
            table.add(stage.place() == 0 ? "" : Integer.toString(stage.place()), stage.label(), stage.note());
        }
        return table + String.format(Locale.ROOT, "%d of %d points were measured and count in comparisons\n\n", section.count(),
                section.rows() * section.columns());
    }

    /** Null where the image was taken as it is. */
    JsonObject json() {
        if (recipe.isEmpty() && rows == SectionReader.Rows.H && !masked) {
            return null;
        }
        JsonArray steps = new JsonArray();
        for (SectionStage stage : stages) {
            JsonObject step = new JsonObject();
            step.addProperty("place", stage.place());
            step.addProperty("label", stage.label());
            step.addProperty("note", stage.note());
            steps.add(step);
        }
        JsonObject json = new JsonObject();
        json.addProperty("rows", rows.name().toLowerCase(Locale.ROOT));
        json.add("recipe", recipe.<JsonElement>map(r -> r).orElse(JsonNull.INSTANCE));
        json.add("steps", steps);
        json.addProperty("measured", section.count());
        json.addProperty("points", section.rows() * section.columns());
        return json;
    }
}
