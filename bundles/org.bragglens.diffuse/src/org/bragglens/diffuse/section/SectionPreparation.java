// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bragglens.base.InputException;
import org.bragglens.diffuse.section.internal.Sections;

/** A recipe for measured sections, ready to run. Made by {@link SectionCatalog#preparation}. */
public final class SectionPreparation {

    record Placed(int place, String label, SectionStep step) {

        String named() {
            return "step " + place + " (" + label + ")";
        }
    }

    private final List<Placed> steps;

    SectionPreparation(List<Placed> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * All stages, the section as it was given first and the prepared one, on the context's grid and with an intensity at every point, last.
     *
     * @throws InputException in one line that names the section and, where one is at fault, the step
     */
    public List<SectionStage> run(Section section, SectionContext context) throws InputException {
        SectionPreview preview = preview(section, context);
        if (preview.problem().isPresent()) {
            throw preview.problem().get();
        }
        return preview.stages();
    }

    /** The prepared section: the last stage of {@link #run}. */
    public Section prepare(Section section, SectionContext context) throws InputException {
        return run(section, context).getLast().section();
    }

    /** As many stages as there are, also where a step fails or a model could not read the result. */
    public SectionPreview preview(Section section, SectionContext context) {
        String name = Sections.name(section);
        List<SectionStage> stages = new ArrayList<>();
        Section now = Sections.cleaned(section);
        String label = "As given";
        int place = 0;
        String note = SectionCheck.remarks(now);
        try {
            SectionCheck.given(now);
            for (Placed next : steps) {
                stages.add(stage(place, label, now, note, false));
                SectionChange change;
                try {
                    change = next.step.apply(now, context);
                    SectionCheck.between(change.section());
                } catch (SectionStepException e) {
                    return new SectionPreview(stages, Optional.of(new InputException(name, next.named(), e.getMessage(), e.remedy())));
                }
                now = change.section();
                note = change.note();
                label = next.label;
                place = next.place;
            }
            stages.add(stage(place, label, now, note, true));
            SectionCheck.finished(now, context);
            return new SectionPreview(stages, Optional.empty());
        } catch (SectionStepException e) {
            if (stages.isEmpty()) {
                stages.add(stage(place, label, now, note, true));
            }
            return new SectionPreview(stages, Optional.of(new InputException(name, "", e.getMessage(), e.remedy())));
        }
    }

    private static SectionStage stage(int place, String label, Section section, String note, boolean last) {
        Section shown = last && section.rows() <= SectionCheck.MOST_POINTS_ON_GRID
                && section.columns() <= SectionCheck.MOST_POINTS_ON_GRID ? section
                : Sections.reduced(section, SectionStage.MOST_POINTS);
        return new SectionStage(place, label, shown, section.rows(), section.columns(), note);
    }
}
