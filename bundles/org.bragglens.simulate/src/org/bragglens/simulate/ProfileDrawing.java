// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.Grid;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation.Line;
import org.bragglens.pattern.instrument.AngleErrors;
import org.bragglens.pattern.instrument.AxialDivergence;

/**
 * Draws profiles through the lines of a powder pattern: a pseudo-Voigt function of the scattering angle, as Thompson, Cox and Hastings 1987
 * (doi:10.1107/S0021889887087090) define it, for every emission line of the radiation at its own angle. Coordinates on a Q or d grid belong
 * to the radiation's reference wavelength, as those of a measured pattern do that was converted with one wavelength.
 * The integral of a line over 2θ in degrees is strength × Lorentz-polarisation × weight of the emission line. Errors of the angle move
 * lines, and a profile with heights of sample and slit splits each into a few beside one another.
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
    /** More than there are anodes. */
    private static final int KEPT = 10;

    private final double across;
    private final double share;
    private final AngleErrors errors;
    private final boolean moved;
    private final double cut;
    /** Where a Lorentzian is cut, which reaches farther than any other profile, in units of its width. */
    private final double farthest;
    /** The angles of the last grids: the same few are drawn on many times. Immutable, so threads may exchange the list unguarded. */
    private List<GridAngles> lately = List.of();

    public ProfileDrawing() {
        this(LorentzPolarisation.UNPOLARISED, USUAL_CUT);
    }

    /** @param cut where profiles end, as a share of their top, above 0 and below 1 */
    public ProfileDrawing(LorentzPolarisation factor, double cut) {
        this(factor, AngleErrors.NONE, cut);
    }

    /** @param cut where profiles end, as a share of their top, above 0 and below 1 */
    public ProfileDrawing(LorentzPolarisation factor, AngleErrors errors, double cut) {
        if (!(cut > 0 && cut < 1)) {
            throw new IllegalArgumentException("profiles are cut at a share of their top above 0 and below 1, not at " + cut);
        }
        this.across = factor.across();
        this.share = factor.share();
        this.errors = errors;
        this.moved = !errors.isNone();
        this.cut = cut;
        this.farthest = 0.5 * Math.sqrt(1 / cut - 1);
    }

    /** The pattern of {@code peaks} on {@code grid}. The radiation must be known. */
    public Curve draw(PeakList peaks, Grid grid) {
        double[] y = new double[grid.points()];
        drawInto(peaks, grid, y);
        return new Curve(grid.axis(), grid.coordinates(), y, peaks.radiation());
    }

    /**
     * {@link #draw} into an array of the grid's length, which is cleared first.
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
        double strongest = 0;
        for (float strength : peaks.strength()) {
            strongest = Math.max(strongest, strength);
        }
        Sheet sheet = new Sheet(angles, y, new LorentzianDrawing(angles, y, cut));
        Splitting splitting = peaks.profile().isSymmetric() ? null : new Splitting(peaks.profile());
        for (int n = 0; n < peaks.radiation().lines().size(); n++) {
            Line line = peaks.radiation().lines().get(n);
            for (int i = 0; i < peaks.size(); i++) {
                double sine = Math.sqrt(peaks.inverseSquareD(i)) * line.wavelength() / 2;
                if (sine > 0 && sine < 1 && peaks.strength()[i] > 0) {
                    draw(peaks.strength()[i] / strongest, peaks.strength()[i] * line.weight(), sine, peaks.profile(), splitting, sheet);
                }
            }
        }
        sheet.lorentzians.finish();
    }

    private GridAngles angles(Grid grid, double wavelength) {
        List<GridAngles> known = lately;
        for (GridAngles angles : known) {
            if (angles.isOf(grid, wavelength)) {
                return angles;
            }
        }
        GridAngles made = new GridAngles(grid, wavelength);
        lately = Stream.concat(Stream.of(made), known.stream()).limit(KEPT).toList();
        return made;
    }

    /** What one pattern is drawn on. */
    private record Sheet(GridAngles angles, double[] y, LorentzianDrawing lorentzians) {
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

    private void draw(double ofStrongest, double strength, double sine, PeakProfile profile, Splitting splitting, Sheet sheet) {
        double cosine = Math.sqrt(1 - sine * sine);
        double tangent = sine / cosine;
        double g = PseudoVoigt.gaussianWidth(profile, tangent);
        double l = PseudoVoigt.lorentzianWidth(profile, cosine, tangent);
        double width = PseudoVoigt.width(g, l);
        double theta = ArcSine.of(sine, cosine);
        if (!moved && splitting == null && sheet.angles.isBeyond(2 * theta * DEGREES, farthest * width)) {
            return;
        }
        double lorentzian = PseudoVoigt.lorentzianShare(l / width);
        double area = strength * LorentzPolarisation.factor(sine, cosine, across, share);
        if (!moved && splitting == null) {
            place(ofStrongest, area, lorentzian, width, 2 * theta * DEGREES, sine, cosine, sheet);
            return;
        }
        double centre = Math.toRadians(2 * theta * DEGREES + (moved ? errors.shift(theta) : 0));
        if (splitting == null) {
            placeAt(ofStrongest, centre, area, lorentzian, width, sheet);
            return;
        }
        int parts = splitting.divergence.split(2 * theta, Math.toRadians(width), splitting.offsets, splitting.weights);
        for (int i = 0; i < parts; i++) {
            placeAt(ofStrongest, centre + splitting.offsets[i], area * splitting.weights[i], lorentzian, width, sheet);
        }
    }

    private void placeAt(double ofStrongest, double twoTheta, double area, double lorentzian, double width, Sheet sheet) {
        if (twoTheta > 0 && twoTheta < Math.PI) {
            place(ofStrongest, area, lorentzian, width, twoTheta * DEGREES, Math.sin(twoTheta / 2), Math.cos(twoTheta / 2), sheet);
        }
    }

    private void place(double ofStrongest, double area, double lorentzian, double width, double centre, double sine, double cosine,
            Sheet sheet) {
        double lorentzianTop = lorentzian * PseudoVoigt.LORENTZIAN_TOP / width;
        double gaussianTop = (1 - lorentzian) * PseudoVoigt.GAUSSIAN_TOP / width;
        double threshold = cut * (lorentzianTop + gaussianTop);
        // half the extent of each part in units of the width
        double lorentzianReach = lorentzianTop > threshold ? 0.5 * Math.sqrt(lorentzianTop / threshold - 1) : 0;
        double gaussianReach = gaussianTop > threshold ? PseudoVoigt.gaussianReach(gaussianTop / threshold) : 0;
        double reach = Math.max(lorentzianReach, gaussianReach) * width;
        double step = sheet.angles.stepAt(sine, cosine) * DEGREES;
        if (width < NARROW * step) {
            average(area, lorentzian, width, centre, sine, cosine, reach + step, sheet);
            return;
        }
        sheet.lorentzians.add(ofStrongest, area * lorentzianTop, centre, width, step, sine, cosine, reach);
        addGaussian(area * gaussianTop, centre, 1 / width, sine, cosine, gaussianReach * width, sheet);
    }

    private static void addGaussian(double top, double centre, double scale, double sine, double cosine, double reach, Sheet sheet) {
        int from = sheet.angles.first(centre / 2 / DEGREES, sine, cosine, reach / DEGREES);
        int behind = sheet.angles.behind(centre / 2 / DEGREES, sine, cosine, reach / DEGREES);
        double[] twoTheta = sheet.angles.twoTheta();
        double[] y = sheet.y;
        for (int i = from; i < behind; i++) {
            double x = (twoTheta[i] - centre) * scale;
            y[i] += top * PseudoVoigt.gaussian(x * x);
        }
    }

    private static void average(double area, double share, double width, double centre, double sine, double cosine, double reach,
            Sheet sheet) {
        int from = sheet.angles.first(centre / 2 / DEGREES, sine, cosine, reach / DEGREES);
        int behind = sheet.angles.behind(centre / 2 / DEGREES, sine, cosine, reach / DEGREES);
        for (int i = from; i < behind; i++) {
            double lower = sheet.angles.edge(i);
            double upper = sheet.angles.edge(i + 1);
            sheet.y[i] += area / (upper - lower)
                    * (PseudoVoigt.integral((upper - centre) / width, share) - PseudoVoigt.integral((lower - centre) / width, share));
        }
    }
}
