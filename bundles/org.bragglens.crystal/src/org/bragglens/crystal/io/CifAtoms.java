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
    private static final int LONGEST_LABEL = 40;
    /** A type symbol that names the elements of a mixed site and their shares, for example {@code Fe0.75Mg0.25}. */
    private static final Pattern MIXED = Pattern.compile("(?:[A-Z][a-z]?\\d?\\.\\d{1,6}){2,8}");
    private static final Pattern SHARE = Pattern.compile("([A-Z][a-z]?)(\\d?\\.\\d{1,6})");

    private final CifBlock block;
    private final Notes notes;
    private final CifElements elements;
    private final CifDisplacements displacements;
    private final CifPlaces places;
    private final CifColumn labels;
    private final CifColumn types;
    private final CifColumn occupancies;
    private final CifColumn flags;
    private final CifColumn models;
    private final Set<String> leftOut = new TreeSet<>();
    private final Set<String> overfull = new TreeSet<>();
    private boolean ofOtherModels;

    /** @throws IllegalArgumentException with a message for people */
    CifAtoms(CifBlock block, UnitCell cell, ChemicalFormula formula, Notes notes) {
        this.block = block;
        this.notes = notes;
        this.places = new CifPlaces(block, cell, notes);
        this.elements = new CifElements(formula);
        this.labels = column("atom_site_label", "atom_site_label_atom_id");
        this.types = column("atom_site_type_symbol");
        if (labels.size() == 0 && types.size() == 0) {
            throw new FaultyLine(places.line(0), "neither labels nor type symbols stand in the loop of the coordinates");
        }
        this.occupancies = column("atom_site_occupancy");
        this.flags = column("atom_site_calc_flag");
        this.models = column("atom_site_pdbx_pdb_model_num");
        this.displacements = new CifDisplacements(block, places, cell, notes);
    }

    /** The line of the first one. */
    int line() {
        return places.line(0);
    }

    /** @throws IllegalArgumentException with a message for people */
    List<Site> read() {
        int rows = places.size();
        if (rows > CifStructure.MOST_ATOMS) {
            throw new FaultyLine(places.line(0), "it lists " + rows + " atoms, more than the " + CifStructure.MOST_ATOMS
                    + " that are read");
        }
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int row = i;
            sites.addAll(FaultyLine.in(places.line(row), () -> row(row)));
        }
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("none of its atoms has a position");
        }
        tell();
        return sites;
    }

    /** A column of the atoms' own loop; one of another loop is in another order or of other atoms. */
    private CifColumn column(String... names) {
        CifColumn column = block.column(names);
        if (column.size() == 0 || places.goWith(column)) {
            return column;
        }
        notes.add("_" + names[0] + " does not stand in the loop of the coordinates and was not used: line " + column.get(0).line() + ".");
        return CifColumn.ABSENT;
    }

    /** Nothing if it is left out, more than one atom if a mixed site is written as one. */
    private List<Site> row(int i) {
        if (!models.get(i).text().equals(models.get(0).text())) {
            ofOtherModels = true;
            return List.of();
        }
        String type = types.get(i).text();
        String written = labels.get(i).isMissing() ? type + (i + 1) : labels.get(i).text();
        String label = written.length() > LONGEST_LABEL ? written.substring(0, LONGEST_LABEL) : written;
        double occupancy = occupancy(label, i);
        if (places.isMissing(i) || occupancy == 0 || flags.get(i).text().equalsIgnoreCase("dum") || elements.isVacancy(label, type)) {
            leftOut.add(label);
            return List.of();
        }
        boolean mixed = MIXED.matcher(type).matches();
        double[] place = places.of(label, i);
        Site site = new Site(label, mixed ? share(type).group(1) : elements.of(label, type), mixed ? 0 : CifElements.charge(type),
                place[0], place[1], place[2], occupancy, displacements.of(label, written, i));
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

    private void tell() {
        if (!leftOut.isEmpty()) {
            notes.add("Left out, because they have no position or no occupancy: " + Notes.names(leftOut) + ".");
        }
        if (!overfull.isEmpty()) {
            notes.add("Occupancies a little above 1 were taken as 1: " + Notes.names(overfull) + ".");
        }
        if (ofOtherModels) {
            notes.add("Of several models of the same atoms the first was read.");
        }
        if (block.column("atom_site_attached_hydrogens").values().anyMatch(value -> value.text().matches("[1-9]\\d*"))) {
            notes.add("Hydrogen atoms that are only counted as attached to others have no place and were left out.");
        }
        places.tell(notes);
        elements.tell(notes);
        displacements.tell(notes);
    }
}
