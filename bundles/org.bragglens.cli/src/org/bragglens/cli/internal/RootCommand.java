// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The name before all commands. */
@Command(name = "bragglens",
        description = {"Reads an X-ray diffraction pattern and says what crystal made it; reads the order of disordered crystals",
                "from images of their diffuse scattering."},
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Without arguments the workbench opens. 'bragglens COMMAND --help' explains a command.",
                "Exit codes: 0 done, 1 some inputs failed (each is named), 2 wrong usage, 3 cannot run here.", "",
                "Example: bragglens classify --wavelength CuKa quartz.xy"})
final class RootCommand {

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    private boolean version;
}
