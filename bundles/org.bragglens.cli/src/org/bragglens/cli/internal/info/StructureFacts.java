// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.info;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.CrystalSystem;
import org.bragglens.crystal.UnitCell;
import org.bragglens.crystal.bonding.Dimensionality;
import org.bragglens.crystal.bonding.DimensionalityFinder;
import org.bragglens.crystal.bonding.DimensionalityResult;
import org.bragglens.crystal.io.CifReader;
import org.bragglens.crystal.io.StructureLibrary;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** What a CIF or a table of structures holds. */
final class StructureFacts {

    /** An atom nearer than this, in Å, to a special position lies on it, as it does when the cell is filled. */
    private static final double SAME_PLACE = 0.1;

    private StructureFacts() {
    }

    static JsonObject of(Path file) throws IOException {
        return Kind.of(file) == Kind.STRUCTURE ? structures(file) : library(file);
    }

    private static JsonObject structures(Path file) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("kind", "crystal structure");
        JsonArray all = new JsonArray();
        for (CrystalStructure structure : CifReader.read(file)) {
            all.add(of(structure));
        }
        json.add("structures", all);
        return json;
    }

    private static JsonObject of(CrystalStructure structure) {
        UnitCell cell = structure.cell();
        JsonObject json = new JsonObject();
        json.addProperty("id", structure.id());
        json.addProperty("name", structure.name());
        json.addProperty("spaceGroup", structure.spaceGroup().number());
        json.addProperty("symbol", structure.spaceGroup().shortSymbol());
        boolean unknown = structure.spaceGroup().isUnknown();
        json.addProperty("crystalSystem", unknown ? null : structure.spaceGroup().system().label());
        json.addProperty("pointGroup", unknown ? null : structure.spaceGroup().pointGroup().symbol());
        json.addProperty("extinctionSymbol", structure.spaceGroup().extinctionSymbol());
        JsonArray constants = new JsonArray();
        for (double value : new double[] {cell.a(), cell.b(), cell.c(), cell.alpha(), cell.beta(), cell.gamma()}) {
            constants.add(value);
        }
        json.add("cell", constants);
        json.addProperty("volume", Math.round(1e4 * cell.volume()) / 1e4);
        json.addProperty("sites", structure.sites().size());
        json.addProperty("atomsInCell", structure.expanded().size());
        JsonArray places = new JsonArray();
        structure.sites().forEach(site -> structure.spaceGroup().wyckoffOf(site.x(), site.y(), site.z(), cell, SAME_PLACE)
                .ifPresent(position -> places.add(site.label() + " " + position.label() + " " + position.siteSymmetry())));
        json.add("wyckoff", places);
        JsonArray notes = new JsonArray();
        structure.notes().forEach(notes::add);
        json.add("dimensionality", dimensionality(structure, notes));
        json.add("notes", notes);
        return json;
    }

    private static JsonElement dimensionality(CrystalStructure structure, JsonArray notes) {
        DimensionalityResult found;
        try {
            found = DimensionalityFinder.of(structure);
        } catch (IllegalArgumentException e) {
            notes.add("It is not known how it is bonded: " + e.getMessage() + ".");
            return JsonNull.INSTANCE;
        }
        JsonObject json = new JsonObject();
        json.addProperty("best", found.best().label());
        json.addProperty("components", found.type());
        JsonObject scores = new JsonObject();
        for (Dimensionality dimensionality : Dimensionality.values()) {
            scores.addProperty(dimensionality.label(), Math.round(1e4 * found.score(dimensionality)) / 1e4);
        }
        json.add("scores", scores);
        found.notes().forEach(notes::add);
        return json;
    }

    private static JsonObject library(Path file) throws IOException {
        StructureLibrary library = StructureLibrary.open(file);
        Map<CrystalSystem, Integer> systems = new EnumMap<>(CrystalSystem.class);
        AtomicInteger unknown = new AtomicInteger();
        AtomicInteger problems = new AtomicInteger();
        library.forEach(s -> {
            if (s.spaceGroup().isUnknown()) {
                unknown.incrementAndGet();
            } else {
                systems.merge(s.spaceGroup().system(), 1, Integer::sum);
            }
        }, problem -> problems.incrementAndGet());
        int readable = unknown.get() + systems.values().stream().mapToInt(Integer::intValue).sum();
        if (readable == 0) {
            throw new InputException(file.toString(), "", "no structure in it can be read", "");
        }
        JsonObject json = new JsonObject();
        json.addProperty("kind", "structure library");
        json.addProperty("description", library.description());
        json.addProperty("structures", readable);
        json.addProperty("unreadable", problems.get());
        JsonObject counts = new JsonObject();
        systems.forEach((system, count) -> counts.addProperty(system.label(), count));
        if (unknown.get() > 0) {
            counts.addProperty("unknown", unknown.get());
        }
        json.add("crystalSystems", counts);
        json.addProperty("sha256", library.sha256());
        return json;
    }
}
