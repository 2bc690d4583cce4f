// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.util.Map;

/** The arguments of the command line as the launcher script hands them over. */
final class Arguments {

    private static final String COUNT = "BRAGGLENS_ARGC";
    private static final String ARGUMENT = "BRAGGLENS_ARG_";

    private Arguments() {
    }

    /**
     * The arguments in the environment, where Equinox cannot take some of them for its own.
     *
     * @param otherwise the application's own arguments, for a start without the script
     */
    static String[] of(Map<String, String> environment, String[] otherwise) {
        int count;
        try {
            count = Integer.parseInt(environment.getOrDefault(COUNT, "-1"));
        } catch (NumberFormatException e) {
            return otherwise;
        }
        if (count < 0) {
            return otherwise;
        }
        String[] arguments = new String[count];
        for (int i = 0; i < count; i++) {
            arguments[i] = environment.getOrDefault(ARGUMENT + i, "");
        }
        return arguments;
    }
}
