// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Optional;

import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.ImageSettings;

/**
 * What a refinement makes large, in units of a logarithmic likelihood over half the number n of independent points of an image:
 * <p>
 * −ln(1 − R²) − hold · D/n · mean((c − c₀)²/σ²) − D/n · mean((c − r)²) / stray².
 * <p>
 * The first part is the likelihood of least squares, R² that of {@link Decoding#expected}. The second is the networks' answer c₀ with its
 * standard errors σ taken as a normal distribution that was known before; it is left out where σ is not known. The third keeps the
 * encoding c, of D numbers, near the correlations r that its lattices have: an encoding that no lattice meets drives lattices somewhere,
 * and means nothing. n is half the sites of a lot, for an image shows each of its Fourier coefficients twice, times the share of points that
 * were measured, times ⟨M²⟩²/⟨M⁴⟩ of the measured intensities M: speckle is as large as the intensity itself, so that of least squares the
 * bright points alone decide.
 */
final class RefinementGoal {

    /** How far correlations may be from those wanted before it counts as much as a standard error. */
    private static final double STRAY = 0.05;
    /** R² above which images are as alike as they can be. */
    private static final double HIGHEST = 0.999;

    private final double[] answer;
    private final Optional<double[]> errors;
    private final double hold;
    /** D/n over D: the mean of squares is their sum over D. */
    private final double unit;

    /**
     * @param answer where the search begins
     * @param errors standard error of each of its numbers
     * @param hold   how much these count; 0 for not at all
     */
    RefinementGoal(Encoding answer, Optional<double[]> errors, double hold, ImageSettings settings, MeasuredImage measured) {
        this.answer = answer.numbers();
        this.errors = errors;
        this.hold = hold;
        double across = settings.lotSize();
        double sites = settings.lotShape() == ImageSettings.Shape.ROUND ? Math.PI / 4 * across * across : across * across;
        unit = 2 / sites * measured.size() / measured.count() * crowding(measured);
    }

    /** ⟨M⁴⟩/⟨M²⟩²: 1 where all points are equally bright. */
    private static double crowding(MeasuredImage measured) {
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < measured.size(); i++) {
            double square = measured.beyond(i, 0) * measured.beyond(i, 0) / measured.count();
            squares += square;
            fourths += square * square * measured.count();
        }
        return fourths / (squares * squares);
    }

    double of(Decoding decoding) {
        double[] wanted = decoding.encoding().numbers();
        double[] reached = decoding.reached().numbers();
        double cost = 0;
        for (int t = 0; t < wanted.length; t++) {
            double stray = (wanted[t] - reached[t]) / STRAY;
            cost += stray * stray;
            double error = errors.isPresent() ? errors.get()[t] : 0;
            if (error > 0) {
                double moved = (wanted[t] - answer[t]) / error;
                cost += hold * moved * moved;
            }
        }
        return -Math.log(1 - Math.min(HIGHEST, decoding.expected())) - unit * cost;
    }
}
