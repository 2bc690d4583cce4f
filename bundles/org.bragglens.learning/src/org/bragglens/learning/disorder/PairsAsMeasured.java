// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.OptionalLong;

import org.bragglens.base.Seeds;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.pairs.ImageHash;

/**
 * Pairs whose simulated images, or a share of them, are as they would be measured and prepared. What is drawn for an image depends on the
 * image alone: it is the same in each epoch, and from whatever file the image comes. Images that were measured stay as they are.
 */
final class PairsAsMeasured implements DisorderPairs {

    private static final long SHARE = Seeds.step("disorder as measured share");
    private static final long IMAGE = Seeds.step("disorder as measured image");

    private final DisorderPairs pairs;
    private final AsMeasured how;
    private final double share;

    private PairsAsMeasured(DisorderPairs pairs, AsMeasured how, double share) {
        this.pairs = pairs;
        this.how = how;
        this.share = share;
    }

    /** All of them. */
    static PairsAsMeasured all(DisorderPairs pairs, AsMeasured how) {
        return new PairsAsMeasured(pairs, how, 1);
    }

    /** As many as a network that learns sees as measured. */
    static PairsAsMeasured some(DisorderPairs pairs, AsMeasured how) {
        return new PairsAsMeasured(pairs, how, how.share());
    }

    @Override
    public void image(int i, float[] image) {
        pairs.image(i, image);
        if (pairs.isMeasured(i)) {
            return;
        }
        long place = Long.parseUnsignedLong(ImageHash.of(image).substring(0, 16), 16);
        if (Seeds.generator(0, SHARE, place).nextDouble() < share) {
            float[] measured = how.image(image, settings().image().points(), settings().image().extent(), IMAGE, place);
            System.arraycopy(measured, 0, image, 0, image.length);
        }
    }

    @Override
    public int size() {
        return pairs.size();
    }

    @Override
    public int span() {
        return pairs.span();
    }

    @Override
    public DiffuseSettings settings() {
        return pairs.settings();
    }

    @Override
    public boolean isMeasured() {
        return pairs.isMeasured();
    }

    @Override
    public boolean isMeasured(int i) {
        return pairs.isMeasured(i);
    }

    @Override
    public long seed() {
        return pairs.seed();
    }

    @Override
    public OptionalLong generator() {
        return pairs.generator();
    }

    /** Of the pairs as they were simulated: which of them a model has learned is told by it. */
    @Override
    public String hash() {
        return pairs.hash();
    }

    @Override
    public String imageHash(int i) {
        return pairs.imageHash(i);
    }

    @Override
    public double[] reached(int i) {
        return pairs.reached(i);
    }
}
