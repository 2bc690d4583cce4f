// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

import java.util.List;
import java.util.Optional;

import org.bragglens.diffuse.section.Section;

/**
 * What is open: a value.
 *
 * @param section     the section in hand; empty if none is open
 * @param prepared    the same, prepared for a network; empty if nobody has prepared it
 * @param interpreted what models said last, perhaps of another section or of another preparation of this one
 * @param notices     what went wrong, the newest last; one line each
 */
public record DiffuseState(Optional<OpenSection> section, Optional<Section> prepared, Optional<Interpreted> interpreted,
        List<String> notices) {

    /** Nothing is open. */
    public static final DiffuseState EMPTY = new DiffuseState(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public DiffuseState {
        notices = List.copyOf(notices);
    }

    /** What models are asked about: the section as it was prepared, else as it is. */
    public Optional<Section> subject() {
        return prepared.or(() -> section.map(OpenSection::section));
    }

    /** Whether what models said last was said of what they would be asked about now. */
    public boolean isInterpreted() {
        return interpreted.isPresent() && subject().isPresent() && interpreted.get().section() == subject().get();
    }

    DiffuseState withSection(OpenSection other) {
        return new DiffuseState(Optional.of(other), Optional.empty(), interpreted, notices);
    }

    DiffuseState withPrepared(Optional<Section> other) {
        return new DiffuseState(section, other, interpreted, notices);
    }

    DiffuseState withInterpreted(Optional<Interpreted> other) {
        return new DiffuseState(section, prepared, other, notices);
    }

    DiffuseState withNotices(List<String> others) {
        return new DiffuseState(section, prepared, interpreted, others);
    }
}
