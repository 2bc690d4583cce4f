// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import org.bragglens.base.Threads;

import picocli.CommandLine.Option;

/** What every command understands. */
final class GeneralOptions {

    @Option(names = "--threads", paramLabel = "N", description = "Threads to compute with; all processors by default.", order = 1000)
    private Integer threads;

    @Option(names = {"-q", "--quiet"}, description = "No messages and no progress; errors are still said.", order = 1002)
    private boolean quiet;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.", order = 1003)
    private boolean help;

    /** Makes the options hold for the whole program. */
    void apply(Console console) {
        if (quiet) {
            console.beQuiet();
        }
        if (threads != null) {
            Threads.limit(threads);
        }
    }
}
