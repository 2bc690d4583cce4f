// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

/**
 * Something that the installation or the machine should offer is not there; said in one line, and the program ends with
 * {@link ExitCode#UNAVAILABLE}.
 */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message) {
        super(message);
    }
}
