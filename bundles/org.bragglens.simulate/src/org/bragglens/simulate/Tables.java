// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Tables of numbers that lie beside the classes: values separated by commas, remarks behind #. */
final class Tables {

    private Tables() {
    }

    static void rows(String resource, Consumer<String[]> row) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Tables.class.getResourceAsStream(resource),
                StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> row.accept(line.split(",")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
