// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.train;

import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What the user wrote, and what is wrong with it: for classes that hold some of a command's options. */
record Wording(CommandLine commandLine) {

    /** A command line that makes no sense. */
    ParameterException wrong(String message) {
        return new ParameterException(commandLine, message);
    }

    boolean has(String option) {
        return commandLine.getParseResult().hasMatchedOption(option);
    }

    /** An option that would change nothing is a mistake, not to be passed over. */
    void refuse(List<String> options, String why) {
        for (String option : options) {
            if (has(option)) {
                throw wrong(option + " " + why);
            }
        }
    }
}
