// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One command. Its options are fields for picocli; options that come from settings records are added by {@link #complete}. */
public abstract class Command implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Mixin
    private final GeneralOptions general = new GeneralOptions();

    @Spec
    private CommandSpec spec;

    protected Command(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    /** Adds what annotations cannot say. */
    protected void complete(CommandSpec toComplete) {
    }

    /** Does the work and returns an {@link ExitCode}; failures that end it are thrown. */
    protected abstract int run() throws IOException;

    @Override
    public final Integer call() throws IOException {
        try {
            general.apply(console);
        } catch (IllegalArgumentException e) {
            throw usage("--threads: " + e.getMessage());
        }
        return run();
    }

    protected final Services services() {
        return services;
    }

    protected final Console console() {
        return console;
    }

    protected final CommandLine commandLine() {
        return spec.commandLine();
    }

    /** An option that would change nothing is a mistake, not to be passed over. */
    protected final void refuse(List<String> options, String why) {
        for (String option : options) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw usage(option + " " + why);
            }
        }
    }

    /** A command line that makes no sense. */
    protected final ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
