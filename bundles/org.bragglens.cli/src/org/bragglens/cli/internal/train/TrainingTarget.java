// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bragglens.base.InputException;
import org.bragglens.base.SafeFiles;
import org.bragglens.cli.internal.Console;
import org.bragglens.learning.TrainingPlan;

import picocli.CommandLine.Option;

/** Where the model goes, and what becomes of what is there already. */
final class TrainingTarget {

    @Option(names = "--out", required = true, paramLabel = "M", description = "Model file to write, usually NAME.braggmodel.")
    private Path out;

    @Option(names = "--resume", description = "Go on from the checkpoint, if there is one.")
    private boolean resume;

    @Option(names = "--force", description = "Overwrite an existing model file and forget an existing checkpoint.")
    private boolean force;

    Path out() {
        return out;
    }

    boolean resumes() {
        return resume;
    }

    Path checkpoint() {
        return TrainingPlan.checkpointOf(out);
    }

    /** Whatever would keep the model from being written is said before hours of work, not after. */
    void check(Wording wording, Console console) throws IOException {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new InputException(out.toString(), "", "its folder does not exist or may not be written",
                    "create it or choose another one");
        }
        if (Files.isDirectory(out)) {
            throw wording.wrong(out + " is a folder; give a file name for the model");
        }
        if (Files.exists(out) && !force) {
            throw wording.wrong(out + " exists; --force overwrites it");
        }
        if (Files.exists(checkpoint()) && !resume && !force) {
            throw wording.wrong("there is a checkpoint of an earlier training, " + checkpoint()
                    + "; --resume goes on from it, --force starts anew");
        }
        if (resume && Files.notExists(checkpoint())) {
            console.message("there is no checkpoint, " + checkpoint() + "; starting from the beginning");
        }
    }

    /** Removes what earlier trainings left and this one does not need. */
    void tidy() throws IOException {
        if (force && !resume) {
            Files.deleteIfExists(checkpoint());
        }
        SafeFiles.deleteLeftovers(out);
        SafeFiles.deleteLeftovers(checkpoint());
    }
}
