// SPDX-License-Identifier: EPL-2.0
package org.bragglens.testing;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** Files for cross-checks that lie beside a developer's checkout and that a user does not have: a test that wants one is skipped, by name, without it. */
public final class SharedData {

    private SharedData() {
    }

    /** The file or folder {@code relative} below the shared data folder; skips the calling test where it is absent. */
    public static Path require(String relative) {
        Path file = root().resolve(relative);
        Assumptions.assumeTrue(Files.exists(file), "shared data absent: " + relative);
        return file;
    }

    private static Path root() {
        String given = System.getenv("BRAGGLENS_SHARED");
        if (given != null) {
            return Path.of(given, "data");
        }
        // tests run in their bundle's folder under Maven and at the root of the checkout elsewhere
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("verify"))) {
                return folder.resolveSibling("shared").resolve("data");
            }
        }
        return Path.of("..", "shared", "data");
    }
}
