// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import java.util.SplittableRandom;

/**
 * Makes lattices that have given correlations, after E. J. Chan 2023: exchanges of spins at fixed concentration, Metropolis at
 * temperature 1, and after every cycle each coupling grows by half of the correlation that is wanting. For any number of threads.
 */
public final class MonteCarlo {

    private final LatticeSettings settings;

    /** @throws IllegalArgumentException with a message for people, if a setting is out of its range */
    public MonteCarlo(LatticeSettings settings) {
        this.settings = DiffuseSettings.checked(LatticeSettings.class, settings);
    }

    /**
     * A lattice with correlations as near to {@code wanted} as the cycles brought them. Most sets of numbers no lattice can have; what it
     * has is {@link SpinLattice#correlations}.
     *
     * @param seed the same seed gives the same lattice
     * @throws IllegalArgumentException with a message for people, if the lattice is smaller than twice the span or has spins of one
     *         kind only
     */
    public SpinLattice lattice(Encoding wanted, long seed) {
        int size = settings.size();
        int span = wanted.span();
        SpinLattice.requireRoom(size, span);
        int ups = (int) Math.round(settings.concentration() * size * size);
        if (ups == 0 || ups == size * size) {
            throw new IllegalArgumentException("a concentration of " + settings.concentration() + " leaves spins of one kind only on "
                    + size + " by " + size + " sites");
        }
        Exchange exchange = new Exchange(size, span, ups, new SplittableRandom(seed));
        double[] target = wanted.numbers();
        double[] couplings = new double[target.length];
        double[] present = new double[target.length];
        int trials = exchange.unlikePairs();
        for (int cycle = 0; cycle < settings.cycles(); cycle++) {
            exchange.setCouplings(couplings);
            exchange.run(trials, settings.temperature());
            exchange.packed().correlations(span, exchange.meanSpin(), present);
            for (int t = 0; t < couplings.length; t++) {
                couplings[t] += settings.gain() * (target[t] - present[t]);
            }
        }
        for (int cycle = 0; cycle < settings.approachCycles(); cycle++) {
            exchange.setCouplings(couplings);
            exchange.approach(target, settings.stiffness(), trials, settings.temperature());
        }
        for (int cycle = 0; cycle < settings.quenchCycles(); cycle++) {
            exchange.setCouplings(couplings);
            exchange.run(trials, settings.quenchTemperature());
        }
        return SpinLattice.of(exchange.packed());
    }
}
