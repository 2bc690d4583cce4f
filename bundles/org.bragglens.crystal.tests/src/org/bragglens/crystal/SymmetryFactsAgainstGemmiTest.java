// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.bragglens.testing.ReferenceTool;
import org.junit.jupiter.api.Test;

/** Point groups, Laue classes, systems, centring and absences of all settings against an independent program. */
class SymmetryFactsAgainstGemmiTest {

    private static final int FARTHEST = 6;

    @Test
    void factsOfAll530SettingsAreThoseOfGemmi() {
        List<String> rows = ReferenceTool.python("gemmi", "python3-gemmi", "import gemmi\nfor h in [" + halls() + "]:\n"
                + "  g = gemmi.symops_from_hall(h)\n  s = gemmi.find_spacegroup_by_ops(g)\n"
                + "  c = ' '.join(sorted('%d/%d/%d' % tuple(t) for t in g.cen_ops))\n"
                + "  print(s.point_group_hm(), s.laue_str(), s.crystal_system_str(), c, s.is_centrosymmetric(), s.is_sohncke(), sep=';')\n")
                .lines().toList();
        assertEquals(530, rows.size());
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            String centring = group.centring().stream().map(t -> t.translation(0) + "/" + t.translation(1) + "/" + t.translation(2))
                    .sorted().collect(Collectors.joining(" "));
            assertEquals(rows.get(hall - 1).toLowerCase(),
                    String.join(";", group.pointGroup().symbol(), group.laueClass().symbol(), group.system().label(), centring,
                            String.valueOf(group.pointGroup().isCentrosymmetric()),
                            String.valueOf(group.pointGroup().isEnantiomorphic())),
                    group.toString());
        }
    }

    @Test
    void absencesOfAll530SettingsAreThoseOfGemmi() {
        List<String> rows = ReferenceTool.python("gemmi", "python3-gemmi", "import gemmi\nr = range(-" + FARTHEST + ", " + (FARTHEST + 1)
                + ")\nhkl = [[h, k, l] for h in range(0, " + (FARTHEST + 1) + ") for k in r for l in r]\nfor h in [" + halls() + "]:\n"
                + "  f = gemmi.symops_from_hall(h).is_systematically_absent\n"
                + "  print(''.join('x' if f(i) else '.' for i in hkl))\n").lines().toList();
        assertEquals(530, rows.size());
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            StringBuilder found = new StringBuilder();
            for (int h = 0; h <= FARTHEST; h++) {
                for (int k = -FARTHEST; k <= FARTHEST; k++) {
                    for (int l = -FARTHEST; l <= FARTHEST; l++) {
                        found.append(group.isAbsent(h, k, l) ? 'x' : '.');
                        // what is absent at h is absent at -h
                        assertEquals(group.isAbsent(h, k, l), group.isAbsent(-h, -k, -l), group.toString());
                    }
                }
            }
            assertEquals(rows.get(hall - 1), found.toString(), group.toString());
        }
    }

    private static String halls() {
        StringBuilder text = new StringBuilder();
        for (int hall = 1; hall <= 530; hall++) {
            text.append("'").append(SpaceGroup.ofHallNumber(hall).hallSymbol().replace("'", "\\'")).append("',\n");
        }
        return text.toString();
    }
}
