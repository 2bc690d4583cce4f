// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

import org.bragglens.base.InputException;
import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.Counted;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.io.StructureLibrary;

/** Simulates the structures of one source after the other and counts what failed. */
final class SimulationRun {

    private final Simulation simulation;
    private final SimulatedFiles target;
    private final Console console;
    private final int limit;
    private int taken;
    private volatile double share;
    private int failures;

    SimulationRun(Simulation simulation, SimulatedFiles target, Console console, int limit) {
        this.simulation = simulation;
        this.target = target;
        this.console = console;
        this.limit = limit;
    }

    int failures() {
        return failures;
    }

    void fail(InputException problem) {
        failures++;
        console.error(problem.getMessage());
    }

    void simulate(Path source) throws IOException {
        try (Stream<CrystalStructure> structures = StructureLibrary.open(source).stream(this::fail, read -> share = read)) {
            Iterator<CrystalStructure> each = structures.iterator();
            while (taken < limit && each.hasNext()) {
                simulate(source, each.next());
                taken++;
                console.progress(Math.max(share, (double) taken / limit), Counted.of(taken, "structure"));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void simulate(Path source, CrystalStructure structure) throws IOException {
        try {
            for (int copy = 0; copy < target.copies(); copy++) {
                target.add(structure, simulation.of(structure, copy), copy);
            }
        } catch (IllegalArgumentException e) {
            fail(new InputException(source.toString(), structure.id(), e.getMessage(), "", e));
        }
    }
}
