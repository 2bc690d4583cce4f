// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bragglens.testing.ReferenceTool;
import org.junit.jupiter.api.Test;

/** All settings against an independent program. */
class SpaceGroupAgainstGemmiTest {

    @Test
    void operationsOfAll530SettingsAreThoseOfGemmi() {
        StringBuilder script = new StringBuilder("import gemmi\nfor i, h in enumerate([");
        for (int hall = 1; hall <= 530; hall++) {
            script.append("'").append(SpaceGroup.ofHallNumber(hall).hallSymbol().replace("'", "\\'")).append("',\n");
        }
        script.append("], 1):\n  g = gemmi.symops_from_hall(h)\n  s = gemmi.find_spacegroup_by_ops(g)\n"
                + "  print(i, s.number, '|'.join(o.wrap().triplet() for o in g), sep=';')\n");
        Map<Integer, String[]> rows = new HashMap<>();
        ReferenceTool.python("gemmi", "python3-gemmi", script.toString()).lines().map(line -> line.split(";"))
                .forEach(row -> rows.put(Integer.valueOf(row[0]), row));
        assertEquals(530, rows.size());
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            String[] row = rows.get(hall);
            Set<SymmetryOperation> expected = Arrays.stream(row[2].split("\\|")).map(SymmetryOperation::parse).collect(Collectors.toSet());
            assertEquals(Integer.parseInt(row[1]), group.number(), group.hallSymbol());
            assertEquals(expected, new HashSet<>(group.operations()), group.hallSymbol());
        }
    }

    @Test
    void symbolsOfAllSettingsThatGemmiKnowsAreUnderstood() {
        String table = ReferenceTool.python("gemmi", "python3-gemmi",
                "import gemmi\nfor s in gemmi.spacegroup_table():\n  print(s.number, s.xhm(), s.short_name(), s.hall, sep=';')\n");
        int checked = 0;
        for (String line : table.lines().toList()) {
            String[] row = line.split(";");
            // settings beyond the 530, such as C-centred tetragonal ones, have no symbol here
            if (SpaceGroup.ofHallSymbol(row[3]).hallNumber() > 0) {
                assertEquals(Integer.parseInt(row[0]), SpaceGroup.ofSymbol(row[1]).number(), row[1]);
                assertEquals(Integer.parseInt(row[0]), SpaceGroup.ofSymbol(row[2]).number(), row[2]);
                assertEquals(new HashSet<>(SpaceGroup.ofHallSymbol(row[3]).operations()),
                        new HashSet<>(SpaceGroup.ofSymbol(row[1]).operations()), row[1]);
                checked++;
            }
        }
        assertTrue(checked >= 500, checked + " settings");
    }
}
