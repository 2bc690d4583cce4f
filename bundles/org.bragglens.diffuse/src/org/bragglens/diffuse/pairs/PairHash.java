// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.pairs.HdfFields.Field;

/** Content of a file of training pairs as one number, the same for two files that hold the same in other places. */
final class PairHash {

    private static final int BLOCK = 1 << 20;

    private PairHash() {
    }

    /** SHA-256 in hexadecimal digits of definition, settings, seed, span and number of pairs, then the four datasets of all pairs. */
    static String of(FileChannel channel, PairFields fields) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        String settings = SettingsType.of(DiffuseSettings.class).toJson(fields.settings()).toString();
        String head = String.join("\n", PairFormat.DEFINITION_TEXT, settings, "" + fields.seed(), "" + fields.span(), "" + fields.count(),
                "");
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        for (Field field : List.of(fields.reached(), fields.wanted(), fields.lattice(), fields.image())) {
            long length = field.shape().stream().reduce(Long.valueOf(field.type().bytes()), (a, b) -> a * b);
            for (long at = 0; at < length; at += BLOCK) {
                digest.update(PairFields.bytes(channel, field.address() + at, (int) Math.min(BLOCK, length - at)));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
