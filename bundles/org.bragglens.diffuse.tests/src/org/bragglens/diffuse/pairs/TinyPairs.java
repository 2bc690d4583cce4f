// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;

/** Training pairs that are made in an instant: lattices of 10 sites, images of 8 points, span 2. */
final class TinyPairs {

    static final DiffuseSettings SETTINGS = SettingsType.of(DiffuseSettings.class).parse(
            Map.of("size", "10", "cycles", "5", "approachCycles", "2", "lots", "2", "lotSize", "4", "points", "8"));

    private TinyPairs() {
    }

    static PairPlan plan(int count) {
        return new PairPlan(SETTINGS, 2, count, 7, "a test");
    }

    static Path write(Path file, int count) throws IOException {
        new PairGenerator(plan(count)).run(file, (made, fresh, all) -> { }, () -> false);
        return file;
    }
}
