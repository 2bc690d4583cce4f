// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

/**
 * What limits of colours are chosen from; of finite measured values.
 *
 * @param lowest          smallest value
 * @param highest         largest value
 * @param low             half a per cent of the values lie below, or more if they lie further below the middle 96 % than that is wide
 * @param high            half a per cent of the values lie above, or more if they lie further above the middle 96 % than that is wide
 * @param lowestAboveZero smallest value above 0; infinite if there is none
 */
public record ImageStatistics(double lowest, double highest, double low, double high, double lowestAboveZero) {

    /** An image of which nothing was measured. */
    public static final ImageStatistics NOTHING = new ImageStatistics(0, 1, 0, 1, Double.POSITIVE_INFINITY);

    /** Statistics of {@code content}; of very large images low and high are those of one point in each stretch of so many. */
    public static ImageStatistics of(ImageContent content) {
        return ImageRaster.of(content).statistics();
    }

    /** For images that share their colours: the limits that hold those of both. */
    public ImageStatistics and(ImageStatistics other) {
        if (this == NOTHING || other == NOTHING) {
            return this == NOTHING ? other : this;
        }
        return new ImageStatistics(Math.min(lowest, other.lowest), Math.max(highest, other.highest), Math.min(low, other.low),
                Math.max(high, other.high), Math.min(lowestAboveZero, other.lowestAboveZero));
    }
}
