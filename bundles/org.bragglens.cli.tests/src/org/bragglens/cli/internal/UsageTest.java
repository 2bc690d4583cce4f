// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {

    private static final List<String> COMMANDS = List.of("classify", "interpret", "prepare", "train", "evaluate", "simulate", "info");

    private final Program program = Program.withoutModel();

    @Test
    void everyCommandExplainsItselfWithAnExample() {
        for (String command : COMMANDS) {
            String help = program.run(command, "--help").ended(0).out();
            assertTrue(help.contains("Example: bragglens " + command), help);
            for (String option : List.of("--threads", "--quiet", "--help")) {
                assertTrue(help.contains(option), command + " has no " + option);
            }
            assertEquals(List.of("interpret", "train", "simulate").contains(command), help.contains("--seed"), command
                    + ": there is a seed where there is chance");
        }
        assertEquals(program.run("info", "--help").out(), program.run("help", "info").ended(0).out());
        String help = program.run("--help").ended(0).out();
        assertTrue(COMMANDS.stream().allMatch(help::contains), help);
        assertEquals("BraggLens 1.2.3\n", program.run("--version").ended(0).out().replace("\r", ""));
    }

    /** An example that is broken into two lines cannot be copied. */
    @Test
    void helpIsNotBroken() {
        for (String command : COMMANDS) {
            String help = program.run(command, "--help").out();
            String examples = help.substring(help.indexOf("Example: "));
            assertTrue(examples.lines().allMatch(l -> l.matches("(Example:| {8}) bragglens " + command + " .*")), examples);
            assertTrue(help.lines().noneMatch(l -> l.matches(".*[^.]\\.\\.")), help);
        }
        assertTrue(program.run("interpret", "--help").out().contains("With --refine: pairs of encodings"));
    }

    @Test
    void optionsOfSettingsRecordsComeFromTheirAnnotations() {
        String help = program.run("train", "--help").ended(0).out();
        assertTrue(help.contains("--learning-rate=N") && help.contains("Default: 0.001") && help.contains("--schedule=constant|cosine"),
                help);
        program.run("train", "--structures", "x", "--out", "y", "--learning-rate", "5").ended(2).said("--learning-rate must lie between",
                "train --help");
        program.run("train", "--structures", "x", "--out", "y", "--schedule", "slow").ended(2)
                .said("--schedule must be one of constant, cosine");
        program.run("simulate", "x.cif", "--out", "y.xy", "--step", "tiny").ended(2).said("--step must be a number");
        assertEquals(1, help.lines().filter(l -> l.strip().startsWith("--seed")).count());
    }

    @Test
    void whatMakesNoSenseIsSaidInOneLine() {
        program.run().ended(2).said("no command given");
        program.run("clasify").ended(2).said("Unmatched argument", "clasify");
        program.run("classify").ended(2).said("FILE|DIR", "classify --help");
        program.run("classify", "a.xy", "--colour", "red").ended(2).said("--colour");
        program.run("classify", "a.xy", "--format", "xml").ended(2).said("--format", "xml");
        program.run("classify", "a.xy", "--wavelength", "UnKa").ended(2).said("--wavelength", "UnKa", "CuKa");
        program.run("classify", "a.xy", "--wavelength", "-1").ended(2).said("--wavelength", "between 0.01 and 25");
        program.run("classify", "a.xy", "--threads", "0").ended(2).said("--threads", "between 1 and 1024");
        program.run("simulate", "a.cif", "--out", "a.xy", "--seed", "many").ended(2).said("--seed", "many");
        for (String command : List.of("classify", "info", "prepare")) {
            program.run(command, "a.tif", "--seed", 2).ended(2).said("--seed");
        }
        program.run("evaluate", "--model", "m", "--data", "d", "--seed", 2).ended(2).said("--seed");
        program.run("train", "--out", "m").ended(2).said("--structures");
        program.run("train", "--structures", "x", "--out", "y", "--task", "colour").ended(2).said("--task", "colour", "crystal-system");
        program.run("train", "--structures", "x", "--out", "y", "--validation", "0.9").ended(2).said("--validation", "0.5");
        program.run("train", "--structures", "x", "--out", "y", "--network", "dense").ended(2).said("--network", "dense", "residual");
        program.run("train", "--structures", "x", "--out", "y", "--network", "image-small").ended(2)
                .said("--network: there is no network 'image-small' of patterns; known are residual, all-convolutional");
        program.run("simulate", "x.cif", "--out", "y.xy", "--range", "90:5").ended(2).said("90:5", "5:90");
        program.run("simulate", "x.cif", "--out", "y.xy", "--copies", "3").ended(2).said("--copies needs --recipe");
        program.run("simulate", "x.cif", "--out", "y.xy", "--radiation", "XyKa").ended(2).said("XyKa", "CuKa");
        program.run("evaluate", "--model", "m").ended(2).said("--data");
    }

    /** Whoever gives an option means something by it. */
    @Test
    void anOptionThatWouldChangeNothingIsRefused(@TempDir Path folder) throws IOException {
        Object[] library = {"train", "--structures", "x", "--out", folder.resolve("m")};
        for (Object[] option : new Object[][] {{"--lasting", 2}, {"--balance", "library"}, {"--largest-atoms", 30}}) {
            program.run(with(library, option)).ended(2).said(option[0] + " needs --synthetic");
        }
        program.run(with(library, "--synthetic", "--epoch-size", 9)).ended(2).said("--epoch-size", "as long as the library");
        Object[] invented = {"train", "--synthetic", "--out", folder.resolve("m")};
        for (Object[] option : new Object[][] {{"--limit", 2}, {"--validation", 0.2}, {"--attribution", "me"}, {"--classes", "library"}}) {
            program.run(with(invented, option)).ended(2).said(option[0] + " is about a library", "--structures");
        }
        for (Object[] option : new Object[][] {{"--range", "5:90"}, {"--wavelength", "CuKa"}}) {
            program.run(with(new Object[] {"evaluate", "--model", "m", "--data", folder}, option)).ended(2).said(option[0] + " is about measured");
        }
    }

    private static Object[] with(Object[] one, Object... others) {
        return Stream.concat(Arrays.stream(one), Arrays.stream(others)).toArray();
    }

    @Test
    void anEmptyNameIsNotTheCurrentFolder() {
        program.run("classify", "").ended(2).said("the name of a file is empty");
        program.run("info", "a\0b").ended(2).said("cannot be the name of a file");
    }

    @Test
    void aRangeOutOfReachNamesTheOptionThatExists() {
        program.run("simulate", "x.cif", "--out", "y.xy", "--range", "5:500").ended(2).said("--range must lie between 0 and 200");
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            String english = program.run("train", "--help").out();
            Locale.setDefault(Locale.of("tr", "TR"));
            assertEquals(english, program.run("train", "--help").out());
            program.run("classify", "a.xy", "--format", "csvi").ended(2);
        } finally {
            Locale.setDefault(before);
        }
    }
}
