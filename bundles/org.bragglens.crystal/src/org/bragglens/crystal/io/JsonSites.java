// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Site;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** The sites of a structure: where they are and which elements share each. */
final class JsonSites {

    private static final double LARGEST_OCCUPANCY = 1.05;
    private static final int LONGEST_LABEL = 20;
    /** Elements, each perhaps with several charges. */
    private static final int MOST_SPECIES = 200;

    /** An element on a site; {@code fractional} or {@code cartesian} may be no place. */
    private record Part(String element, double occupancy, String label, double[] fractional, double[] cartesian) {
    }

    private final List<Part> parts = new ArrayList<>();
    private int count;
    private boolean overfull;
    private boolean charged;
    private boolean incomplete;
    private final Set<String> isotopes = new TreeSet<>();

    private JsonSites() {
    }

    static JsonSites read(JsonReader json) throws IOException {
        JsonSites sites = new JsonSites();
        json.beginArray();
        while (json.hasNext()) {
            sites.count++;
            if (json.peek() == JsonToken.BEGIN_OBJECT && sites.parts.size() <= CifStructure.MOST_ATOMS) {
                sites.site(json);
            } else {
                sites.incomplete = true;
                json.skipValue();
            }
        }
        json.endArray();
        return sites;
    }

    private void site(JsonReader json) throws IOException {
        double[] fractional = new double[0];
        double[] cartesian = new double[0];
        String label = "";
        List<Part> species = new ArrayList<>();
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "abc" -> fractional = JsonNumbers.all(json, 3);
                case "xyz" -> cartesian = JsonNumbers.all(json, 3);
                case "label" -> label = text(json);
                case "species" -> incomplete |= !species(json, species);
                default -> json.skipValue();
            }
        }
        json.endObject();
        String shown = label.isEmpty() ? "" : label;
        if (species.isEmpty()) {
            species.add(new Part(shown, 1, shown, fractional, cartesian));
        }
        for (Part part : species) {
            parts.add(new Part(part.element(), part.occupancy(), shown.isEmpty() ? part.element() + count : shown, fractional, cartesian));
        }
    }

    /** Whether all of it was understood. */
    private static boolean species(JsonReader json, List<Part> species) throws IOException {
        boolean whole = true;
        if (json.peek() != JsonToken.BEGIN_ARRAY) {
            json.skipValue();
            return false;
        }
        json.beginArray();
        while (json.hasNext()) {
            if (json.peek() != JsonToken.BEGIN_OBJECT || species.size() >= MOST_SPECIES) {
                json.skipValue();
                whole = false;
                continue;
            }
            String element = "";
            double occupancy = 1;
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "element" -> element = text(json);
                    case "occu" -> occupancy = JsonNumbers.number(json);
                    default -> json.skipValue();
                }
            }
            json.endObject();
            species.add(new Part(element, occupancy, "", null, null));
        }
        json.endArray();
        return whole;
    }

    /** @throws IllegalArgumentException with a message for people, if one of them is none */
    List<Site> sites(JsonLattice lattice) {
        if (parts.size() > CifStructure.MOST_ATOMS) {
            throw new IllegalArgumentException("it has more than " + CifStructure.MOST_ATOMS + " atoms, which is the most that is read");
        }
        if (incomplete) {
            throw new IllegalArgumentException("a site or a species of it is no object, or a site has more than " + MOST_SPECIES
                    + " species");
        }
        List<Site> sites = new ArrayList<>(parts.size());
        for (Part part : parts) {
            double[] place = part.fractional().length == 3 ? part.fractional()
                    : part.cartesian().length == 3 ? lattice.fractional(part.cartesian()) : null;
            if (place == null) {
                throw new IllegalArgumentException("atom " + part.label() + " has no three coordinates");
            }
            double occupancy = part.occupancy();
            if (occupancy > 1 && occupancy <= LARGEST_OCCUPANCY) {
                occupancy = 1;
                overfull = true;
            }
            sites.add(new Site(part.label(), element(part), place[0], place[1], place[2], occupancy, Displacement.UNKNOWN));
        }
        return sites;
    }

    /** About how much memory they take. */
    long bytes() {
        return 250L * parts.size();
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (overfull) {
            notes.add("Occupancies a little above 1 were taken as 1.");
        }
        if (charged) {
            notes.add("Charges were dropped.");
        }
        if (!isotopes.isEmpty()) {
            notes.add(Isotopes.note(isotopes));
        }
        return notes;
    }

    private String element(Part part) {
        String plain = part.element().replaceAll("[\\d.+-]+$", "");
        charged |= !plain.equals(part.element());
        if (Isotopes.isHydrogen(plain)) {
            isotopes.add(plain + " became H");
        }
        return Isotopes.element(plain);
    }

    private static String text(JsonReader json) throws IOException {
        if (json.peek() != JsonToken.STRING) {
            json.skipValue();
            return "";
        }
        String text = json.nextString();
        return text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL) : text;
    }
}
