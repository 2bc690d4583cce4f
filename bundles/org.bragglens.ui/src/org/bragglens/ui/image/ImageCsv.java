// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An image as a table: the second axis' coordinates in the first line, each further line a point of the first axis with its coordinate in
 * front. What was not measured stays empty.
 */
final class ImageCsv {

    private ImageCsv() {
    }

    static void write(ImageContent content, OutputStream out) throws IOException {
        ImageRaster raster = ImageRaster.of(content);
        StringBuilder line = new StringBuilder(quoted(content.first().title() + " \\ " + content.second().title()));
        for (int column = 0; column < raster.columns(); column++) {
            line.append(',').append(content.second().coordinate(column));
        }
        for (int row = 0; row < raster.rows(); row++) {
            end(line, out);
            line.append(content.first().coordinate(row));
            for (int column = 0; column < raster.columns(); column++) {
                double value = raster.at(row, column);
                line.append(',');
                if (!Double.isNaN(value)) {
                    line.append(value);
                }
            }
        }
        end(line, out);
    }

    private static void end(StringBuilder line, OutputStream out) throws IOException {
        out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
