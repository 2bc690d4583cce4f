// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.disorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bragglens.diffuse.Encoding;
import org.bragglens.learning.disorder.Decoding;
import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.Interpretation.Refined;
import org.bragglens.learning.disorder.InterpretationFigure;
import org.bragglens.learning.disorder.TrainingDistribution;
import org.bragglens.learning.report.Block;
import org.bragglens.learning.report.Prose;
import org.bragglens.learning.report.Section;
import org.bragglens.learning.report.Table;
import org.bragglens.learning.report.disorder.InterpretedSection.Reading;

/** What models of one span say of an image. */
record ReadingFigures(InterpretedSection image, Reading reading) {

    Section section() {
        Interpretation found = reading.interpretation();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Prose.finding(explained(found)));
        blocks.add(matrix(found));
        unusual(found).ifPresent(blocks::add);
        blocks.add(InterpretationFigure.of(image.section(), List.of(found), image.extent()));
        blocks.add(comparison(found));
        Table models = Table.of("Models that answered together.", "model", "SHA-256");
        for (Interpretation.ModelName model : found.models()) {
            models = models.with(model.id(), model.sha256());
        }
        blocks.add(models);
        return new Section("Read with span " + reading.span(), blocks, List.of());
    }

    private static String explained(Interpretation found) {
        Decoding first = found.refined().map(Refined::before).orElse(found.decoding());
        String said = String.format(Locale.ROOT, "The mean image of %d lattices with the correlations that the models read explains %.1f "
                + "%% of the image's variance", first.samples().length, 100 * first.together().r2());
        return found.refined().map(refined -> said + (refined.improved()
                ? String.format(Locale.ROOT, "; after refinement in %d rounds %.1f %%.", refined.rounds(),
                        100 * refined.decoding().together().r2())
                : String.format(Locale.ROOT, "; %d rounds of refinement found nothing better.", refined.rounds()))).orElse(said + ".");
    }

    private static Table matrix(Interpretation found) {
        Encoding encoding = found.encoding();
        boolean refined = found.refined().map(Refined::improved).orElse(false);
        int span = encoding.span();
        List<String> titles = new ArrayList<>(List.of(""));
        IntStream.range(0, span).forEach(v -> titles.add(">v = " + v));
        List<List<String>> rows = new ArrayList<>();
        for (int u = 0; u < span; u++) {
            List<String> row = new ArrayList<>(List.of("u = " + u));
            for (int v = 0; v < span; v++) {
                int t = u * span + v - 1;
                String answered = t < 0 ? "1" : number("%.3f", encoding.get(u, v))
                        + found.uncertainty().map(errors -> number(" ± %.3f", errors[t])).orElse("");
                row.add(refined && t >= 0 ? answered + " → " + number("%.3f", found.best().encoding().get(u, v)) : answered);
            }
            rows.add(row);
        }
        return new Table(titles, rows, "Pair correlations c(u,v)" + (found.uncertainty().isPresent()
                ? " with standard errors, as large as the models' errors were on simulated images" : "")
                + (refined ? "; after the arrow: refined." : "."));
    }

    /** Correlations that the models met seldom or never while they learned. */
    private Optional<Block> unusual(Interpretation found) {
        return reading.learned().map(learned -> {
            List<String> names = DisorderTask.targets(found.encoding().span()).names();
            List<String> beyond = IntStream.range(0, names.size()).filter(t ->
                    quantiles(learned, t).rareness(found.encoding().numbers()[t]) == 0)
                    .mapToObj(names::get).toList();
            return Prose.of(beyond.isEmpty() ? "Each correlation lies within what the models learned from."
                    : "Beyond everything that the models learned from: " + String.join(", ", beyond)
                            + ". What networks say there is extrapolated.");
        });
    }

    private static Quantiles quantiles(TrainingDistribution learned, int number) {
        return new Quantiles(learned.correlations().get(number).stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Table comparison(Interpretation found) {
        Table table = Table.of("How far the images of the lattices explain the image, after the best scale and offset. Expected: with so "
                + "many lattices that speckle has gone.", "encoding", ">lattices", ">R², mean image", ">R², one lattice (median)",
                ">R², expected",
                ">scale", ">offset", ">wanted and reached differ by");
        if (found.refined().isEmpty()) {
            return row(table, "answered", found.decoding());
        }
        Refined refined = found.refined().get();
        Table both = row(table, "answered", refined.before());
        return refined.improved() ? row(both, "refined", refined.decoding()) : both;
    }

    private static Table row(Table table, String name, Decoding d) {
        return table.with(name, Integer.toString(d.samples().length), number("%.3f", d.together().r2()), number("%.3f", d.medianR2()),
                number("%.3f", d.expected()), number("%.4g", d.together().scale()), number("%.4g", d.together().offset()),
                number("%.3f", d.encoding().distance(d.reached())));
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).replace('-', '−');
    }
}
