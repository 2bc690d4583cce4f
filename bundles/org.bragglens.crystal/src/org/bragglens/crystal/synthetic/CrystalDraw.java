// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Elements;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.UnitCell;
import org.bragglens.crystal.symmetry.ReducedLattice;
import org.bragglens.crystal.synthetic.GroupSites.Position;

/** One attempt at a crystal of a space group: all its draws in their order, given up as soon as one of them leads nowhere. */
final class CrystalDraw {

    /** After so many failures a crystal may be a little looser and must have more atoms. */
    private static final int PATIENCE = 12;
    private static final double LOOSER = 0.97;
    private static final double LOOSEST = 0.75;
    private static final List<String> NOTES = List.of("An invented crystal: random atoms on Wyckoff positions of its space group.");

    private final SyntheticSettings settings;
    private final GroupDraw sizes;
    private final CompositionDraw compositions;
    private final PositionDraw positions;
    private final CellDraw cells;
    private final double volumeSpread;

    CrystalDraw(CrystalStatistics statistics, SyntheticSettings settings, GroupDraw sizes) {
        this.settings = settings;
        this.sizes = sizes;
        this.compositions = new CompositionDraw(statistics, settings);
        this.positions = new PositionDraw(statistics.positions());
        this.cells = new CellDraw(statistics.shapes());
        this.volumeSpread = statistics.elements().volumeSpread() * settings.volumeSpread();
    }

    /** @return null if it came to nothing */
    CrystalStructure attempt(GroupSites sites, String id, int attempt, RandomGenerator random) {
        int failures = attempt / PATIENCE;
        int atoms = Math.min(settings.largestAtoms(), sizes.atoms(sites.group().number(), random) + failures);
        double loose = Math.max(LOOSEST, Math.pow(LOOSER, failures));
        Position[] drawn = positions.draw(sites, atoms, random);
        int count = 0;
        for (Position position : drawn) {
            count += position.multiplicity();
        }
        if (count < settings.smallestAtoms() || count > settings.largestAtoms()) {
            return null;
        }
        Composition composition = compositions.draw(sites.group().system(), count, settings.closestContact() * loose, random);
        int[] kinds = composition.assigned(drawn, count, random);
        double volume = 0;
        for (int o = 0; o < drawn.length; o++) {
            volume += composition.volumes()[kinds[o]] * drawn[o].multiplicity();
        }
        volume *= Math.exp(volumeSpread * random.nextGaussian()) / loose;
        if (volume > settings.largestVolume()) {
            return null;
        }
        UnitCell cell = cells.draw(sites.kind(), volume * sites.group().centring().size(), random);
        if (cell == null) {
            return null;
        }
        ReducedLattice lattice = new ReducedLattice(cell, sites.basis());
        if (lattice.shortest() < composition.largestSelfContact()) {
            return null;
        }
        PlaceDraw places = new PlaceDraw(cell, random.nextDouble() < settings.orderedShare(), random);
        Orbits orbits = new Orbits(lattice, drawn);
        if (!new Packing(lattice, orbits, kinds, composition.contacts(), places).succeeds()
                || hasExtraSymmetry(sites, lattice, orbits, composition, kinds)) {
            return null;
        }
        return structure(sites, id, cell, orbits, composition, kinds, random);
    }

    private boolean hasExtraSymmetry(GroupSites sites, ReducedLattice lattice, Orbits orbits, Composition composition, int[] kinds) {
        int[] atomKinds = new int[orbits.atoms()];
        for (int o = 0; o < kinds.length; o++) {
            Arrays.fill(atomKinds, orbits.starts()[o], orbits.starts()[o + 1], kinds[o]);
        }
        double[] weights = new double[composition.symbols().length];
        for (int i = 0; i < weights.length; i++) {
            int z = Elements.atomicNumber(composition.symbols()[i]);
            weights[i] = z * (double) z;
        }
        int[][] rotations = new int[sites.rotations().length][];
        for (int i = 0; i < rotations.length; i++) {
            rotations[i] = lattice.rotation(sites.rotations()[i]);
        }
        return new ExtraSymmetry(lattice, orbits.xs(), orbits.ys(), orbits.zs(), atomKinds, weights, settings.smallestDistortion(),
                settings.weakestDistinction()).exists(rotations);
    }

    private static CrystalStructure structure(GroupSites sites, String id, UnitCell cell, Orbits orbits, Composition composition,
            int[] kinds, RandomGenerator random) {
        // B in Å²: a few tenths to some units in solids at room temperature, more in molecular crystals
        double middle = (composition.molecular() ? 3 : 0.7) * Math.exp(0.4 * random.nextGaussian());
        int[] atoms = new int[composition.symbols().length];
        List<Site> list = new ArrayList<>(orbits.count());
        for (int o = 0; o < orbits.count(); o++) {
            double u = orbits.parameter(o, 0);
            double v = orbits.parameter(o, 1);
            double w = orbits.parameter(o, 2);
            double[] m = orbits.position(o).first();
            String symbol = composition.symbols()[kinds[o]];
            list.add(new Site(symbol + (o + 1), symbol, Numbers.fraction(m[0] * u + m[1] * v + m[2] * w + m[9]),
                    Numbers.fraction(m[3] * u + m[4] * v + m[5] * w + m[10]), Numbers.fraction(m[6] * u + m[7] * v + m[8] * w + m[11]), 1,
                    new Displacement.Isotropic(middle * Math.exp(0.2 * random.nextGaussian()))));
            atoms[kinds[o]] += orbits.position(o).multiplicity();
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < atoms.length; i++) {
            if (atoms[i] > 0) {
                name.append(composition.symbols()[i]).append(atoms[i] == 1 ? "" : String.valueOf(atoms[i]));
            }
        }
        return new CrystalStructure(id, name.toString(), cell, sites.group(), list, NOTES);
    }
}
