// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A space group in one setting: its operations in the basis of the cell, and its names where it has some.
 * The 530 settings of the International Tables are known by number and symbol; others by their operations.
 */
public final class SpaceGroup {

    private final SpaceGroupNames names;
    private final OperationGroup group;
    private final List<SymmetryOperation> operations;
    private final PointGroup pointGroup;
    private final CoordinateTriplet fromStandard;
    private final Absences absences;
    private volatile List<WyckoffPosition> wyckoffPositions;

    /** @param fromStandard coordinates in this setting by those in the standard one; null if unknown */
    SpaceGroup(SpaceGroupNames names, OperationGroup group, CoordinateTriplet fromStandard) {
        this(names, group, PointGroup.of(group.representatives()), fromStandard);
    }

    private SpaceGroup(SpaceGroupNames names, OperationGroup group, PointGroup pointGroup, CoordinateTriplet fromStandard) {
        this.names = names;
        this.group = group;
        this.pointGroup = pointGroup;
        this.fromStandard = fromStandard;
        this.operations = List.copyOf(group.all());
        this.absences = Absences.of(group);
    }

    /**
     * The setting that the International Tables call standard: unique axis b, cell choice 1; origin choice 2; hexagonal axes.
     *
     * @param number 1 to 230
     * @throws IllegalArgumentException if there is none of that number
     */
    public static SpaceGroup ofNumber(int number) {
        CrystalSystem.ofSpaceGroup(number);
        return SpaceGroupTable.get().standard(number);
    }

    /**
     * @param hallNumber number of the setting in Hall's order, 1 to 530
     * @throws IllegalArgumentException if there is none of that number
     */
    public static SpaceGroup ofHallNumber(int hallNumber) {
        return SpaceGroupTable.get().setting(hallNumber);
    }

    /**
     * The setting that a symbol names. Hermann-Mauguin symbols are read short, full, of before and after 1992, with or without blanks and
     * underscores, in capitals or small letters, with screw axes as {@code 21}, {@code 2_1}, {@code 2(1)}, {@code 2₁}, with minus signs
     * before, above or behind the digit, and with a choice behind them: {@code :1 :2 :H :R :b1 :cab}, ICSD's {@code S Z H R},
     * {@code O1 O2} or words such as "origin choice 1". Schoenflies symbols ({@code C2h^5}) and Hall symbols of tabulated settings are
     * read too. A symbol that leaves a choice open means the standard one.
     *
     * @throws IllegalArgumentException with a message for people, if no setting has that symbol
     */
    public static SpaceGroup ofSymbol(String symbol) {
        return SpaceGroupTable.get().named(symbol);
    }

    /**
     * The setting that a Hall symbol describes, tabulated or not.
     *
     * @throws IllegalArgumentException with a message for people
     */
    public static SpaceGroup ofHallSymbol(String symbol) {
        return ofOperations(HallSymbol.generators(symbol));
    }

    /**
     * The group that operations generate. If it is one of the 530 settings, it is that one. If it is one of them seen from another origin
     * (by a shift in 24ths of the cell), it has that one's number and symbol and its own operations. Else {@link #number()} is 0 and the
     * crystal system is that of its point group.
     *
     * @throws IllegalArgumentException with a message for people, if the operations generate no space group
     */
    public static SpaceGroup ofOperations(Collection<SymmetryOperation> operations) {
        return SpaceGroupTable.get().identified(OperationGroup.generatedBy(operations));
    }

    /**
     * A space group of which the number is known and the operations in the cell at hand are not: {@link #operations()} is the identity
     * alone, and a structure lists all atoms of its cell.
     */
    public static SpaceGroup labelOnly(int number) {
        SpaceGroup standard = ofNumber(number);
        return new SpaceGroup(standard.names.ofUntabulated(), OperationGroup.generatedBy(List.of()), standard.pointGroup, null);
    }

    /** The group of atoms that somebody lists without a word on their symmetry: number 0, the identity alone. */
    public static SpaceGroup unknown() {
        return new SpaceGroup(SpaceGroupNames.UNKNOWN, OperationGroup.generatedBy(List.of()), null);
    }

    /** Whether neither its number nor its operations are known, as of {@link #unknown()}. */
    public boolean isUnknown() {
        return names.number() == 0 && operations.size() == 1;
    }

    /** These operations under the number that somebody states; only where they did not tell it themselves. */
    public SpaceGroup stated(int number) {
        if (names.number() != 0) {
            throw new IllegalStateException("the operations are those of number " + names.number());
        }
        return new SpaceGroup(ofNumber(number).names.ofUntabulated(), group, null);
    }

    /** Number in the International Tables, 1 to 230; 0 if unknown. */
    public int number() {
        return names.number();
    }

    /** Number of the tabulated setting, 1 to 530; 0 if the operations are those of none of them. */
    public int hallNumber() {
        return names.hallNumber();
    }

    /** Hermann-Mauguin symbol with blanks as in CIF, for example {@code P 1 21/c 1} or {@code F d -3 m :2}; empty if unknown. */
    public String symbol() {
        return names.symbol();
    }

    /** Short Hermann-Mauguin symbol for people, for example {@code P2_1/c} or {@code Fd-3m}; empty if unknown. */
    public String shortSymbol() {
        return names.shortSymbol();
    }

    /** Hall symbol; empty unless the setting is tabulated. */
    public String hallSymbol() {
        return names.hallSymbol();
    }

    /**
     * The choice of axes or origin as the tables write it, for example {@code b1}, {@code 2}, {@code H}, {@code cab}; empty for the only
     * one.
     */
    public String setting() {
        return names.setting();
    }

    /** All operations modulo lattice translations, centring included, the identity first. */
    public List<SymmetryOperation> operations() {
        return operations;
    }

    /** One operation for each rotation: all operations modulo lattice and centring translations, the identity first. */
    public List<SymmetryOperation> primitiveOperations() {
        return group.representatives();
    }

    /** Centring translations, the zero translation first. */
    public List<SymmetryOperation> centring() {
        return group.centring();
    }

    /** By the number; without one, that of the point group. */
    public CrystalSystem system() {
        return names.number() == 0 ? pointGroup.system() : CrystalSystem.ofSpaceGroup(names.number());
    }

    /** The point group of the operations; of a {@link #labelOnly} one, that of its number. */
    public PointGroup pointGroup() {
        return pointGroup;
    }

    /** The Laue class, a centrosymmetric point group. */
    public PointGroup laueClass() {
        return pointGroup.laueClass();
    }

    /** The Schoenflies symbol, for example {@code C2h^5}: point group and number among its space groups; empty if unknown. */
    public String schoenflies() {
        return names.number() == 0 ? "" : SpaceGroupTable.get().schoenflies(names.number());
    }

    /** Whether centring, screw axes or glide planes make the reflection (hkl) absent, whatever the atoms are. */
    public boolean isAbsent(int h, int k, int l) {
        return absences.isAbsent(h, k, l);
    }

    /**
     * The extinction symbol, for example {@code P n a -} for P n m a and P n a 21: International Tables for Crystallography vol. A,
     * section 1.6.4. Settings of one Laue class in the same axes have the same symbol if, and only if, the same reflections are absent.
     * Empty if the operations are those of no tabulated setting.
     */
    public String extinctionSymbol() {
        return fromStandard == null ? "" : ExtinctionSymbol.of(names.symbol().charAt(0), system(), group);
    }

    /** The tabulated settings of the same Laue class with the same {@link #extinctionSymbol()}: powder patterns do not tell them apart. */
    public List<SpaceGroup> extinctionGroup() {
        return fromStandard == null ? List.of() : SpaceGroupTable.get().sameExtinction(laueClass(), extinctionSymbol());
    }

    /**
     * The rotations of the Laue class without the inversion: one of each pair ±R, without translations, the identity first.
     * They and their negatives make reflections equivalent in a powder pattern.
     */
    public List<SymmetryOperation> laueRotations() {
        List<SymmetryOperation> proper = new ArrayList<>();
        for (SymmetryOperation operation : group.representatives()) {
            int sign = operation.determinant();
            int[] rotation = new int[9];
            for (int i = 0; i < 9; i++) {
                rotation[i] = sign * operation.rotation(i / 3, i % 3);
            }
            SymmetryOperation candidate = SymmetryOperation.of(rotation, new int[3]);
            if (!proper.contains(candidate)) {
                proper.add(candidate);
            }
        }
        return proper;
    }

    /**
     * The Wyckoff positions in the order of their letters: a, the most special one, first, the general position last. Letters of a setting
     * that is not the standard one follow from a change of its basis, as in the table of spglib; those of a group seen from an origin that
     * is not tabulated, from the first shift of the origin that makes it a tabulated one. Empty if the operations are those of no
     * tabulated setting.
     */
    public List<WyckoffPosition> wyckoffPositions() {
        List<WyckoffPosition> known = wyckoffPositions;
        if (known == null) {
            known = fromStandard == null ? List.of()
                    : WyckoffTable.get().positions(names.number(), operations, SiteSymmetrySymbol.in(system(), group), fromStandard);
            wyckoffPositions = known;
        }
        return known;
    }

    /**
     * The position on which a point lies: the most special one that is near enough, and the nearest of those of its multiplicity.
     *
     * @param x         fractional coordinate
     * @param y         fractional coordinate
     * @param z         fractional coordinate
     * @param cell      edges and angles, to measure distances
     * @param tolerance largest distance in Å; what programs call special lies within 0.01 Å to 0.1 Å
     * @return empty if {@link #wyckoffPositions()} are
     */
    public Optional<WyckoffPosition> wyckoffOf(double x, double y, double z, UnitCell cell, double tolerance) {
        double[] metric = cell.metric();
        WyckoffPosition best = null;
        double least = tolerance * tolerance;
        for (WyckoffPosition position : wyckoffPositions()) {
            if (best != null && position.multiplicity() != best.multiplicity()) {
                break;
            }
            double distance = position.squaredDistance(x, y, z, metric);
            if (distance <= least) {
                best = position;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    SpaceGroupNames names() {
        return names;
    }

    /** Coordinates in this setting by those in the standard one; null if unknown. */
    CoordinateTriplet fromStandard() {
        return fromStandard;
    }

    @Override
    public String toString() {
        return names.number() + " " + names.symbol();
    }
}
