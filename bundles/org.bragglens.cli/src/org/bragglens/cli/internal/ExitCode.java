// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

/** What the program tells the shell. */
public final class ExitCode {

    /** Everything was done. */
    public static final int DONE = 0;
    /** Some input failed; each is named, the rest was done. */
    public static final int INPUT_FAILED = 1;
    /** The command line makes no sense. */
    public static final int USAGE = 2;
    /** The program cannot run here. */
    public static final int UNAVAILABLE = 3;

    private ExitCode() {
    }
}
