// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Arrays;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.Grid;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation.Line;
import org.bragglens.pattern.instrument.AngleErrors;
import org.bragglens.pattern.instrument.AxialDivergence;
import org.bragglens.pattern.instrument.CylinderAbsorption;

/**
 * Draws profiles through the lines of a powder pattern: a pseudo-Voigt function of the scattering angle, as Thompson, Cox and Hastings 1987
 * (doi:10.1107/S0021889887087090) define it, for every emission line of the radiation at its own angle. Coordinates on a Q or d grid belong
 * to the radiation's reference wavelength, as those of a measured pattern do that was converted with one wavelength.
 * The integral of a line over 2θ in degrees is strength × Lorentz-polarisation × weight of the emission line. Errors of the angle move
 * lines, absorption in a capillary weakens them, and a profile with heights of sample and slit splits each into a few beside one another.
 *
 * <p>May be used from several threads.
 */
public final class ProfileDrawing {

    /** Where a profile is cut, as a share of its top, unless told otherwise. */
    public static final double USUAL_CUT = 5e-4;

    /**
     * A line narrower than this many grid steps is averaged over each step, or its area would depend on where it lies between two points.
     */
    private static final double NARROW = 1.5;
    private static final double DEGREES = 180 / Math.PI;

    private final double across;
    private final double share;
    private final AngleErrors errors;
    private final boolean moved;
    /** Null for none. */
    private final CylinderAbsorption absorption;
    private final double cut;
    /** The angles of the last grid: the same grid is drawn on many times. Immutable, so threads may exchange it unguarded. */
    private GridAngles last;

    public ProfileDrawing() {
        this(LorentzPolarisation.UNPOLARISED, USUAL_CUT);
    }

    /** @param cut where profiles end, as a share of their top, above 0 and below 1 */
    public ProfileDrawing(LorentzPolarisation factor, double cut) {
        this(factor, AngleErrors.NONE, 0, cut);
    }

    /**
     * @param muR absorption coefficient times radius of a capillary; 0 for none, or for a flat sample
     * @param cut where profiles end, as a share of their top, above 0 and below 1
     */
    public ProfileDrawing(LorentzPolarisation factor, AngleErrors errors, double muR, double cut) {
        if (!(cut > 0 && cut < 1)) {
            throw new IllegalArgumentException("profiles are cut at a share of their top above 0 and below 1, not at " + cut);
        }
        this.across = factor.across();
        this.share = factor.share();
        this.errors = errors;
        this.moved = !errors.isNone();
        this.absorption = muR == 0 ? null : new CylinderAbsorption(muR);
        this.cut = cut;
    }

    /** The pattern of {@code peaks} on {@code grid}. The radiation must be known. */
    public Curve draw(PeakList peaks, Grid grid) {
        double[] y = new double[grid.points()];
        drawInto(peaks, grid, y);
        return new Curve(grid.axis(), grid.coordinates(), y, peaks.radiation());
    }

    /**
     * {@link #draw} into an array of the grid's length, which is cleared first; allocates nothing for symmetric lines once a grid has been
     * seen.
     *
     * @throws IllegalArgumentException if the radiation is unknown or the array has another length
     */
    public void drawInto(PeakList peaks, Grid grid, double[] y) {
        if (!peaks.radiation().isKnown()) {
            throw new IllegalArgumentException("lines are drawn at the angles of a known radiation");
        }
        if (y.length != grid.points()) {
            throw new IllegalArgumentException("the grid has " + grid.points() + " points, the array " + y.length);
        }
        Arrays.fill(y, 0);
        GridAngles angles = angles(grid, peaks.radiation().wavelength());
        Splitting splitting = peaks.profile().isSymmetric() ? null : new Splitting(peaks.profile());
        for (int n = 0; n < peaks.radiation().lines().size(); n++) {
            Line line = peaks.radiation().lines().get(n);
            for (int i = 0; i < peaks.size(); i++) {
                double sine = Math.sqrt(peaks.inverseSquareD(i)) * line.wavelength() / 2;
                if (sine > 0 && sine < 1 && peaks.strength()[i] > 0) {
                    draw(peaks.strength()[i] * line.weight(), sine, peaks.profile(), splitting, angles, y);
                }
            }
        }
    }

    private GridAngles angles(Grid grid, double wavelength) {
        GridAngles angles = last;
        if (angles == null || angles.wavelength() != wavelength || !angles.grid().equals(grid)) {
            angles = GridAngles.of(grid, wavelength);
            last = angles;
        }
        return angles;
    }

    /** Where the parts of an asymmetric line go. */
    private static final class Splitting {

        private final AxialDivergence divergence;
        private final double[] offsets = new double[AxialDivergence.MOST];
        private final double[] weights = new double[AxialDivergence.MOST];

        Splitting(PeakProfile profile) {
            divergence = new AxialDivergence(profile.sampleHeight(), profile.slitHeight());
        }
    }

    private void draw(double strength, double sine, PeakProfile profile, Splitting splitting, GridAngles angles, double[] y) {
        double cosine = Math.sqrt(1 - sine * sine);
        double tangent = sine / cosine;
        double g = PseudoVoigt.gaussianWidth(profile, tangent);
        double l = PseudoVoigt.lorentzianWidth(profile, cosine, tangent);
        double width = PseudoVoigt.width(g, l);
        double lorentzian = PseudoVoigt.lorentzianShare(l / width);
        double area = strength * LorentzPolarisation.factor(sine, cosine, across, share);
        double theta = Math.asin(sine);
        if (absorption != null) {
            area *= absorption.at(theta);
        }
        if (!moved && splitting == null) {
            place(area, lorentzian, width, 2 * theta * DEGREES, sine, cosine, angles, y);
            return;
        }
        double centre = Math.toRadians(2 * theta * DEGREES + (moved ? errors.shift(theta) : 0));
        if (splitting == null) {
            placeAt(centre, area, lorentzian, width, angles, y);
            return;
        }
        int parts = splitting.divergence.split(2 * theta, Math.toRadians(width), splitting.offsets, splitting.weights);
        for (int i = 0; i < parts; i++) {
            placeAt(centre + splitting.offsets[i], area * splitting.weights[i], lorentzian, width, angles, y);
        }
    }

    private void placeAt(double twoTheta, double area, double lorentzian, double width, GridAngles angles, double[] y) {
        if (twoTheta > 0 && twoTheta < Math.PI) {
            place(area, lorentzian, width, twoTheta * DEGREES, Math.sin(twoTheta / 2), Math.cos(twoTheta / 2), angles, y);
        }
    }

    private void place(double area, double share, double width, double centre, double sine, double cosine, GridAngles angles, double[] y) {
        double lorentzianTop = share * PseudoVoigt.LORENTZIAN_TOP / width;
        double gaussianTop = (1 - share) * PseudoVoigt.GAUSSIAN_TOP / width;
        double threshold = cut * (lorentzianTop + gaussianTop);
        // half the extent of each part in units of the width
        double lorentzianReach = lorentzianTop > threshold ? 0.5 * Math.sqrt(lorentzianTop / threshold - 1) : 0;
        double gaussianReach = gaussianTop > threshold ? PseudoVoigt.gaussianReach(gaussianTop / threshold) : 0;
        double step = angles.stepAt(sine, cosine) * DEGREES;
        if (width < NARROW * step) {
            double reach = Math.max(lorentzianReach, gaussianReach) * width + step;
            average(area, share, width, centre, sine, cosine, reach, angles, y);
            return;
        }
        addLorentzian(area * lorentzianTop, centre, 2 / width, sine, cosine, Math.max(lorentzianReach, gaussianReach) * width, angles, y);
        addGaussian(area * gaussianTop, centre, 1 / width, sine, cosine, gaussianReach * width, angles, y);
    }

    private static void addLorentzian(double top, double centre, double scale, double sine, double cosine, double reach, GridAngles angles,
            double[] y) {
        int from = angles.first(sine, cosine, reach / DEGREES);
        int to = angles.last(sine, cosine, reach / DEGREES);
        double[] twoTheta = angles.twoTheta();
        for (int i = from; i <= to; i++) {
            double x = (twoTheta[i] - centre) * scale;
            y[i] += top / (1 + x * x);
        }
    }

    private static void addGaussian(double top, double centre, double scale, double sine, double cosine, double reach, GridAngles angles,
            double[] y) {
        int from = angles.first(sine, cosine, reach / DEGREES);
        int to = angles.last(sine, cosine, reach / DEGREES);
        double[] twoTheta = angles.twoTheta();
        for (int i = from; i <= to; i++) {
            double x = (twoTheta[i] - centre) * scale;
            y[i] += top * PseudoVoigt.gaussian(x * x);
        }
    }

    private static void average(double area, double share, double width, double centre, double sine, double cosine, double reach,
            GridAngles angles, double[] y) {
        int from = angles.first(sine, cosine, reach / DEGREES);
        int to = angles.last(sine, cosine, reach / DEGREES);
        for (int i = from; i <= to; i++) {
            double lower = angles.edge(i);
            double upper = angles.edge(i + 1);
            y[i] += area / (upper - lower)
                    * (PseudoVoigt.integral((upper - centre) / width, share) - PseudoVoigt.integral((lower - centre) / width, share));
        }
    }
}
