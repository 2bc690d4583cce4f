// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bragglens.learning.LearningEngine;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What a command asks for is found in the framework. */
class InstalledServicesTest {

    private Services services;

    @BeforeEach
    void framework() {
        Bundle bundle = FrameworkUtil.getBundle(CommandLineApplication.class);
        Assumptions.assumeTrue(bundle != null, "runs inside OSGi only");
        services = new OsgiServices(bundle.getBundleContext());
    }

    @Test
    void everyReaderEngineAndStepIsThere() {
        assertTrue(services.patternFiles().extensions().containsAll(List.of("cif", "csv", "xy")), services.patternFiles().extensions()
                .toString());
        assertEquals(List.of("dl4j"), services.engines().stream().map(LearningEngine::id).toList());
        assertEquals(new PlainServices(List.of()).augmentations().types().stream().map(t -> t.id()).toList(),
                services.augmentations().types().stream().map(t -> t.id()).toList());
        assertEquals(new PlainServices(List.of()).sections().types().stream().map(t -> t.id()).toList(),
                services.sections().types().stream().map(t -> t.id()).toList());
        assertEquals(new PlainServices(List.of()).measuring().types().stream().map(t -> t.id()).toList(),
                services.measuring().types().stream().map(t -> t.id()).toList());
        assertEquals("1.0.0", services.version());
    }

    @Test
    void commandsRunOnThem(@TempDir Path folder) throws IOException {
        Path cif = Files.writeString(folder.resolve("salt.cif"), Crystals.cif("NaCl"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        var program = new CommandLineProgram(services, new Console(out, err, false), true);
        assertEquals(0, program.run("simulate", cif.toString(), "--out", folder.resolve("salt.xy").toString()),
                () -> err.toString(StandardCharsets.UTF_8));
        assertEquals(0, program.run("info", folder.resolve("salt.xy").toString()), () -> err.toString(StandardCharsets.UTF_8));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("1.5405929"));
    }
}
