// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ImageCsvTest {

    @Test
    void coordinatesStandInFrontAndGapsStayEmpty() throws IOException {
        ImageAxis h = new ImageAxis("h", "", -0.5, 0.5);
        ImageAxis k = new ImageAxis("k \"up\"", "", 0, 1);
        ImageContent image = Images.without(Images.of(h, 2, k, 3, (a, b) -> 10 * a + b), 0, 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageCsv.write(image, out);
        assertEquals("""
                "h \\ k ""up""\",0.0,1.0,2.0
                -0.5,-5.0,,-3.0
                0.0,0.0,1.0,2.0
                """, out.toString(StandardCharsets.UTF_8));
    }
}
