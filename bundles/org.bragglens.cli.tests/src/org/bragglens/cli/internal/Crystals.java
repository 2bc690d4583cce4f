// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** CIFs of textbook structures, one of each type. */
final class Crystals {

    private static final Map<String, String> ALL = new TreeMap<>();

    static {
        add("NaCl", "5.6402 5.6402 5.6402 90 90 90", "F m -3 m", "Na 0 0 0", "Cl 0.5 0.5 0.5");
        add("CsCl", "4.123 4.123 4.123 90 90 90", "P m -3 m", "Cs 0 0 0", "Cl 0.5 0.5 0.5");
        add("CaF2", "5.463 5.463 5.463 90 90 90", "F m -3 m", "Ca 0 0 0", "F 0.25 0.25 0.25");
        add("ZnS", "5.409 5.409 5.409 90 90 90", "F -4 3 m", "Zn 0 0 0", "S 0.25 0.25 0.25");
        add("Si", "5.4311 5.4311 5.4311 90 90 90", "F d -3 m :1", "Si 0 0 0");
        add("SrTiO3", "3.905 3.905 3.905 90 90 90", "P m -3 m", "Sr 0.5 0.5 0.5", "Ti 0 0 0", "O 0.5 0 0");
        add("TiO2", "4.594 4.594 2.959 90 90 90", "P 42/m n m", "Ti 0 0 0", "O 0.3053 0.3053 0");
        add("CuAu", "2.80 2.80 3.67 90 90 90", "P 4/m m m", "Cu 0 0 0", "Au 0.5 0.5 0.5");
        add("Mg", "3.2094 3.2094 5.2108 90 90 120", "P 63/m m c", "Mg 0.33333 0.66667 0.25");
        add("MgB2", "3.086 3.086 3.524 90 90 120", "P 6/m m m", "Mg 0 0 0", "B 0.33333 0.66667 0.5");
        add("SiO2", "4.9134 4.9134 5.4052 90 90 120", "P 32 2 1", "Si 0.4697 0 0.66667", "O 0.4135 0.2669 0.7858");
        add("Fe", "2.8665 2.8665 2.8665 90 90 90", "I m -3 m", "Fe 0 0 0");
    }

    private Crystals() {
    }

    static String cif(String name) {
        return ALL.get(name);
    }

    /** Writes all of them into a folder. */
    static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var entry : ALL.entrySet()) {
            Files.writeString(folder.resolve(entry.getKey() + ".cif"), entry.getValue());
        }
        return folder;
    }

    /** A CIF of its own; cell and atoms as numbers with blanks between, an element before each atom. */
    static String cif(String name, String cell, String group, String... sites) {
        String[] c = cell.split(" ");
        StringBuilder text = new StringBuilder("data_" + name + "\n");
        String[] keys = {"length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma"};
        for (int i = 0; i < keys.length; i++) {
            text.append("_cell_").append(keys[i]).append(' ').append(c[i]).append('\n');
        }
        text.append("_space_group_name_H-M_alt '").append(group).append("'\nloop_\n_atom_site_label\n_atom_site_type_symbol\n")
                .append("_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n");
        for (int i = 0; i < sites.length; i++) {
            String element = sites[i].substring(0, sites[i].indexOf(' '));
            text.append(element).append(i + 1).append(' ').append(sites[i]).append('\n');
        }
        return text.toString();
    }

    private static void add(String name, String cell, String group, String... sites) {
        ALL.put(name, cif(name, cell, group, sites));
    }
}
