// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * What an object of a JSON text has said so far. Nothing that it says wrongly is an error before somebody wants a structure of it: then it
 * is that structure's, and the text is read on behind it.
 */
final class JsonDraft {

    /** Stands for an array among objects. */
    static final JsonDraft ARRAY = new JsonDraft("");
    private static final int LONGEST_NAME = 80;

    private final String key;
    private String place = "";
    private String id = "";
    private String name = "";
    private int spaceGroup;
    private JsonLattice lattice;
    private JsonSites sites;
    private JsonDraft held;

    /** @param key the name under which the object stands; may be empty */
    JsonDraft(String key) {
        this.key = key.length() > LONGEST_NAME ? key.substring(0, LONGEST_NAME) : key;
    }

    /** Whether its name says no more than that it is the structure of the object around it. */
    boolean isWrapped() {
        return key.equals("structure") || key.equals("snl");
    }

    boolean isStructure() {
        return lattice != null && sites != null;
    }

    /** Keeps a structure until this object ends, which may name it only then. */
    void hold(JsonDraft structure) {
        held = structure;
    }

    boolean holds() {
        return held != null;
    }

    /** The structure that was kept, with what this object says about it. */
    JsonDraft held() {
        held.id = !id.isEmpty() ? id : !held.id.isEmpty() ? held.id : key;
        held.name = name.isEmpty() ? held.name : name;
        held.spaceGroup = spaceGroup == 0 ? held.spaceGroup : spaceGroup;
        return held;
    }

    void place(String where) {
        place = where;
    }

    String place() {
        return id.isEmpty() ? place : place + " (" + id + ")";
    }

    void readLattice(JsonReader json) throws IOException {
        if (json.peek() == JsonToken.BEGIN_OBJECT) {
            lattice = JsonLattice.read(json);
        } else {
            json.skipValue();
        }
    }

    void readSites(JsonReader json) throws IOException {
        if (json.peek() == JsonToken.BEGIN_ARRAY) {
            sites = JsonSites.read(json);
        } else {
            json.skipValue();
        }
    }

    void readSymmetry(JsonReader json) throws IOException {
        if (json.peek() != JsonToken.BEGIN_OBJECT) {
            json.skipValue();
            return;
        }
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("number")) {
                readNumber(json);
            } else {
                json.skipValue();
            }
        }
        json.endObject();
    }

    void readNumber(JsonReader json) throws IOException {
        double number = JsonNumbers.number(json);
        spaceGroup = number >= 1 && number <= 230 && number == Math.rint(number) ? (int) number : 0;
    }

    void readId(JsonReader json) throws IOException {
        id = text(json, id);
    }

    void readName(JsonReader json) throws IOException {
        name = text(json, name);
    }

    /** About how much memory it takes. */
    long bytes() {
        return 1000 + (sites == null ? 0 : sites.bytes());
    }

    /** @throws IllegalArgumentException with a message for people, if it says no structure */
    CrystalStructure structure() {
        UnitCell cell = lattice.cell();
        List<Site> atoms = sites.sites(lattice);
        List<String> notes = new ArrayList<>(sites.notes());
        if (spaceGroup != 0) {
            notes.add("The number of its space group is what the file states; all atoms of the cell are listed.");
        }
        String formula = name.isEmpty() ? formula(atoms) : name;
        return UnstatedSymmetry.found(new CrystalStructure(id.isEmpty() ? key.isEmpty() || isWrapped() ? place : key : id, formula, cell,
                spaceGroup == 0 ? SpaceGroup.unknown() : SpaceGroup.labelOnly(spaceGroup), atoms, notes));
    }

    private static String formula(List<Site> atoms) {
        Map<String, Double> amounts = new TreeMap<>();
        atoms.forEach(atom -> amounts.merge(atom.element(), atom.occupancy(), Double::sum));
        StringBuilder text = new StringBuilder();
        amounts.forEach((element, amount) -> text.append(element).append(amount == 1 ? ""
                : amount == Math.rint(amount) ? String.valueOf(Math.round(amount)) : String.valueOf(Math.round(amount * 100) / 100.0)));
        return text.toString();
    }

    private static String text(JsonReader json, String otherwise) throws IOException {
        if (json.peek() == JsonToken.STRING || json.peek() == JsonToken.NUMBER) {
            String text = json.nextString();
            return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
        }
        json.skipValue();
        return otherwise;
    }
}
