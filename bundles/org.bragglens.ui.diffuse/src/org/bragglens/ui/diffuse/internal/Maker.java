// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.Optional;

import org.bragglens.diffuse.DiffuseSample;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.section.Section;
import org.bragglens.learning.disorder.ImageComparison;

/** Makes lattices of correlations, and compares their images with the section. For one thread at a time. */
final class Maker {

    private DiffuseSettings settings;
    private DiffuseSimulator simulator;

    Made make(Correlations wanted) {
        long start = System.nanoTime();
        if (!wanted.simulation().equals(settings)) {
            settings = wanted.simulation();
            simulator = new DiffuseSimulator(settings);
        }
        DiffuseSample sample = simulator.decode(wanted.wanted(), wanted.seed());
        int points = settings.image().points();
        Optional<Section> section = wanted.section().filter(s -> s.rows() == points && s.columns() == points);
        Optional<ImageComparison> comparison = section.map(s -> ImageComparison.of(s, sample.image()));
        double[] image = comparison.map(c -> c.fitted(sample.image())).orElse(sample.image());
        Panels panels = Panels.of(section, image, sample.lattice(), settings.image());
        return new Made(wanted, sample, comparison, panels, (System.nanoTime() - start) / 1e6);
    }
}
