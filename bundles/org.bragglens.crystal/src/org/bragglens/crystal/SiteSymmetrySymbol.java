// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the symbol of a point group by the {@link SymmetryDirections} of the lattice, as the International Tables write site symmetries:
 * vol. A, section 2.1.3.12. Directions without an element have a dot.
 */
final class SiteSymmetrySymbol {

    /** One set of equivalent directions for each place of the symbol. */
    private final List<List<AxisDirection>> places;
    private final CrystalSystem system;

    /** The axes of the group's operations, by their matrices. */
    private final Map<SymmetryOperation, AxisDirection> axes = new HashMap<>();

    private SiteSymmetrySymbol(CrystalSystem system, List<List<AxisDirection>> places, OperationGroup group) {
        this.system = system;
        this.places = places;
        for (SymmetryOperation operation : group.representatives()) {
            if (operation.axisOrder() > 1) {
                axes.put(operation.rotationPart(), AxisDirection.of(operation));
            }
        }
    }

    /** For the subgroups of a space group in the usual axes of its system. */
    static SiteSymmetrySymbol in(CrystalSystem system, OperationGroup group) {
        return new SiteSymmetrySymbol(system, SymmetryDirections.of(system, group), group);
    }

    /**
     * @param siteOperations of the group, themselves a point group; translations are not looked at
     * @return for example {@code m.2m}; where an axis is in none of the usual directions, the symbol that says nothing about them
     */
    String of(List<SymmetryOperation> siteOperations) {
        PointGroup point = PointGroup.of(siteOperations);
        if (point.system() == CrystalSystem.TRICLINIC || system == CrystalSystem.MONOCLINIC) {
            return point.symbol();
        }
        List<SymmetryOperation> operations = siteOperations.stream().filter(o -> o.axisOrder() > 1).map(SymmetryOperation::rotationPart)
                .toList();
        List<List<String>> symbol = new ArrayList<>();
        Set<AxisDirection> seen = new HashSet<>();
        for (List<AxisDirection> place : places) {
            List<String> elements = new ArrayList<>();
            for (SymmetryOperation operation : operations) {
                AxisDirection axis = axes.get(operation);
                if (place.contains(axis) && seen.add(axis)) {
                    operations.forEach(o -> seen.add(axis.image(o)));
                    elements.add(element(axis, operations));
                }
            }
            symbol.add(elements);
        }
        return operations.stream().map(axes::get).allMatch(seen::contains) ? join(symbol, point) : point.symbol();
    }

    private String join(List<List<String>> symbol, PointGroup point) {
        boolean several = symbol.stream().mapToInt(List::size).sum() > 1;
        boolean cubic = point.system() == CrystalSystem.CUBIC;
        StringBuilder text = new StringBuilder();
        for (List<String> elements : symbol) {
            // short symbols: 2/m beside other elements is m, and so is 4/m of m-3m
            elements.stream().map(e -> several && e.equals("2/m") || cubic && e.equals("4/m") ? "m" : e)
                    .sorted(Comparator.comparingInt(this::rank)).forEach(text::append);
            if (elements.isEmpty()) {
                text.append('.');
            }
        }
        return text.toString();
    }

    /** The tables write 2 before m in tetragonal groups and m before 2 in cubic ones. */
    private int rank(String element) {
        return switch (element) {
            case "2" -> system == CrystalSystem.CUBIC ? 3 : 1;
            case "m" -> 2;
            default -> 0;
        };
    }

    private String element(AxisDirection axis, List<SymmetryOperation> operations) {
        int rotation = 1;
        int improper = 1;
        boolean mirror = false;
        for (SymmetryOperation operation : operations) {
            if (axes.get(operation).equals(axis)) {
                if (operation.determinant() > 0) {
                    rotation = Math.max(rotation, operation.axisOrder());
                } else {
                    improper = Math.max(improper, operation.axisOrder());
                    mirror |= operation.axisOrder() == 2;
                }
            }
        }
        if (improper > 2 && (improper > rotation || !mirror)) {
            return "-" + improper;
        }
        return mirror ? rotation > 1 ? rotation + "/m" : "m" : String.valueOf(rotation);
    }
}
