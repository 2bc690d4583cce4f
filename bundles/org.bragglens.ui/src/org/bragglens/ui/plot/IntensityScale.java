// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

/** How an intensity becomes a height. Heights are what a plot draws; labels show intensities. */
public enum IntensityScale {

    LINEAR("Linear") {
        @Override
        public double height(double intensity, double floor) {
            return intensity;
        }

        @Override
        public double intensity(double height) {
            return height;
        }
    },

    /** Gives every counted intensity the same visible noise; below zero it goes on mirrored. */
    SQUARE_ROOT("√") {
        @Override
        public double height(double intensity, double floor) {
            return Math.signum(intensity) * Math.sqrt(Math.abs(intensity));
        }

        @Override
        public double intensity(double height) {
            return height * Math.abs(height);
        }
    },

    /** Powers of ten; what is not above the floor lies on it. */
    LOGARITHM("log") {
        @Override
        public double height(double intensity, double floor) {
            return Math.log10(Math.max(intensity, floor));
        }

        @Override
        public double intensity(double height) {
            return Math.pow(10, height);
        }
    };

    /** A logarithmic plot never reaches further below the highest intensity than this. */
    private static final double DEEPEST = 1e-5;

    private final String label;

    IntensityScale(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @param floor the smallest intensity that a logarithmic plot distinguishes, above 0 */
    public abstract double height(double intensity, double floor);

    public abstract double intensity(double height);

    /** A floor for {@link #height}: the smallest intensity above zero, unless that is vanishingly small. */
    public static double floor(Iterable<PlotCurve> curves) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (PlotCurve curve : curves) {
            for (double y : curve.y()) {
                if (y > 0) {
                    lowest = Math.min(lowest, y);
                    highest = Math.max(highest, y);
                }
            }
        }
        return highest > 0 ? Math.max(lowest, highest * DEEPEST) : 1;
    }
}
