// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;

import org.bragglens.base.InputException;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * Finds the objects of a JSON text that have a lattice and sites, at any depth, and reads no more of it than up to the next one. An object
 * that holds one under the name {@code structure} gives it its identifier and its symmetry.
 */
final class JsonStructures implements Iterator<JsonDraft> {

    private static final int DEEPEST = 60;

    private final String file;
    private final BoundedReader bounded;
    private final JsonReader json;
    /** Objects and arrays that are open, an array as {@link JsonDraft#ARRAY}. */
    private final Deque<JsonDraft> open = new ArrayDeque<>();
    private JsonDraft next;
    private String name = "";
    private int count;
    private boolean ended;

    JsonStructures(String file, BoundedReader bounded) {
        this.file = file;
        this.bounded = bounded;
        this.json = new JsonReader(bounded);
        // one object a line is no JSON text, but a sequence of them; NaN is seen and refused as a number
        json.setStrictness(Strictness.LENIENT);
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            try {
                step();
            } catch (IOException | IllegalStateException e) {
                ended = true;
                if (e instanceof ZipException damaged) {
                    throw new UncheckedIOException(ContentStream.unreadable(file, "after structure " + count, damaged));
                }
                // the path to the place may have hundreds of steps
                String reason = String.valueOf(e.getMessage()).replaceAll("(?s)( path |\\R).*", "");
                throw new UncheckedIOException(new InputException(file, "after structure " + count, "it cannot be read as JSON: "
                        + reason, "give structures as pymatgen writes them", e));
            }
        }
        return next != null;
    }

    @Override
    public JsonDraft next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        JsonDraft found = next;
        next = null;
        bounded.restart();
        return found;
    }

    private void step() throws IOException {
        switch (json.peek()) {
            case BEGIN_ARRAY -> {
                json.beginArray();
                push(JsonDraft.ARRAY);
            }
            case END_ARRAY -> {
                json.endArray();
                open.pop();
            }
            case BEGIN_OBJECT -> {
                json.beginObject();
                push(new JsonDraft(open.isEmpty() || open.peek() == JsonDraft.ARRAY ? "" : name));
            }
            case END_OBJECT -> {
                json.endObject();
                close(open.pop());
            }
            case NAME -> member(open.peek());
            case END_DOCUMENT -> ended = true;
            default -> {
                if (open.isEmpty()) {
                    throw new IOException("a structure is an object, not a word or number alone");
                }
                json.skipValue();
            }
        }
    }

    private void push(JsonDraft draft) throws IOException {
        if (open.size() == DEEPEST) {
            throw new IOException("it is nested more than " + DEEPEST + " levels deep");
        }
        open.push(draft);
    }

    private void member(JsonDraft object) throws IOException {
        name = json.nextName();
        JsonToken kind = json.peek();
        switch (name) {
            case "lattice" -> object.readLattice(json);
            case "sites" -> object.readSites(json);
            case "symmetry", "spacegroup", "space_group" -> object.readSymmetry(json);
            case "spacegroup_number", "space_group_number", "spg_number" -> object.readNumber(json);
            case "material_id", "task_id", "id", "_id", "entry_id", "mp_id", "cod_id" -> object.readId(json);
            case "formula_pretty", "pretty_formula", "formula", "name" -> object.readName(json);
            default -> {
                if (kind != JsonToken.BEGIN_ARRAY && kind != JsonToken.BEGIN_OBJECT) {
                    json.skipValue();
                }
            }
        }
    }

    private void close(JsonDraft object) {
        if (object.isStructure()) {
            object.place("structure " + ++count);
            JsonDraft around = open.peek();
            if (around != null && around != JsonDraft.ARRAY && object.isWrapped() && !around.holds()) {
                around.hold(object);
            } else {
                next = object;
            }
        } else if (object.holds()) {
            next = object.held();
        }
    }
}
