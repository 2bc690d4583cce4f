// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {

    @Test
    void foldersAndDevicesAreNamed(@TempDir Path folder) throws Exception {
        InputFiles.check(Files.writeString(folder.resolve("a"), "x"), "");
        InputFiles.check(folder.resolve("absent"), "");
        assertEquals(folder + ": it is a folder; name a file",
                assertThrows(InputException.class, () -> InputFiles.check(folder, "name a file")).getMessage());
        Path device = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(device), "no such device on this system");
        assertEquals(device + ": it is a pipe or a device and no file",
                assertThrows(InputException.class, () -> InputFiles.check(device, "")).getMessage());
    }
}
