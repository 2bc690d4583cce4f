// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.util.List;

/**
 * An axis.
 *
 * @param label quantity and unit
 * @param low   value at its beginning
 * @param high  value at its end
 */
public record Axis(String label, double low, double high, Scale scale) {

    /** How values lie on it. */
    public enum Scale {
        LINEAR, LOGARITHMIC
    }

    /** @throws IllegalArgumentException unless low &lt; high, both above 0 on a logarithmic axis */
    public Axis {
        if (!(low < high) || !Double.isFinite(high - low) || scale == Scale.LOGARITHMIC && low <= 0) {
            throw new IllegalArgumentException("no axis from " + low + " to " + high);
        }
    }

    public static Axis linear(String label, double low, double high) {
        return new Axis(label, low, high, Scale.LINEAR);
    }

    public static Axis logarithmic(String label, double low, double high) {
        return new Axis(label, low, high, Scale.LOGARITHMIC);
    }

    /** 0 at the beginning, 1 at the end; NaN for what the axis cannot hold, such as 0 on a logarithmic one. */
    double place(double value) {
        return switch (scale) {
            case LINEAR -> (value - low) / (high - low);
            case LOGARITHMIC -> value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NaN;
        };
    }

    List<Tick> ticks(int most) {
        return switch (scale) {
            case LINEAR -> Ticks.linear(low, high, most);
            case LOGARITHMIC -> Ticks.logarithmic(low, high, most);
        };
    }

    /** A labelled place. */
    record Tick(double value, String label) {
    }
}
