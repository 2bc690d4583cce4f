// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import org.bragglens.base.settings.Setting;

/** What is measured beside the lines. Heights are percentages of the strongest line. */
public record BackgroundSettings(
        @Setting(label = "Background", unit = "%", initial = "0",
                help = "Chebyshev coefficients over the range, separated by blanks, for example '5 -2 1'")
        String background,
        @Setting(label = "Hump height", unit = "%", initial = "0", min = 0, max = 1000, help = "Broad maximum of an amorphous part")
        double humpHeight,
        @Setting(label = "Hump place", unit = "Å⁻¹", initial = "1.6", min = 0.01, max = 20, help = "Q of that maximum; 1.6 is silica glass")
        double humpPlace,
        @Setting(label = "Hump width", unit = "Å⁻¹", initial = "0.6", min = 0.001, max = 20,
                help = "Its full width at half height, Gaussian in Q")
        double humpWidth,
        @Setting(label = "Air scatter", unit = "%", initial = "0", min = 0, max = 1000,
                help = "Height at the lowest angle; it falls as 1/2θ")
        double airScatter,
        @Setting(label = "Counts", initial = "0", min = 0, max = 1e12, help = "Counts in the strongest point, which make noise; 0 for none")
        double counts,
        @Setting(label = "Seed", initial = "1", help = "The same seed gives the same noise")
        long seed) {

    /** @throws IllegalArgumentException with a message for people, if the background is no list of numbers */
    public BackgroundSettings {
        coefficients(background);
    }

    /** Chebyshev coefficients in percent, at least one. */
    double[] coefficients() {
        return coefficients(background);
    }

    private static double[] coefficients(String text) {
        String[] words = text.strip().split("[\\s,;]+");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                numbers[i] = words[i].isEmpty() ? 0 : Double.parseDouble(words[i]);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("background must be a list of numbers, not '" + text + "'", e);
            }
            if (!Double.isFinite(numbers[i])) {
                throw new IllegalArgumentException("background must be a list of finite numbers, not '" + text + "'");
            }
        }
        return numbers;
    }
}
