// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells an image by its numbers, wherever it lies. */
public final class ImageHash {

    private ImageHash() {
    }

    /** SHA-256 of the intensities as 32-bit numbers, the lowest byte first, in hexadecimal digits. */
    public static String of(float[] image) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(image)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static byte[] bytes(float[] image) {
        ByteBuffer buffer = HdfSkeleton.buffer(4 * image.length);
        for (float intensity : image) {
            buffer.putFloat(intensity);
        }
        return buffer.array();
    }
}
