// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import picocli.CommandLine.Option;

/** What every command understands that draws something. */
public final class SeedOption {

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
            description = "Seed of all chance: the same seed gives the same bytes. Default: 1.",
            order = 1001)
    private long seed;

    public long value() {
        return seed;
    }
}
