// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The extinction symbol of a space group: International Tables for Crystallography vol. A, section 1.6.4. The lattice letter, then for
 * each symmetry direction the screw axis and the glide plane that make reflections absent, or a hyphen. A screw axis of which the absences
 * follow from the lattice and the planes is left out. Planes of two glide directions are called e.
 */
final class ExtinctionSymbol {

    private static final int FARTHEST = 4;
    private static final int LONGEST_ROW = 12;
    private static final int HALF = SymmetryOperation.PARTS / 2;

    /** Glide letters of centred monoclinic cells, where two mean the same absences, by unique axis and lattice, cell choices 1 to 3. */
    private static final Map<String, String> MONOCLINIC = Map.of("bC", "c", "bA", "n", "bI", "a", "cA", "a", "cB", "n", "cI", "b",
            "aB", "b", "aC", "n", "aI", "c");

    private final char lattice;
    private final CrystalSystem system;
    private final OperationGroup group;
    private final Absences absences;
    private final Absences withoutScrews;

    private ExtinctionSymbol(char lattice, CrystalSystem system, OperationGroup group) {
        this.lattice = lattice;
        this.system = system;
        this.group = group;
        this.absences = Absences.of(group);
        this.withoutScrews = absences.only(ExtinctionSymbol::isPlane);
    }

    /** @param lattice first letter of the Hermann-Mauguin symbol */
    static String of(char lattice, CrystalSystem system, OperationGroup group) {
        return new ExtinctionSymbol(lattice, system, group).write();
    }

    private String write() {
        boolean obverse = lattice == 'R' && group.centring().size() == 3;
        StringBuilder text = new StringBuilder(obverse ? "R (obv)" : String.valueOf(lattice));
        List<List<AxisDirection>> places = SymmetryDirections.of(system, group);
        if (places.isEmpty()) {
            return text.append(" -").toString();
        }
        List<String> planes = new ArrayList<>();
        places.forEach(place -> planes.add(plane(place.getFirst())));
        if (lattice == 'I') {
            nameEach(planes);
        }
        for (int i = 0; i < places.size(); i++) {
            AxisDirection axis = places.get(i).getFirst();
            String screw = screw(axis);
            String plane = planes.get(i);
            text.append(' ').append(isEmpty(axis) && system == CrystalSystem.MONOCLINIC ? "1"
                    : screw.isEmpty() ? plane.isEmpty() ? "-" : plane : plane.isEmpty() ? screw : screw + "/" + plane);
        }
        return text.toString();
    }

    /** In body-centred cells the tables call two or three planes of two glide directions by the direction of the next one. */
    private static void nameEach(List<String> planes) {
        if (planes.stream().filter("e"::equals).count() > 1) {
            List<String> names = new ArrayList<>(planes);
            for (int i = 0; i < 3; i++) {
                if (planes.get(i).equals("e")) {
                    int next = (i + 1) % 3;
                    names.set(i, "abc".substring(planes.get(next).equals("e") ? next : (i + 2) % 3).substring(0, 1));
                }
            }
            for (int i = 0; i < 3; i++) {
                planes.set(i, names.get(i));
            }
        }
    }

    private boolean isEmpty(AxisDirection axis) {
        return group.representatives().stream().noneMatch(o -> o.axisOrder() > 1 && AxisDirection.of(o).equals(axis));
    }

    private static boolean isPlane(SymmetryOperation operation) {
        return operation.axisOrder() == 2 && operation.determinant() < 0;
    }

    /** The letter of the glide plane across an axis; empty if there is no plane or it makes no reflection absent. */
    private String plane(AxisDirection axis) {
        return group.representatives().stream().filter(o -> isPlane(o) && AxisDirection.of(o).equals(axis)).findFirst()
                .map(plane -> letter(plane, axis)).orElse("");
    }

    private String letter(SymmetryOperation plane, AxisDirection axis) {
        if (acts(plane, 0, 0, 0)) {
            return "";
        }
        boolean a = axis.u() == 0 && acts(plane, HALF, 0, 0);
        boolean b = axis.v() == 0 && acts(plane, 0, HALF, 0);
        boolean c = axis.w() == 0 && acts(plane, 0, 0, HALF);
        boolean n = acts(plane, axis.u() == 0 ? HALF : 0, axis.v() == 0 ? HALF : 0, axis.w() == 0 ? HALF : 0);
        if (system == CrystalSystem.MONOCLINIC && lattice != 'P') {
            return MONOCLINIC.get("" + (axis.u() != 0 ? 'a' : axis.v() != 0 ? 'b' : 'c') + lattice);
        }
        if (system == CrystalSystem.ORTHORHOMBIC && (a ? b || c : b && c)) {
            return "e";
        }
        if (system == CrystalSystem.CUBIC && lattice == 'P' && axis.u() != 0) {
            return "n";
        }
        return a ? "a" : c ? "c" : b ? "b" : n ? "n" : "d";
    }

    /** Whether a plane makes the same reflections absent as one with this glide vector, in 24ths, does. */
    private boolean acts(SymmetryOperation plane, int x, int y, int z) {
        SymmetryOperation glide = SymmetryOperation.translation(x, y, z);
        for (int h = -FARTHEST; h <= FARTHEST; h++) {
            for (int k = -FARTHEST; k <= FARTHEST; k++) {
                for (int l = -FARTHEST; l <= FARTHEST; l++) {
                    if (Absences.fixes(plane, h, k, l) && !absences.byCentring(h, k, l)
                            && Absences.phase(plane, h, k, l) != Absences.phase(glide, h, k, l)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** The screw axis along a direction; empty if there is none or its absences follow from the lattice and the planes. */
    private String screw(AxisDirection axis) {
        SymmetryOperation rotation = null;
        for (SymmetryOperation o : group.representatives()) {
            if (o.determinant() > 0 && o.axisOrder() > (rotation == null ? 1 : rotation.axisOrder()) && AxisDirection.of(o).equals(axis)) {
                rotation = o;
            }
        }
        if (rotation == null) {
            return "";
        }
        int[] row = row(rotation);
        boolean implied = true;
        int period = 0;
        for (int n = LONGEST_ROW; n >= 1; n--) {
            boolean absent = absences.isAbsent(n * row[0], n * row[1], n * row[2]);
            implied &= absent == withoutScrews.isAbsent(n * row[0], n * row[1], n * row[2]);
            period = absent ? period : n;
        }
        return implied ? "" : rotation.axisOrder() + "" + rotation.axisOrder() / period;
    }

    /** The shortest indices that a rotation leaves as they are. */
    private static int[] row(SymmetryOperation rotation) {
        for (int far = 1; far <= FARTHEST; far++) {
            for (int h = far; h >= -far; h--) {
                for (int k = far; k >= -far; k--) {
                    for (int l = far; l >= -far; l--) {
                        if ((h != 0 || k != 0 || l != 0) && Absences.fixes(rotation, h, k, l)) {
                            return new int[] {h, k, l};
                        }
                    }
                }
            }
        }
        throw new IllegalStateException(rotation + " leaves no short indices as they are");
    }
}
