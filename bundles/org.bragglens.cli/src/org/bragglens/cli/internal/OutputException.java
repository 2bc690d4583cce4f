// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.io.IOException;

/** Standard output takes no more: its reader has gone or its disk is full. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputException(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the reader has closed the pipe, as {@code head} does once it has seen enough. */
    boolean isBrokenPipe() {
        return getMessage() != null && getMessage().contains("Broken pipe");
    }
}
