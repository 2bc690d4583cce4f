// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.bragglens.base.InputException;

/** Failures of the file system, which often say the file's name and nothing else, or all but its name. */
public final class Failures {

    private Failures() {
    }

    /** In one line for people. */
    static String said(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> denied.getFile() + ": may not be read or written";
            case NoSuchFileException none -> none.getFile() + ": no such file";
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    }

    /** The same as a failure of {@code file}, so that the others can go on. */
    public static InputException of(Path file, IOException e) {
        if (e instanceof InputException input) {
            return input;
        }
        String reason = switch (e) {
            case AccessDeniedException denied -> "may not be read or written";
            case NoSuchFileException none -> "no such file";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
        String named = e instanceof FileSystemException system && system.getFile() != null ? system.getFile() : file.toString();
        return new InputException(named, "", reason, "", e);
    }
}
