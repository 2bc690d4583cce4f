// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import org.bragglens.base.settings.Setting;

/** How the diffuse scattering of a lattice is computed. */
public record ImageSettings(
        @Setting(label = "Lots", initial = "8", min = 1, max = 100_000,
                help = "Parts of the lattice, anywhere, whose intensities are averaged",
                source = "doi:10.1107/S0021889891014322")
        int lots,
        @Setting(label = "Lot size", unit = "sites", initial = "25", min = 2, max = 1024,
                help = "Sites along the edge or across the circle of a lot")
        int lotSize,
        @Setting(label = "Lot shape", initial = "round", help = "Round lots make no streaks along the axes")
        Shape lotShape,
        @Setting(label = "Points", initial = "64", min = 2, max = 1024, help = "Points along h and along k")
        int points,
        @Setting(label = "Extent", unit = "r.l.u.", initial = "2", min = 0.01, max = 100, help = "h and k go from 0 to this, both included")
        double extent) {

    /** Which sites of a square belong to a lot. */
    public enum Shape {
        /** Those whose centres lie in the circle that fills the square. */
        ROUND,
        SQUARE
    }
}
