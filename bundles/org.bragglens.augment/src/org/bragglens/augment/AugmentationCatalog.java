// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.bragglens.augment.internal.BuiltIn;
import org.bragglens.augment.internal.BuiltInType.Standard;
import org.bragglens.base.InputException;
import org.bragglens.base.SafeFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * All kinds of step that somebody offers, and the recipes that are made of them. An OSGi service.
 *
 * <p>A recipe's JSON: {@code {"format": "bragglens-recipe", "version": 1, "seed": 1, "steps": [{"type": "pattern-shift", "enabled": true,
 * "settings": {…}}]}}; settings that are not named keep their defaults.
 */
@Component(service = AugmentationCatalog.class)
public final class AugmentationCatalog {

    /** What a recipe's {@code format} is, by which a file of one is told. */
    public static final String FORMAT = "bragglens-recipe";

    private static final int VERSION = 1;
    /** A recipe is a page of text; whatever is longer is something else. */
    private static final long LONGEST_FILE = 1 << 20;
    private static final int MOST_STEPS = 1000;

    private final List<AugmentationType<?>> types;

    @Activate
    public AugmentationCatalog(@Reference List<AugmentationType<?>> types) {
        this.types = types.stream().sorted(Comparator.comparing(AugmentationType::label)).toList();
    }

    /** The built-in kinds alone, for use without OSGi. */
    public static AugmentationCatalog standard() {
        return new AugmentationCatalog(List.copyOf(BuiltIn.types()));
    }

    /** Sorted by label. */
    public List<AugmentationType<?>> types() {
        return types;
    }

    /** @throws IllegalArgumentException with a message for people, if nobody offers it */
    public AugmentationType<?> type(String id) {
        return types.stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "unknown step '" + id + "'; known are " + String.join(", ", types.stream().map(AugmentationType::id).sorted().toList())));
    }

    /** A step with default settings. */
    public RecipeStep newStep(String id) {
        return new RecipeStep(id, true, type(id).settings().defaults());
    }

    /**
     * What the shipped model is trained with: every built-in step that a laboratory or beamline pattern calls for, at its defaults. Lattice
     * scaling is listed and switched off: it is for libraries whose cells are all of one size.
     */
    public Recipe standardRecipe() {
        return new Recipe(1, BuiltIn.types().stream().filter(t -> t.standard() != Standard.ABSENT)
                .map(t -> newStep(t.id()).withEnabled(t.standard() == Standard.ON)).toList());
    }

    public RecipeRunner runner(Recipe recipe) {
        List<Augmentation> steps = new ArrayList<>();
        for (RecipeStep step : recipe.steps()) {
            steps.add(step.enabled() ? create(type(step.type()), step.settings()) : null);
        }
        return new RecipeRunner(recipe.seed(), steps);
    }

    public String toJson(Recipe recipe) {
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(toTree(recipe)) + "\n";
    }

    /** The recipe as a JSON tree, for files that hold one among other things. */
    public JsonObject toTree(Recipe recipe) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", VERSION);
        json.addProperty("seed", recipe.seed());
        JsonArray steps = new JsonArray();
        for (RecipeStep step : recipe.steps()) {
            JsonObject entry = new JsonObject();
            entry.addProperty("type", step.type());
            entry.addProperty("enabled", step.enabled());
            entry.add("settings", settings(type(step.type()), step.settings()));
            steps.add(entry);
        }
        json.add("steps", steps);
        return json;
    }

    /** @throws IllegalArgumentException with a message for people: no recipe, an unknown step or setting, a value out of range */
    public Recipe fromJson(String json) {
        try {
            return fromTree(JsonParser.parseString(json).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | StackOverflowError e) {
            throw new IllegalArgumentException("not a recipe: not a JSON object", e);
        }
    }

    /** @see #fromJson */
    public Recipe fromTree(JsonObject json) {
        if (!json.has("format") || !json.get("format").equals(new Gson().toJsonTree(FORMAT))) {
            throw new IllegalArgumentException("not a recipe: \"format\" is not \"" + FORMAT + "\"");
        }
        if (number(json, "version") != VERSION) {
            throw new IllegalArgumentException("recipe version " + json.get("version") + " is not known here; this version reads " + VERSION);
        }
        if (!(json.get("steps") instanceof JsonArray array) || array.size() > MOST_STEPS) {
            throw new IllegalArgumentException("\"steps\" is not a list of at most " + MOST_STEPS + " steps");
        }
        List<RecipeStep> steps = new ArrayList<>();
        for (JsonElement element : array) {
            try {
                steps.add(step(element));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("step " + (steps.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return new Recipe(number(json, "seed"), steps);
    }

    public Recipe read(Path file) throws IOException {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new InputException(file.toString(), "", "too long for a recipe", "choose a recipe file");
            }
            return fromJson(Files.readString(file));
        } catch (IllegalArgumentException | MalformedInputException e) {
            String reason = e instanceof MalformedInputException ? "not a text in UTF-8" : e.getMessage();
            throw new InputException(file.toString(), "", reason, "", e);
        } catch (NoSuchFileException e) {
            throw new InputException(file.toString(), "", "no such file", "", e);
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            // often the file's name alone, or no name at all
            throw new InputException(file.toString(), "", Files.isDirectory(file) ? "is a folder" : "cannot be read", "choose a recipe file", e);
        }
    }

    public void write(Recipe recipe, Path file) throws IOException {
        SafeFiles.writeText(file, toJson(recipe));
    }

    private RecipeStep step(JsonElement element) {
        if (!(element instanceof JsonObject entry) || !entry.has("type") || !entry.get("type").isJsonPrimitive()) {
            throw new IllegalArgumentException("a step is an object with a \"type\"");
        }
        for (String key : entry.keySet()) {
            if (!List.of("type", "enabled", "settings").contains(key)) {
                throw new IllegalArgumentException("unknown key '" + key + "'");
            }
        }
        boolean enabled = true;
        if (entry.has("enabled")) {
            if (!entry.get("enabled").isJsonPrimitive() || !entry.getAsJsonPrimitive("enabled").isBoolean()) {
                throw new IllegalArgumentException("\"enabled\" is true or false");
            }
            enabled = entry.get("enabled").getAsBoolean();
        }
        AugmentationType<?> type = type(entry.get("type").getAsString());
        JsonElement settings = entry.has("settings") ? entry.get("settings") : new JsonObject();
        if (!(settings instanceof JsonObject object)) {
            throw new IllegalArgumentException("\"settings\" is an object");
        }
        return new RecipeStep(type.id(), enabled, type.settings().fromJson(object));
    }

    private static long number(JsonObject json, String key) {
        try {
            return json.get(key).getAsLong();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("\"" + key + "\" is not a whole number", e);
        }
    }

    // the catalog holds steps of every kind; a step's settings are always of its own type's record
    @SuppressWarnings("unchecked")
    private static <S extends Record> Augmentation create(AugmentationType<S> type, Record settings) {
        return type.create((S) settings);
    }

    @SuppressWarnings("unchecked")
    private static <S extends Record> JsonObject settings(AugmentationType<S> type, Record settings) {
        return type.settings().toJson((S) settings);
    }
}
