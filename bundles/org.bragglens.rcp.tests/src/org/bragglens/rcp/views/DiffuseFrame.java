// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.views;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

import org.bragglens.ui.image.ImageContent;
import org.bragglens.ui.image.ImagePlot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the views of diffuse scattering have in common. */
abstract class DiffuseFrame {

    static final String SECTION = "org.bragglens.ui.diffuse.section";
    static final String PREPARATION = "org.bragglens.ui.diffuse.preparation";
    static final String INTERPRETATION = "org.bragglens.ui.diffuse.interpretation";
    static final String CORRELATIONS = "org.bragglens.ui.diffuse.correlations";
    /** Along an edge of the sections. */
    static final int POINTS = 64;

    @TempDir
    Path folder;

    @AfterAll
    static void theOtherPerspectiveAgain() throws Exception {
        Hands.perspective(Hands.DIFFRACTION);
    }

    /** What a plot shows. */
    static Optional<ImageContent> image(String plot) {
        return Hands.find(plot, ImagePlot.class).content();
    }

    /**
     * Writes a section of 32-bit numbers (TIFF revision 6.0, Adobe 1992).
     *
     * @param value of the point in a row and a column, both counted from 0
     */
    Path section(String name, DoubleBinaryOperator value) throws Exception {
        int start = 256;
        int[][] tags = {{256, POINTS}, {257, POINTS}, {258, 32}, {259, 1}, {262, 1}, {273, start}, {277, 1}, {278, POINTS},
                {279, 4 * POINTS * POINTS}, {339, 3}};
        ByteBuffer tiff = ByteBuffer.allocate(start + 4 * POINTS * POINTS).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) tags.length);
        for (int[] tag : tags) {
            tiff.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
        }
        tiff.position(start);
        for (int i = 0; i < POINTS; i++) {
            for (int j = 0; j < POINTS; j++) {
                tiff.putFloat((float) value.applyAsDouble(i, j));
            }
        }
        return Files.write(folder.resolve(name), tiff.array());
    }
}
