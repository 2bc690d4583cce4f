// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate --report}: one page on models of either kind. */
class EvaluationReportTest {

    @TempDir
    Path folder;

    private final Program program = Program.withoutModel();

    @Test
    void modelsOfDisorderHaveAPage() throws IOException {
        Path pairs = folder.resolve("pairs.h5");
        program.run("simulate", "--diffuse", "--span", 2, "--count", 60, "--seed", 1, "--lattice-size", 24, "--lots", 8, "--lot-size", 16,
                "--cycles", 20, "--points", 16, "--out", pairs).ended(0);
        Path model = folder.resolve("disorder.braggmodel");
        program.run("train", "--task", "disorder", "--pairs", pairs, "--out", model, "--epochs", 2, "--held-out", 0.3, "--threads", 2,
                "--quiet")
                .ended(0);
        Path page = folder.resolve("page.html");
        Object[] command = {"evaluate", "--model", model, "--data", pairs, "--decode", 4, "--threads", 2, "--report", page};
        Program.Result result = program.run(command).ended(0);
        assertTrue(result.err().contains("report: " + page), result.err());
        String html = Files.readString(page);
        for (String said : List.of("18 pairs that were held out", "own Fourier coefficients", "slope over answers", "over 4 pairs",
                "Loss after each of 2 epochs", "training images")) {
            assertTrue(html.contains(said), said + " is missing");
        }
        program.run(command).ended(0);
        assertEquals(html, Files.readString(page), "the same bytes");
        Path broken = Files.writeString(folder.resolve("broken.braggmodel"), "none");
        program.run("evaluate", "--model", model, broken, "--data", pairs, "--report", page).ended(1).said("broken.braggmodel");
        assertTrue(Files.readString(page).contains("disorder.braggmodel"), "the others have their page");
    }

    @Test
    void classifiersHaveAPage() throws IOException {
        Path model = TinyModel.train(folder);
        Path page = folder.resolve("page.html");
        program.run("evaluate", "--model", model, model, "--data", folder.resolve("cif"), "--report", page).ended(0);
        String html = Files.readString(page);
        for (String said : List.of("2 models", "Which classes are confused", "commonest class", "Can its probabilities be believed?",
                "none of which occurs in training")) {
            assertTrue(html.contains(said), said + " is missing");
        }
    }

    @Test
    void aPlaceThatNoPageFitsIsNamedBeforeAnythingIsAsked() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        program.run("evaluate", "--model", "m", "--data", data, "--report", folder.resolve("absent").resolve("p.html")).ended(1)
                .said("p.html", "folder does not exist");
        program.run("evaluate", "--model", "m", "--data", data, "--report", folder.resolve("p.pdf")).ended(1).said("p.pdf", ".html");
        assertFalse(Files.exists(folder.resolve("p.pdf")));
        program.run("evaluate", "--model", "m", "--data", data, "--report", Files.createDirectories(folder.resolve("p.html"))).ended(1)
                .said("p.html: a folder has this name");
    }

    @Test
    void aFolderThatTakesNoPageIsNamedBeforeAnythingIsAsked() throws IOException {
        Path closed = Files.createDirectories(folder.resolve("closed"));
        Assumptions.assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "this user may write everywhere");
        program.run("evaluate", "--model", "m", "--data", folder, "--report", closed.resolve("p.html")).ended(1)
                .said("p.html: there is no permission to write into its folder");
    }
}
