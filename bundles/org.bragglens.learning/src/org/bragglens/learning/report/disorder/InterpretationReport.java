// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.disorder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bragglens.diffuse.section.SectionStage;
import org.bragglens.learning.disorder.Decoding;
import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.SpanAgreement;
import org.bragglens.learning.disorder.TrainingDistribution;
import org.bragglens.learning.report.Axis;
import org.bragglens.learning.report.Block;
import org.bragglens.learning.report.Figure;
import org.bragglens.learning.report.Graphic;
import org.bragglens.learning.report.Page;
import org.bragglens.learning.report.Prose;
import org.bragglens.learning.report.Section;
import org.bragglens.learning.report.Table;
import org.bragglens.learning.report.disorder.InterpretedSection.Reading;

/** The page on what models say of measured images. */
public final class InterpretationReport {

    private static final int STAGES_IN_A_ROW = 4;

    private InterpretationReport() {
    }

    /** @param maker program and version */
    public static Page page(List<InterpretedSection> images, String maker) {
        List<Section> sections = images.stream().map(i -> section(i, images.size() > 1)).toList();
        return new Page("Disorder read from " + (images.size() == 1 ? images.getFirst().name() : images.size() + " images"),
                "Pair correlations that models read from diffuse scattering, lattices that have them, and how far the lattices' images "
                        + "explain what was measured.", sections, maker);
    }

    private static Section section(InterpretedSection image, boolean several) {
        List<Section> parts = new ArrayList<>();
        if (image.readings().size() > 1) {
            parts.add(spans(image));
        }
        image.readings().forEach(r -> parts.add(new ReadingFigures(image, r).section()));
        return new Section(several ? image.name() : "The image", given(image), parts);
    }

    private static List<Block> given(InterpretedSection image) {
        List<Block> blocks = new ArrayList<>();
        int points = image.section().rows() * image.section().columns();
        blocks.add(Prose.of(String.format(Locale.ROOT, "%s: %d × %d points, h and k from 0 to %s; %,d of %,d points were measured.",
                image.file(),
                image.section().rows(), image.section().columns(), plain(image.extent()),
                image.section().count(), points)));
        if (!image.stages().isEmpty()) {
            blocks.add(stages(image.stages()));
            blocks.add(notes(image.stages()));
        }
        Optional<TrainingDistribution> learned = image.readings().getLast().learned();
        blocks.add(intensities(image).figure("this image", learned, "Intensities in units of their mean" + (learned.isPresent()
                ? ": the more the image's differ from those of the training images, the less the models' answers can be relied on."
                : "; the model does not say how those were distributed that it learned from.")));
        return blocks;
    }

    private static Intensities intensities(InterpretedSection image) {
        double[] values = image.section().intensities().getData();
        boolean[] measured = image.section().measured().getData();
        int count = 0;
        float[] counted = new float[image.section().count()];
        for (int i = 0; i < values.length; i++) {
            if (measured[i]) {
                counted[count++] = (float) values[i];
            }
        }
        return Intensities.of(counted);
    }

    private static Figure stages(List<SectionStage> stages) {
        List<Graphic> panels = stages.stream().<Graphic>map(s -> Images.section(s.place() == 0 ? s.label() : s.place() + ". " + s.label(),
                s.section())).toList();
        return new Figure(Math.min(STAGES_IN_A_ROW, panels.size()), panels,
                "The section on its way to the models' grid, rows to the right and columns upwards, each stage with colours of its own; "
                        + "grey: no intensity is known there.");
    }

    private static Table notes(List<SectionStage> stages) {
        Table table = Table.of("What each step did.", "step", ">points", "note");
        for (SectionStage stage : stages) {
            table = table.with(stage.place() == 0 ? stage.label() : stage.place() + ". " + stage.label(), stage.rows() + " × "
                    + stage.columns(),
                    stage.note());
        }
        return table;
    }

    private static Section spans(InterpretedSection image) {
        double[] measured = image.section().intensities().getData();
        int points = image.section().rows();
        Axis colours = Images.colours(measured);
        List<Graphic> panels = new ArrayList<>(List.of(Images.onGrid("Section", points, measured, image.extent(), colours)));
        for (Reading reading : image.readings()) {
            Decoding best = reading.interpretation().best();
            panels.add(Images.onGrid(String.format(Locale.ROOT, "Span %d: R² %.3f", reading.span(), best.together().r2()), points,
                    best.fitted(),
                    image.extent(), colours));
        }
        return Section.of("The same image read with each span", agreement(image.readings()), common(image.readings()),
                new Figure(panels.size(), panels, "The image, and the mean images of the lattices that models of each span say made it: "
                        + "what a longer span explains and a shorter one does not is order that reaches further."));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static Prose agreement(List<Reading> readings) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < readings.size(); i++) {
            SpanAgreement agreement = SpanAgreement.of(readings.get(i - 1).interpretation(), readings.get(i).interpretation());
            text.append(text.isEmpty() ? "" : " ").append(String.format(Locale.ROOT,
                    "The answers of spans %d and %d differ by %.3f (root mean square), most in %s, by %.3f", agreement.span(),
                    agreement.larger(),
                    agreement.rms(), agreement.name(), agreement.largest()));
            agreement.standardErrors().ifPresent(e -> text.append(String.format(Locale.ROOT, "; that is %.1f times their standard errors",
                    e)));
            text.append('.');
        }
        return Prose.finding(text.toString());
    }

    /** Correlations as each span tells them. */
    private static Table common(List<Reading> readings) {
        List<String> titles = new ArrayList<>(List.of("correlation"));
        readings.forEach(r -> titles.add(">span " + r.span()));
        List<List<String>> rows = new ArrayList<>();
        for (String name : DisorderTask.targets(readings.getLast().span()).names()) {
            List<String> row = new ArrayList<>(List.of(name));
            for (Reading reading : readings) {
                int t = DisorderTask.targets(reading.span()).names().indexOf(name);
                row.add(t < 0 ? "" : value(reading.interpretation(), t));
            }
            rows.add(row);
        }
        return new Table(titles, rows, "As the models answered, before any refinement.");
    }

    private static String value(Interpretation interpretation, int number) {
        return String.format(Locale.ROOT, "%.3f", interpretation.encoding().numbers()[number]).replace('-', '−')
                + interpretation.uncertainty().map(e -> String.format(Locale.ROOT, " ± %.3f", e[number])).orElse("");
    }
}
