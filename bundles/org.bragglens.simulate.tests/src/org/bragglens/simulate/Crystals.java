// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.List;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;

/** Crystals that everybody knows; B is 0.5 Å² everywhere. */
final class Crystals {

    private Crystals() {
    }

    static CrystalStructure salt() {
        return of("NaCl", cubic(5.6402), SpaceGroup.ofNumber(225), site("Na", 0, 0, 0), site("Cl", 0.5, 0.5, 0.5));
    }

    static CrystalStructure silicon() {
        return of("Si", cubic(5.43119), SpaceGroup.ofNumber(227), site("Si", 0.125, 0.125, 0.125));
    }

    static CrystalStructure lanthanumHexaboride() {
        return of("LaB6", cubic(4.15692), SpaceGroup.ofNumber(221), site("La", 0, 0, 0), site("B", 0.1993, 0.5, 0.5));
    }

    /** Atoms of Levien, Prewitt and Weidner 1980 (American Mineralogist 65, 920), the origin moved to that of the International Tables. */
    static CrystalStructure quartz() {
        return of("quartz", new UnitCell(4.9134, 4.9134, 5.4052, 90, 90, 120), SpaceGroup.ofNumber(154), site("Si", 0.4697, 0, 2 / 3.0),
                site("O", 0.4135, 0.2669, 0.1191 + 2 / 3.0));
    }

    static CrystalStructure of(String name, UnitCell cell, SpaceGroup group, Site... sites) {
        return new CrystalStructure(name, name, cell, group, List.of(sites), List.of());
    }

    static Site site(String element, double x, double y, double z) {
        return new Site(element, element, x, y, z, 1, new Displacement.Isotropic(Reflections.USUAL_B));
    }

    static UnitCell cubic(double a) {
        return new UnitCell(a, a, a, 90, 90, 90);
    }

    /** The structure as a CIF that other programs read. */
    static String cif(CrystalStructure s) {
        StringBuilder text = new StringBuilder("""
                data_x
                _cell_length_a %s
                _cell_length_b %s
                _cell_length_c %s
                _cell_angle_alpha %s
                _cell_angle_beta %s
                _cell_angle_gamma %s
                """.formatted(s.cell().a(), s.cell().b(), s.cell().c(), s.cell().alpha(), s.cell().beta(), s.cell().gamma()));
        text.append("_symmetry_space_group_name_H-M '").append(s.spaceGroup().symbol().replace(" :", ":"))
                .append("'\nloop_\n_symmetry_equiv_pos_as_xyz\n");
        s.spaceGroup().operations().forEach(o -> text.append('\'').append(o).append("'\n"));
        text.append("loop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n"
                + "_atom_site_occupancy\n_atom_site_U_iso_or_equiv\n");
        StringBuilder anisotropic = new StringBuilder();
        int n = 0;
        for (Site given : s.sites()) {
            Site site = onItsPlace(s, given);
            double equivalent = site.displacement().equivalentB(s.cell());
            double b = Double.isNaN(equivalent) ? Reflections.USUAL_B : equivalent;
            text.append(site.element()).append(++n).append(' ').append(site.element()).append(' ').append(site.x()).append(' ')
                    .append(site.y()).append(' ')
                    .append(site.z()).append(' ').append(site.occupancy()).append(' ').append(b / (8 * Math.PI * Math.PI)).append('\n');
            if (site.displacement() instanceof Displacement.Anisotropic u) {
                anisotropic.append(site.element()).append(n);
                for (double component : new double[] {u.u11(), u.u22(), u.u33(), u.u12(), u.u13(), u.u23()}) {
                    anisotropic.append(' ').append(component);
                }
                anisotropic.append('\n');
            }
        }
        if (!anisotropic.isEmpty()) {
            text.append("loop_\n_atom_site_aniso_label\n_atom_site_aniso_U_11\n_atom_site_aniso_U_22\n_atom_site_aniso_U_33\n"
                    + "_atom_site_aniso_U_12\n_atom_site_aniso_U_13\n_atom_site_aniso_U_23\n").append(anisotropic);
        }
        return text.toString();
    }

    /** Coordinates of files are rounded; ours lie exactly on their special position, and others are to find them there. */
    private static Site onItsPlace(CrystalStructure s, Site site) {
        return new CrystalStructure("", "", s.cell(), s.spaceGroup(), List.of(site), List.of()).expandedModuloCentring().getFirst();
    }
}
