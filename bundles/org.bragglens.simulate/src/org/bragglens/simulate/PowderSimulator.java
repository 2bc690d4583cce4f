// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Arrays;
import java.util.List;

import org.bragglens.base.Seeds;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;

/** Powder patterns of crystals. */
public final class PowderSimulator {

    /** The highest point of a simulated pattern. */
    public static final double TOP = 100;

    /** Tails are drawn down to this share of a line's top, so that a logarithmic view shows no edge. */
    private static final double CUT = 1e-5;

    private PowderSimulator() {
    }

    /**
     * The pattern of one crystal, named after it, its highest point at {@value #TOP}.
     *
     * @throws IllegalArgumentException with a message for people, if the settings describe no pattern or the crystal has none
     */
    public static DiffractionPattern simulate(CrystalStructure structure, SimulationSettings settings) {
        PowderExperiment experiment = new PowderExperiment(settings, CUT);
        Curve drawn = experiment.draw(experiment.peaks(structure, 1));
        Curve counted = experiment.counted(drawn, Seeds.generator(settings.rest().seed(), Seeds.step(structure.id())));
        return DiffractionPattern.of(structure.name(), scaled(counted), experiment.notes(structure));
    }

    /** The reflections whose lines lie on the simulated pattern, in the order of falling d. */
    public static List<Reflection> reflections(CrystalStructure structure, SimulationSettings settings) {
        return new PowderExperiment(settings, CUT).reflections(structure);
    }

    /** A curve with its highest point at {@value #TOP}. */
    public static Curve scaled(Curve curve) {
        double top = Arrays.stream(curve.y()).max().orElse(0);
        return top > 0 ? curve.withY(Arrays.stream(curve.y()).map(y -> y * (TOP / top)).toArray()) : curve;
    }
}
