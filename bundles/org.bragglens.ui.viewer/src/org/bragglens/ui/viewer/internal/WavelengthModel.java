// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.XrayTube;
import org.bragglens.ui.session.OpenPattern;
import org.bragglens.ui.session.Session;

/** The wavelength of the selected pattern without a window: what is said of it, and who asks for one. It is never filled in by itself. */
final class WavelengthModel {

    private final Session session;

    /**
     * What is said of a pattern's wavelength.
     *
     * @param pattern    whose it is
     * @param asks       whether somebody has to say it, as the pattern has neither Q nor d without it
     * @param message    before the number
     * @param number     in Å; empty where it is unknown
     * @param unit       behind the number, with where the number comes from
     * @param isEditable whether somebody may say it
     * @param tip        more about the number
     */
    record Words(OpenPattern pattern, boolean asks, String message, String number, String unit, boolean isEditable, String tip) {

        /** Whether a number that somebody is typing belongs to this pattern and its radiation too. */
        boolean keepsTyped(Words before) {
            return before.pattern.id() == pattern.id() && before.pattern.pattern().radiation().equals(pattern.pattern().radiation());
        }
    }

    WavelengthModel(Session session) {
        this.session = session;
    }

    /** Empty where no pattern is selected. */
    Optional<Words> words() {
        return session.state().selectedPattern().map(WavelengthModel::words);
    }

    private static Words words(OpenPattern open) {
        Radiation radiation = open.pattern().radiation();
        boolean asks = asks(open);
        boolean simulated = radiation.origin() == Radiation.Origin.SIMULATION;
        return new Words(open, asks, asks ? "Wavelength unknown: enter it to classify, and to see Q and d" : "Wavelength",
                radiation.isKnown() ? String.format(Locale.ROOT, "%.5g", radiation.wavelength()) : "",
                radiation.isKnown() ? "Å, " + origin(radiation) : asks ? "Å" : "Å (unknown, and not needed here)", !simulated,
                simulated ? "A simulated pattern keeps the wavelength that its lines were computed for"
                        : "A wavelength in Å such as 0.4133, or an anode such as CuKa (both lines) or CuKa1; Enter uses it");
    }

    /** Numbers of the open patterns that ask for their wavelength. */
    List<Long> asking() {
        return session.state().patterns().stream().filter(WavelengthModel::asks).map(OpenPattern::id).toList();
    }

    /** Whether one wavelength can be said for several patterns at once: the selected one asks, and others do. */
    boolean canUseForAll() {
        return asking().size() > 1 && words().filter(Words::asks).isPresent();
    }

    /** Takes what somebody typed for the selected pattern, or for all that ask; answers what is wrong with it, in one line, or nothing. */
    String use(String typed, boolean forAll) {
        Optional<Words> selected = words();
        if (selected.isEmpty()) {
            return "";
        }
        try {
            Radiation radiation = XrayTube.named(typed.strip(), Radiation.Origin.OPTION);
            session.enterRadiation(forAll ? asking() : List.of(selected.get().pattern().id()), radiation);
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static boolean asks(OpenPattern open) {
        return !open.pattern().converts(PatternAxis.Q);
    }

    private static String origin(Radiation radiation) {
        String lines = radiation.lines().size() > 1 ? " (first of " + radiation.lines().size() + " lines)" : "";
        return switch (radiation.origin()) {
            case FILE -> "from the file" + lines;
            case OPTION -> "entered here" + lines;
            case SIMULATION -> "of the simulation" + lines;
            case UNKNOWN -> "";
        };
    }
}
