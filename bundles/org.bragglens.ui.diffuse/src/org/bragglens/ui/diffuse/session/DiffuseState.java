// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

import java.util.List;
import java.util.Optional;

/**
 * What is open: a value.
 *
 * @param section     the section in hand; empty if none is open
 * @param preparation how it is prepared for models when they are asked
 * @param interpreted what models said last, perhaps of another section or of another preparation of this one
 * @param notices     what went wrong, the newest last; one line each
 */
public record DiffuseState(Optional<OpenSection> section, PreparationChoice preparation, Optional<Interpreted> interpreted,
        List<String> notices) {

    public DiffuseState {
        notices = List.copyOf(notices);
    }

    /** Nothing is open. */
    static DiffuseState empty(PreparationChoice preparation) {
        return new DiffuseState(Optional.empty(), preparation, Optional.empty(), List.of());
    }

    /** Whether what models said last was said of what they would be asked about now. */
    public boolean isInterpreted() {
        return interpreted.isPresent() && section.isPresent() && interpreted.get().origin().id() == section.get().id()
                && interpreted.get().preparation().equals(preparation.applied());
    }

    DiffuseState withSection(OpenSection other) {
        return new DiffuseState(Optional.of(other), preparation, interpreted, notices);
    }

    DiffuseState withPreparation(PreparationChoice other) {
        return new DiffuseState(section, other, interpreted, notices);
    }

    DiffuseState withInterpreted(Optional<Interpreted> other) {
        return new DiffuseState(section, preparation, other, notices);
    }

    DiffuseState withNotices(List<String> others) {
        return new DiffuseState(section, preparation, interpreted, others);
    }
}
