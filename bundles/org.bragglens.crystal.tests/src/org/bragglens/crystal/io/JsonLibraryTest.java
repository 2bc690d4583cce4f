// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.UnitCell;
import org.bragglens.testing.ReferenceTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLibraryTest {

    private static final String SALT = """
            {"@module": "pymatgen.core.structure", "@class": "Structure", "charge": 0,
             "lattice": {"matrix": [[0.0, 2.82, 2.82], [2.82, 0.0, 2.82], [2.82, 2.82, 0.0]], "pbc": [true, true, true], "volume": 44.85},
             "properties": {}, "sites": [
              {"species": [{"element": "Na", "occu": 0.75}, {"element": "K", "oxidation_state": 1, "occu": 0.25}], "abc": [0.0, 0.0, 0.0],
               "xyz": [0.0, 0.0, 0.0], "properties": {"magmom": [0, 0, 1]}, "label": "Na1"},
              {"species": [{"element": "Cl-", "occu": 1}], "xyz": [2.82, 2.82, 2.82], "properties": {}}]}
            """;

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();

    @Test
    void oneStructure() throws IOException {
        CrystalStructure salt = read("one.json", SALT).getFirst();
        assertEquals(90, salt.cell().alpha());
        assertEquals(5.64, salt.cell().a(), 1e-9);
        assertEquals(List.of("Na", "K", "Cl"), salt.sites().stream().map(Site::element).toList());
        assertEquals(0.25, salt.sites().get(1).occupancy());
        assertEquals("Na1", salt.sites().get(1).label());
        assertEquals(0.5, Math.abs(salt.sites().get(2).x() - salt.sites().get(0).x()), 1e-12);
        assertEquals("ClK0.25Na0.75", salt.name());
        assertEquals(225, salt.spaceGroup().number());
        assertEquals("structure 1", salt.id());
        assertTrue(salt.notes().toString().contains("No symmetry stated; found Fm-3m (225) within 0.01 Å") && salt.notes().toString().contains("Charges"), salt.notes().toString());
    }

    @Test
    void manyStructuresInEveryWrapping() throws IOException {
        assertEquals(3, read("array.json", "[" + SALT + "," + SALT + ",[" + SALT + "]]").size());
        assertEquals(2, read("lines.jsonl", SALT.replace("\n", "") + "\n" + SALT.replace("\n", "") + "\n").size());
        List<CrystalStructure> named = read("map.json", "{\"mp-1\":" + SALT + ",\"mp-2\":" + SALT + ",\"version\": [1, {\"a\": 2}]}");
        assertEquals(List.of("mp-1", "mp-2"), named.stream().map(CrystalStructure::id).toList());
        String document = "{\"structure\":" + SALT
                + ", \"symmetry\": {\"symbol\": \"Fm-3m\", \"number\": 225}, \"material_id\": \"mp-22862\","
                + " \"formula_pretty\": \"NaCl\", \"more\": {\"sites\": 7, \"lattice\": null}}";
        for (String text : List.of(document, "[" + document + "]", "{\"data\": [" + document + "], \"meta\": {}}")) {
            CrystalStructure salt = read("document.json", text).getFirst();
            assertEquals("mp-22862", salt.id());
            assertEquals("NaCl", salt.name());
            assertEquals(225, salt.spaceGroup().number());
            assertEquals(1, salt.spaceGroup().operations().size());
        }
        Path gz = folder.resolve("one.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(SALT.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(1, read(gz).size());
        assertEquals(List.of(), problems);
    }

    @Test
    void deuteriumIsHydrogenAndSaysSo() throws IOException {
        CrystalStructure heavy = read("heavy.json", SALT.replace("\"Cl-\"", "\"D\"")).getFirst();
        assertEquals("H", heavy.sites().get(2).element());
        assertTrue(heavy.notes().toString().contains("D became H") && !heavy.notes().toString().contains("Charges"),
                heavy.notes().toString());
    }

    @Test
    void wrongStructuresAreNamedAndTheOthersRead() throws IOException {
        String[][] wrong = {
            {"\"Na\", \"occu\": 0.75", "\"Qq\", \"occu\": 0.75", "'Qq' is no element"},
            {"0.75", "7.5", "occupancies lie between 0 and 1"},
            {"0.75", "\"much\"", "occupancies lie between 0 and 1"},
            {"\"abc\": [0.0, 0.0, 0.0]", "\"abc\": [0.0, NaN, 0.0]", "a coordinate is not a number"},
            {"\"xyz\": [2.82, 2.82, 2.82]", "\"xyz\": [2.82]", "atom Cl-2 has no three coordinates"},
            {"\"sites\": [", "\"sites\": [7, ", "a site or a species of it is no object"},
            {"\"species\": [{\"element\": \"Cl-\", \"occu\": 1}]", "\"species\": [\"Cl\"]", "a site or a species of it is no object"},
            {"[2.82, 2.82, 0.0]]", "[2.82, 2.82]]", "its lattice has neither"},
            {"[2.82, 2.82, 0.0]]", "[0.0, 5.64, 5.64]]", "cell angle beta must lie between"},
            {"[2.82, 2.82, 0.0]]", "[0.0, 0.0, 0.0]]", "cell length c must lie above 0"}};
        StringBuilder all = new StringBuilder("[" + SALT);
        for (String[] one : wrong) {
            assertTrue(SALT.contains(one[0]), one[0]);
            all.append(',').append(SALT.replace(one[0], one[1]));
        }
        assertEquals(2, read("wrong.json", all.append(',').append(SALT) + "]").size());
        assertEquals(wrong.length, problems.size());
        for (int i = 0; i < wrong.length; i++) {
            assertTrue(problems.get(i).contains("wrong.json, structure " + (i + 2) + ": ") && problems.get(i).contains(wrong[i][2]),
                    problems.get(i));
        }
    }

    @Test
    void whatIsNoJsonIsOneLine() throws IOException {
        for (String text : List.of("", "hello", "[1, 2", "{\"lattice\": {", SALT.substring(0, 300), "[" + SALT + "}", "[".repeat(100),
                "\u0000\u0001")) {
            Path file = Files.writeString(folder.resolve("wrong.json"), text);
            InputException e = assertThrows(InputException.class, () -> read(file), text);
            assertTrue(e.getMessage().contains("it cannot be read as JSON") && !e.getMessage().contains("\n"), e.getMessage());
        }
        for (int end = 0; end < SALT.length(); end += 5) {
            Path file = Files.writeString(folder.resolve("piece.json"), SALT.substring(0, end) + "]" + SALT.substring(end));
            try {
                read(file);
            } catch (InputException e) {
                assertTrue(e.getMessage().startsWith(file.toString()));
            }
        }
        Path deep = Files.writeString(folder.resolve("deep.json"), "{\"lattice\": {\"x\": " + "[".repeat(100_000));
        String message = assertThrows(InputException.class, () -> read(deep)).getMessage();
        assertTrue(message.contains("it cannot be read as JSON") && message.length() < 400, message);
    }

    @Test
    void aNameWithoutEndAndManyAtomsAreBounded() throws IOException {
        Path endless = Files.writeString(folder.resolve("endless.json"), "{\"" + "a".repeat(40 << 20));
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> assertTrue(assertThrows(InputException.class, () -> read(endless))
                .getMessage()
                .contains("letters without a structure")));
        String site = "{\"species\": [{\"element\": \"Na\", \"occu\": 1}], \"abc\": [0, 0, 0]}";
        String many = SALT.substring(0, SALT.indexOf("\"sites\": [") + 10) + (site + ",").repeat(50_001) + site + "]}";
        assertEquals(0, read("many.json", many).size());
        assertTrue(problems.getFirst().contains("more than 50000 atoms"), problems.toString());
    }

    @Test
    void whatPymatgenWrites() throws IOException {
        String json = ReferenceTool.python("pymatgen", "python3-pymatgen", """
                import json
                from pymatgen.core import Structure, Lattice
                s = Structure(Lattice.from_parameters(5, 6, 7, 80, 95, 103), ['Na+', {'Fe3+': 0.5, 'Mn2+': 0.25}],
                              [[0, 0, 0.25], [.5, .5, .5]])
                print(json.dumps([s.as_dict(), s.as_dict(verbosity=0)]))
                """);
        List<CrystalStructure> structures = read("pymatgen.json", json);
        assertEquals(2, structures.size());
        for (CrystalStructure structure : structures) {
            assertEquals(new UnitCell(5, 6, 7, 80, 95, 103).volume(), structure.cell().volume(), 1e-6);
            assertEquals(1, structure.spaceGroup().number());
            assertEquals(List.of("Na", "Fe", "Mn"), structure.sites().stream().map(Site::element).toList());
        }
        assertEquals(List.of(), problems);
    }

    private List<CrystalStructure> read(String name, String text) throws IOException {
        return read(Files.writeString(folder.resolve(name), text));
    }

    private List<CrystalStructure> read(Path file) throws IOException {
        List<CrystalStructure> structures = new ArrayList<>();
        StructureLibrary.open(file).forEach(structures::add, problem -> problems.add(problem.getMessage()));
        return structures;
    }
}
