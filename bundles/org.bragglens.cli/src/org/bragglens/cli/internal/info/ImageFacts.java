// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.info;

import java.io.IOException;
import java.nio.file.Path;

import org.bragglens.diffuse.TiffImage;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DoubleDataset;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** What an image holds that 'bragglens prepare' and 'bragglens interpret' read. */
final class ImageFacts {

    private ImageFacts() {
    }

    static JsonObject of(Path file) throws IOException {
        JsonArray notes = new JsonArray();
        Dataset image = TiffImage.read(file, notes::add);
        int known = 0;
        int zero = 0;
        boolean whole = true;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : image.cast(DoubleDataset.class).getData()) {
            if (Double.isFinite(value)) {
                known++;
                zero += value == 0 ? 1 : 0;
                whole &= value == Math.rint(value);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        JsonObject json = new JsonObject();
        json.addProperty("kind", "image");
        json.addProperty("rows", image.getShapeRef()[0]);
        json.addProperty("columns", image.getShapeRef()[1]);
        json.addProperty("known", known);
        json.addProperty("zero", zero);
        json.addProperty("wholeNumbers", known > 0 && whole);
        json.add("lowest", JsonNull.INSTANCE);
        json.add("highest", JsonNull.INSTANCE);
        if (known > 0) {
            json.addProperty("lowest", low);
            json.addProperty("highest", high);
        }
        json.add("notes", notes);
        return json;
    }
}
