// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

/**
 * The quantity along a powder pattern. Conversions go through the scattering vector length
 * Q = 4π sin(θ) / λ = 2π / d (International Tables for Crystallography vol. H, ch. 1.1).
 */
public enum PatternAxis {

    /** Scattering angle 2θ in degrees. */
    TWO_THETA("2θ", "°"),
    /** Scattering vector length Q in Å⁻¹. */
    Q("Q", "Å⁻¹"),
    /** Lattice plane spacing d in Å. */
    D("d", "Å");

    private final String symbol;
    private final String unit;

    PatternAxis(String symbol, String unit) {
        this.symbol = symbol;
        this.unit = unit;
    }

    public String symbol() {
        return symbol;
    }

    public String unit() {
        return unit;
    }

    /** For an axis title, for example {@code 2θ (°)}. */
    public String title() {
        return symbol + " (" + unit + ")";
    }

    /**
     * Q in Å⁻¹ of a coordinate on this axis.
     *
     * @param wavelength in Å; only 2θ needs it
     * @return NaN where there is none: 2θ outside 0-180°, d not above 0
     */
    public double toQ(double coordinate, double wavelength) {
        return switch (this) {
            case TWO_THETA -> coordinate < 0 || coordinate > 180 ? Double.NaN
                    : 4 * Math.PI * Math.sin(Math.toRadians(coordinate / 2)) / wavelength;
            case Q -> coordinate;
            case D -> coordinate > 0 ? 2 * Math.PI / coordinate : Double.NaN;
        };
    }

    /**
     * The coordinate on this axis of Q in Å⁻¹.
     *
     * @param wavelength in Å; only 2θ needs it
     * @return NaN where there is none: Q beyond 4π/λ for 2θ, Q not above 0 for d
     */
    public double fromQ(double q, double wavelength) {
        return switch (this) {
            case TWO_THETA -> Math.toDegrees(2 * Math.asin(q * wavelength / (4 * Math.PI)));
            case Q -> q;
            case D -> q > 0 ? 2 * Math.PI / q : Double.NaN;
        };
    }
}
