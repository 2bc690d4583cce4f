// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSample;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.section.Section;
import org.bragglens.learning.disorder.Decoding;
import org.bragglens.learning.disorder.ImageComparison;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.Interpreted;
import org.bragglens.ui.diffuse.session.Interpreted.Answer;
import org.bragglens.ui.diffuse.session.OpenSection;

/** Small lattices that are really made, and what models might say of their images. */
final class Samples {

    static final DiffuseSettings TINY = SettingsType.of(DiffuseSettings.class).parse(Map.of("size", "16", "lots", "4", "lotSize", "8",
            "points", "12", "cycles", "60"));

    private Samples() {
    }

    /** The image of a lattice with these correlations. */
    static Section section(Encoding encoding) {
        DiffuseSimulator simulator = new DiffuseSimulator(TINY);
        Section section = Section.of(simulator.dataset(simulator.decode(encoding, 77)));
        section.intensities().setName("tiny section");
        return section;
    }

    static Encoding encoding(int span, double value) {
        double[] numbers = new double[Encoding.size(span)];
        Arrays.fill(numbers, value);
        return Encoding.of(span, numbers);
    }

    static Decoding decoding(Section section, Encoding encoding) {
        DiffuseSimulator simulator = new DiffuseSimulator(TINY);
        DiffuseSample sample = simulator.decode(encoding, 5);
        ImageComparison comparison = ImageComparison.of(section, sample.image());
        return new Decoding(encoding, new DiffuseSample[] {sample}, sample.image(), new ImageComparison[] {comparison}, comparison,
                comparison.r2());
    }

    static Interpretation interpretation(Section section, Encoding encoding) {
        double[] errors = new double[encoding.numbers().length];
        Arrays.fill(errors, 0.05);
        return new Interpretation(encoding, Optional.of(errors), decoding(section, encoding), Optional.empty(),
                List.of(new Interpretation.ModelName("model-" + encoding.span(), "0123")));
    }

    /** The same after a search that ended here. */
    static Interpretation refined(Section section, Interpretation first, Encoding better, boolean improved) {
        Decoding after = improved ? decoding(section, better) : first.decoding();
        return new Interpretation(first.encoding(), first.uncertainty(), first.decoding(),
                Optional.of(new Interpretation.Refined(after, first.decoding(), improved, 3)), first.models());
    }

    /** Opens a section and says what models of some spans answered. */
    static Interpreted interpret(DiffuseSession session, Encoding... answers) {
        if (session.state().section().isEmpty()) {
            session.open(Optional.empty(), section(encoding(2, 0.2)));
        }
        OpenSection open = session.state().section().orElseThrow();
        Section section = open.section();
        Interpreted interpreted = new Interpreted(open, session.state().preparation().applied(), section,
                Arrays.stream(answers).map(e -> new Answer(interpretation(section, e), TINY)).toList());
        session.setInterpreted(interpreted);
        return interpreted;
    }
}
