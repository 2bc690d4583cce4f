// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.recipe;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bragglens.base.InputException;
import org.bragglens.base.InputFiles;
import org.bragglens.base.SafeFiles;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * All kinds of step for one purpose, and the recipes that are made of them.
 *
 * <p>A recipe's JSON: {@code {"format": "…", "version": 1, "seed": 1, "steps": [{"type": "pattern-shift", "enabled": true,
 * "settings": {…}}]}}; settings that are not named keep their defaults. There is no {@code seed} where no step draws from chance.
 *
 * @param <T> the interface of these kinds of step
 */
public abstract class RecipeBook<T extends StepType<?>> {

    /** Whether the steps of a purpose draw from chance, so that their recipes have a seed. */
    public enum Chance {
        SEEDED, NONE
    }

    /** A recipe is a page of text; whatever is longer is something else. */
    private static final long LONGEST_FILE = 1 << 20;
    /** In what the JSON parser says. */
    private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

    private final List<T> types;
    private final RecipeJson json;

    /** @param format what a recipe's {@code format} is in its JSON, by which a file of one is told */
    protected RecipeBook(List<? extends T> types, String format, Chance chance) {
        this.types = types.stream().<T>map(t -> t).sorted(Comparator.comparing(StepType::label)).toList();
        this.json = new RecipeJson(this, format, chance == Chance.SEEDED);
    }

    /** The recipe to begin with. */
    public abstract Recipe standardRecipe();

    /** Whether the recipes have a seed. */
    public final boolean seeded() {
        return json.seeded();
    }

    /** Sorted by label. */
    public final List<T> types() {
        return types;
    }

    /** @throws IllegalArgumentException with a message for people, if nobody offers it */
    public final T type(String id) {
        return types.stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "unknown step '" + id + "'; known are " + String.join(", ", types.stream().map(StepType::id).sorted().toList())));
    }

    /** A step with default settings. */
    public final RecipeStep newStep(String id) {
        return new RecipeStep(id, true, type(id).settings().defaults());
    }

    public final String toJson(Recipe recipe) {
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(toTree(recipe)) + "\n";
    }

    /** The recipe as a JSON tree, for files that hold one among other things. */
    public final JsonObject toTree(Recipe recipe) {
        return json.write(recipe);
    }

    /** @throws IllegalArgumentException with a message for people: no recipe, an unknown step or setting, a value out of range */
    public final Recipe fromJson(String text) {
        try {
            return fromTree(JsonParser.parseString(text).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | StackOverflowError e) {
            throw new IllegalArgumentException("not a recipe: not a JSON object" + place(e), e);
        }
    }

    /** Where the parser stopped, if it says so: somebody who edited the file by hand looks for a comma there. */
    private static String place(Throwable problem) {
        Matcher place = PLACE.matcher(String.valueOf(problem.getMessage()));
        return place.find() ? "; look at line " + place.group(1) + ", column " + place.group(2) : "";
    }

    /** @see #fromJson */
    public final Recipe fromTree(JsonObject tree) {
        return json.read(tree);
    }

    /** @throws InputException if the file cannot be read or holds none of these recipes */
    public final Recipe read(Path file) throws IOException {
        try {
            InputFiles.check(file, "choose a recipe file");
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
            throw new InputException(file.toString(), "", "cannot be read", "choose a recipe file", e);
        }
    }

    public final void write(Recipe recipe, Path file) throws IOException {
        SafeFiles.writeText(file, toJson(recipe));
    }
}
