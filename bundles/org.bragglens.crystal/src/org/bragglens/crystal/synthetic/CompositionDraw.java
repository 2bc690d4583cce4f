// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.Arrays;
import java.util.random.RandomGenerator;

import org.bragglens.crystal.CrystalSystem;

/** Draws elements: each next one by how often it occurs and how well it goes with those that are there. */
final class CompositionDraw {

    /** Elements of molecular crystals with volumes of their atoms there in Å³ (Hofmann 2002, doi:10.1107/S0108768101021814, table 2). */
    private static final String[] MOLECULAR = {"C", "H", "N", "O", "F", "S", "Cl", "Br"};
    private static final double[] MOLECULAR_VOLUMES = {13.87, 5.08, 11.8, 11.39, 11.17, 25.2, 25.8, 32.7};
    /** Roughly the amounts in molecular crystals; F, S, Cl and Br are in some of them only. */
    private static final double[] MOLECULAR_SHARES = {1, 1.1, 0.15, 0.2, 0.1, 0.06, 0.06, 0.05};
    private static final double[] MOLECULAR_CHANCES = {1, 0.95, 0.6, 0.8, 0.06, 0.12, 0.12, 0.05};
    /** So many structures in which a pair would be expected count as much as those in which it is. */
    private static final double PRIOR = 5;

    private final ElementTable table;
    private final SyntheticSettings settings;
    /** How often each element is the first one, for each crystal system. */
    private final double[][] chances = new double[7][];
    private final double[][] affinities;
    private final double[] molecularContacts;

    CompositionDraw(CrystalStatistics statistics, SyntheticSettings settings) {
        this.table = statistics.elements();
        this.settings = settings;
        int n = table.symbols().size();
        this.affinities = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double expected = table.counts()[i] * table.counts()[j] / statistics.structures();
                double ratio = (table.together()[Numbers.pair(i, j, n)] + PRIOR) / (expected + PRIOR);
                affinities[i][j] = i == j ? 0 : Math.pow(ratio, settings.chemistry());
            }
        }
        for (int system = 0; system < 7; system++) {
            chances[system] = chances(table.bySystem()[system]);
        }
        this.molecularContacts = molecularContacts();
    }

    /** Between the counts in all structures and those in a crystal system, as far as the elements are to keep company. */
    private double[] chances(double[] inSystem) {
        double all = Arrays.stream(table.counts()).sum();
        double here = Arrays.stream(inSystem).sum();
        double[] chances = new double[inSystem.length];
        for (int i = 0; i < chances.length; i++) {
            double usual = table.counts()[i] / all;
            double ratio = usual == 0 ? 1 : (inSystem[i] + PRIOR) / (here * usual + PRIOR);
            chances[i] = usual * Math.pow(ratio, settings.chemistry());
        }
        return chances;
    }

    /** @param atoms how many the primitive cell will hold, about */
    Composition draw(CrystalSystem system, int atoms, double contactFactor, RandomGenerator random) {
        // a molecule has more atoms than a few
        if (random.nextDouble() < settings.molecularShare() && atoms >= 8) {
            return molecular(contactFactor, random);
        }
        double[] kinds = table.kinds()[ElementTable.sizeClass(atoms)];
        double[] weights = new double[kinds.length];
        for (int k = 0; k < Math.min(kinds.length, atoms); k++) {
            weights[k] = kinds[k] + 0.5 / (k + 1);
        }
        int count = Math.min(1 + Numbers.pick(weights, random), table.symbols().size());
        int[] chosen = new int[count];
        double[] chances = this.chances[system.ordinal()].clone();
        for (int k = 0; k < count; k++) {
            chosen[k] = Numbers.pick(chances, random);
            double[] affinity = affinities[chosen[k]];
            for (int j = 0; j < chances.length; j++) {
                chances[j] *= affinity[j];
            }
        }
        return composed(chosen, contactFactor, random);
    }

    private Composition composed(int[] chosen, double contactFactor, RandomGenerator random) {
        int count = chosen.length;
        String[] symbols = new String[count];
        double[] shares = new double[count];
        double[] volumes = new double[count];
        double[] contacts = new double[count * count];
        for (int i = 0; i < count; i++) {
            symbols[i] = table.symbols().get(chosen[i]);
            shares[i] = table.shares()[chosen[i]] * Math.exp(0.4 * random.nextGaussian());
            volumes[i] = table.volumes()[chosen[i]];
            for (int j = 0; j < count; j++) {
                contacts[i * count + j] = contactFactor * table.contacts()[Numbers.pair(chosen[i], chosen[j], table.symbols().size())];
            }
        }
        return new Composition(symbols, shares, volumes, contacts, false);
    }

    private Composition molecular(double contactFactor, RandomGenerator random) {
        int[] chosen = new int[MOLECULAR.length];
        int count = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (random.nextDouble() < MOLECULAR_CHANCES[i]) {
                chosen[count++] = i;
            }
        }
        String[] symbols = new String[count];
        double[] shares = new double[count];
        double[] volumes = new double[count];
        double[] contacts = new double[count * count];
        for (int i = 0; i < count; i++) {
            symbols[i] = MOLECULAR[chosen[i]];
            shares[i] = MOLECULAR_SHARES[chosen[i]] * Math.exp(0.4 * random.nextGaussian());
            volumes[i] = MOLECULAR_VOLUMES[chosen[i]];
            for (int j = 0; j < count; j++) {
                contacts[i * count + j] = contactFactor * molecularContacts[chosen[i] * MOLECULAR.length + chosen[j]];
            }
        }
        return new Composition(symbols, shares, volumes, contacts, true);
    }

    /** Sums of covalent radii (Cordero et al. 2008, doi:10.1039/b801115j, table 2): bonded atoms come no nearer. */
    private static double[] molecularContacts() {
        double[] radii = {0.73, 0.31, 0.71, 0.66, 0.57, 1.05, 1.02, 1.20};
        double[] contacts = new double[radii.length * radii.length];
        for (int i = 0; i < radii.length; i++) {
            for (int j = 0; j < radii.length; j++) {
                // two atoms of hydrogen, or of what makes one bond only, are no neighbours in a molecule
                boolean ends = isEnd(i) && isEnd(j);
                contacts[i * radii.length + j] = ends ? Math.max(1.55, radii[i] + radii[j] + 0.6) : radii[i] + radii[j];
            }
        }
        return contacts;
    }

    private static boolean isEnd(int i) {
        return i == 1 || i == 4 || i >= 6;
    }
}
