// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment;

import java.util.random.RandomGenerator;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PeakList;

/**
 * One step with its settings, ready to run. It draws all its chance from the generator that it is given and never changes its argument.
 */
public interface Augmentation {

    /** Changes a pattern of which only the curve is known. Coordinates may change too, but keep ascending. */
    Curve onCurve(Curve curve, RandomGenerator random);

    /** A step that does better where the crystal is known: it then works on the lines, before a profile is drawn through them. */
    interface OnPeaks extends Augmentation {

        PeakList onPeaks(PeakList peaks, RandomGenerator random);

        /**
         * How far beyond the end of a pattern, as a factor of its largest Q, the step needs to know lines because it may move them into
         * the pattern; 1 if it moves none.
         */
        default double reach() {
            return 1;
        }
    }
}
