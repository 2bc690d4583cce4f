// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.bragglens.learning.report.Axis.Tick;

/** Round numbers along an axis. */
final class Ticks {

    private static final int[][] MANTISSAS = {{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 5, 7}, {1, 2, 5}, {1, 3}, {1}};
    private static final int FEWEST = 3;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Ticks() {
    }

    /** Multiples of 1, 2 or 5 times a power of ten. */
    static List<Tick> linear(double low, double high, int most) {
        int exponent = (int) Math.floor(Math.log10((high - low) / most));
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        for (int factor : new int[] {1, 2, 5, 10}) {
            step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
            if (Math.floor(high / step.doubleValue()) - Math.ceil(low / step.doubleValue()) + 1 <= most) {
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        double slack = 1e-9 * (high - low);
        for (long i = (long) Math.ceil((low - slack) / step.doubleValue()); i * step.doubleValue() <= high + slack; i++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(i));
            ticks.add(new Tick(value.doubleValue(), label(value)));
        }
        return ticks;
    }

    /**
     * As many of 1 … 9 times powers of ten as there is room for; of very many powers only some. Where that leaves hardly any, as in less
     * than a third of a decade, those of a linear axis.
     */
    static List<Tick> logarithmic(double low, double high, int most) {
        List<Tick> ticks = mantissas(low, high, most);
        return ticks.size() < FEWEST ? linear(low, high, most) : ticks;
    }

    private static List<Tick> mantissas(double low, double high, int most) {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        for (int[] mantissas : MANTISSAS) {
            List<Tick> ticks = decades(low, high, first, last, 1, mantissas);
            if (ticks.size() <= most) {
                return ticks;
            }
        }
        return decades(low, high, first, last, Math.ceilDiv(last - first, most), new int[] {1});
    }

    private static List<Tick> decades(double low, double high, int first, int last, int every, int[] mantissas) {
        List<Tick> ticks = new ArrayList<>();
        for (int e = first; e <= last; e += every) {
            for (int mantissa : mantissas) {
                BigDecimal value = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(e);
                if (value.doubleValue() >= low * (1 - 1e-9) && value.doubleValue() <= high * (1 + 1e-9)) {
                    ticks.add(new Tick(value.doubleValue(), label(value)));
                }
            }
        }
        return ticks;
    }

    /** As people write it: 0.5, 2000, 3×10⁻⁵; a minus as long as a plus. */
    static String label(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        int exponent = plain.precision() - plain.scale() - 1;
        String text;
        if (plain.signum() != 0 && (exponent < -3 || exponent > 4)) {
            String mantissa = plain.movePointLeft(exponent).stripTrailingZeros().toPlainString();
            text = (mantissa.equals("1") ? "" : mantissa.equals("-1") ? "-" : mantissa + "×") + "10" + superscript(exponent);
        } else {
            text = plain.toPlainString();
        }
        return text.replace('-', '−');
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(c -> text.append(SUPERSCRIPTS.charAt(c - '0')));
        return text.toString();
    }
}
