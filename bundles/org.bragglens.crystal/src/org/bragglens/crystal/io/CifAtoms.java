// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bragglens.crystal.Site;
import org.bragglens.crystal.UnitCell;

/** The atoms of a data block. */
final class CifAtoms {

    /** Refinements end a little above 1. */
    private static final double LARGEST_OCCUPANCY = 1.05;
    /** Cells away from the first one; farther coordinates are no fractions. */
    private static final double FARTHEST = 1000;
    /** A type symbol that names the elements of a mixed site and their shares, for example {@code Fe0.75Mg0.25}. */
    private static final Pattern MIXED = Pattern.compile("(?:[A-Z][a-z]?\\d?\\.\\d{1,6}){2,8}");
    private static final Pattern SHARE = Pattern.compile("([A-Z][a-z]?)(\\d?\\.\\d{1,6})");

    private final CifBlock block;
    private final Notes notes;
    private final CifElements elements;
    private final CifDisplacements displacements;
    private final CifColumn labels;
    private final CifColumn types;
    private final CifColumn[] coordinates;
    private final CifColumn occupancies;
    private final Set<String> leftOut = new TreeSet<>();
    private final Set<String> overfull = new TreeSet<>();
    private boolean commas;

    /** @throws IllegalArgumentException with a message for people */
    CifAtoms(CifBlock block, UnitCell cell, ChemicalFormula formula, Notes notes) {
        this.block = block;
        this.notes = notes;
        this.elements = new CifElements(formula);
        this.displacements = new CifDisplacements(block, cell, notes);
        this.labels = block.column("atom_site_label", "atom_site_label_atom_id");
        this.types = block.column("atom_site_type_symbol");
        this.coordinates = new CifColumn[] {block.column("atom_site_fract_x"), block.column("atom_site_fract_y"),
            block.column("atom_site_fract_z")};
        this.occupancies = block.column("atom_site_occupancy");
    }

    /** @throws IllegalArgumentException with a message for people */
    List<Site> read() {
        int rows = coordinates[0].size();
        if (rows == 0 || coordinates[1].size() != rows || coordinates[2].size() != rows) {
            throw new IllegalArgumentException(block.has("atom_site_cartn_x") ? "its atoms have no fractional coordinates"
                    : block.has("atom_site_fract_x", "atom_site_fract_y", "atom_site_fract_z")
                            ? "its atoms do not have all three coordinates" : "there are no atoms in it");
        }
        if (rows > CifStructure.MOST_ATOMS) {
            throw new FaultyLine(coordinates[0].get(0).line(), "it lists " + rows + " atoms, more than the " + CifStructure.MOST_ATOMS
                    + " that are read");
        }
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int row = i;
            sites.addAll(FaultyLine.in(line(row), () -> row(row)));
        }
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("none of its atoms has a position");
        }
        tell();
        return sites;
    }

    /** Nothing if it is left out, more than one atom if a mixed site is written as one. */
    private List<Site> row(int i) {
        String type = types.get(i).text();
        String label = labels.get(i).isMissing() ? type + (i + 1) : labels.get(i).text();
        double occupancy = occupancy(label, i);
        if (coordinates[0].get(i).isMissing() || coordinates[1].get(i).isMissing() || coordinates[2].get(i).isMissing() || occupancy == 0
                || block.column("atom_site_calc_flag").get(i).text().equalsIgnoreCase("dum")) {
            leftOut.add(label);
            return List.of();
        }
        boolean mixed = MIXED.matcher(type).matches();
        Site site = new Site(label, mixed ? share(type).group(1) : elements.of(label, type), coordinate(label, 0, i),
                coordinate(label, 1, i), coordinate(label, 2, i), occupancy, displacements.of(label, i));
        return mixed ? mixed(site, type) : List.of(site);
    }

    private List<Site> mixed(Site site, String type) {
        List<Site> sites = new ArrayList<>();
        Matcher share = share(type);
        do {
            sites.add(new Site(site.label(), share.group(1), site.x(), site.y(), site.z(),
                    site.occupancy() * Double.parseDouble(share.group(2)), site.displacement()));
        } while (share.find());
        notes.add("The atom " + site.label() + " was taken as the mixed site " + type + ".");
        return sites;
    }

    private static Matcher share(String type) {
        Matcher share = SHARE.matcher(type);
        if (!share.find()) {
            throw new IllegalArgumentException(FaultyLine.quoted(type) + " is no element");
        }
        return share;
    }

    private double occupancy(String label, int i) {
        double occupancy = occupancies.get(i).number("the occupancy of " + label);
        if (Double.isNaN(occupancy)) {
            return 1;
        }
        if (occupancy > 1 && occupancy <= LARGEST_OCCUPANCY) {
            overfull.add(label);
            return 1;
        }
        return occupancy;
    }

    private double coordinate(String label, int axis, int i) {
        CifValue value = coordinates[axis].get(i);
        double x = value.number("a coordinate of " + label);
        commas |= value.text().indexOf(',') >= 0;
        if (Math.abs(x) > FARTHEST) {
            throw new FaultyLine(value.line(), "a coordinate of " + label + " is " + x + ", which is no fraction of a cell's edge");
        }
        return x;
    }

    private int line(int row) {
        return coordinates[0].get(row).line();
    }

    private void tell() {
        if (!leftOut.isEmpty()) {
            notes.add("Left out, because they have no position or no occupancy: " + Notes.names(leftOut) + ".");
        }
        if (!overfull.isEmpty()) {
            notes.add("Occupancies a little above 1 were taken as 1: " + Notes.names(overfull) + ".");
        }
        if (commas) {
            notes.add("Commas in coordinates were read as decimal points.");
        }
        if (block.column("atom_site_attached_hydrogens").values().stream().anyMatch(value -> value.text().matches("[1-9]\\d*"))) {
            notes.add("Hydrogen atoms that are only counted as attached to others have no place and were left out.");
        }
        elements.tell(notes);
        displacements.tell(notes);
    }
}
