// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, with a Java that only notes how it was called. */
class LauncherTest {

    private static final String NOTING_JAVA = """
            #!/bin/sh
            { pwd; printf '%s\\n' "$@"; } > "$NOTES/call"
            env -0 > "$NOTES/environment"
            echo x >> "$NOTES/starts"
            [ "$(wc -l < "$NOTES/starts")" -gt 1 ] && exit 0
            exit "${EXIT_CODE:-0}"
            """;

    @TempDir
    private Path folder;
    private Path installation;

    @BeforeEach
    void install() throws IOException {
        installation = folder.resolve("with a blank");
        Path rootFiles = checkout().resolve("features/org.bragglens.rcp.feature/rootfiles");
        for (String name : List.of("bragglens", "launch/functions.sh", "launch/logging.properties")) {
            Path target = installation.resolve(name);
            Files.createDirectories(target.getParent());
            Files.copy(rootFiles.resolve(name), target);
            target.toFile().setExecutable(true);
        }
        Files.createDirectories(installation.resolve("plugins"));
        Files.createFile(installation.resolve("plugins/org.eclipse.equinox.launcher_1.0.0.jar"));
        Files.createDirectories(installation.resolve("configuration"));
        java("25.0.1");
    }

    @Test
    void handsTheUsersArgumentsOverUntouched() throws Exception {
        String[] arguments = { "classify", "--help", "-data", "", "two words", "two\nlines", "$HOME", "*", "-vm" };
        assertEquals(0, start(Map.of(), arguments).exitCode());
        List<String> environment = List.of(Files.readString(folder.resolve("environment")).split("\0"));
        assertTrue(environment.contains("BRAGGLENS_ARGC=" + arguments.length), environment.toString());
        for (int i = 0; i < arguments.length; i++) {
            assertTrue(environment.contains("BRAGGLENS_ARG_" + i + "=" + arguments[i]), arguments[i]);
        }
        assertFalse(call().contains("--help"), "Equinox must not see the user's arguments");
        assertTrue(call().containsAll(List.of("-application", "org.bragglens.cli.application")), call().toString());
    }

    @Test
    void keepsTheWorkingDirectoryAndTheExitCode() throws Exception {
        assertEquals(2, start(Map.of("EXIT_CODE", "2"), "info").exitCode());
        assertEquals(folder.toRealPath().toString(), call().get(0));
    }

    @Test
    void offersOptionsOnlyToTheJavaThatKnowsThem() throws Exception {
        start(Map.of(), "info");
        assertTrue(call().contains("--sun-misc-unsafe-memory-access=allow"), call().toString());
        java("21.0.8");
        start(Map.of(), "info");
        assertFalse(call().contains("--sun-misc-unsafe-memory-access=allow"), call().toString());
    }

    @Test
    void refusesAnInstallationWithoutItsPlugins() throws Exception {
        Files.delete(installation.resolve("plugins/org.eclipse.equinox.launcher_1.0.0.jar"));
        Result result = start(Map.of(), "info");
        assertEquals(3, result.exitCode());
        assertTrue(result.output().contains("not a complete installation"), result.output());
    }

    @Test
    void keepsItsFilesInTheCacheWhereTheInstallationIsNotWritable() throws Exception {
        start(Map.of(), "info");
        assertFalse(call().stream().anyMatch(option -> option.startsWith("-Dosgi.configuration.area=")), call().toString());
        Files.delete(installation.resolve("configuration"));
        start(Map.of(), "info");
        assertTrue(call().stream().anyMatch(option -> option.startsWith("-Dosgi.configuration.area=file:" + folder.resolve("cache"))),
                call().toString());
    }

    @Test
    void saysInOneLineThatTheWorkbenchNeedsADisplay() throws Exception {
        Result result = start(Map.of());
        assertEquals(3, result.exitCode());
        assertEquals(1, result.output().lines().count(), result.output());
        assertTrue(result.output().contains("DISPLAY"), result.output());
    }

    @Test
    void startsTheWorkbenchAgainWhenItAsksForIt() throws Exception {
        assertEquals(0, start(Map.of("DISPLAY", ":0", "EXIT_CODE", "23")).exitCode());
        assertEquals(2, Files.readAllLines(folder.resolve("starts")).size());
    }

    private record Result(int exitCode, String output) {
    }

    private Result start(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(installation.resolve("bragglens").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("BRAGGLENS_") || name.endsWith("DISPLAY"));
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        builder.environment().put("BRAGGLENS_CACHE", folder.resolve("cache").toString());
        builder.environment().put("BRAGGLENS_WORKSPACE", folder.resolve("workspace").toString());
        builder.environment().put("NOTES", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the launcher did not end");
        return new Result(process.exitValue(), output);
    }

    /** The working directory and the arguments that Java was started with. */
    private List<String> call() throws IOException {
        return Files.readAllLines(folder.resolve("call"));
    }

    private void java(String version) throws IOException {
        Path java = folder.resolve("java/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, NOTING_JAVA);
        java.toFile().setExecutable(true);
        Files.writeString(folder.resolve("java/release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("verify"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
