// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.session;

import java.nio.file.Path;
import java.util.Optional;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.Radiation;

/**
 * A pattern that is open.
 *
 * @param id       never used again in this session
 * @param file     where it came from; empty for data that another view holds
 * @param pattern  the pattern itself
 * @param colour   number of its colour, as long as it is open; patterns that are open together have different ones while there are enough
 * @param overlaid whether it is drawn beside the selected one
 * @param followed whether it is only there because it is selected elsewhere in the workbench; the next selection takes its place
 */
public record OpenPattern(long id, Optional<Path> file, DiffractionPattern pattern, int colour, boolean overlaid, boolean followed) {

    /** Number of colours. */
    public static final int COLOURS = 6;

    public OpenPattern withPattern(DiffractionPattern other) {
        return new OpenPattern(id, file, other, colour, overlaid, followed);
    }

    public OpenPattern withRadiation(Radiation radiation) {
        return withPattern(pattern.withRadiation(radiation));
    }

    /** With the radiation that a person says it is; a simulated pattern keeps the one that its lines were computed for. */
    OpenPattern withEntered(Radiation radiation) {
        return pattern.radiation().origin() == Radiation.Origin.SIMULATION ? this : withRadiation(radiation);
    }

    OpenPattern withColour(int other) {
        return new OpenPattern(id, file, pattern, other, overlaid, followed);
    }

    public OpenPattern withOverlaid(boolean other) {
        return new OpenPattern(id, file, pattern, colour, other, followed);
    }
}
