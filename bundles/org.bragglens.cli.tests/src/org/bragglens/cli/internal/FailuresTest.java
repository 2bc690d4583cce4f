// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.bragglens.base.InputException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final Path FILE = Path.of("a.braggmodel");

    @Test
    void everyFailureNamesAFileAndAReasonOnce() {
        assertEquals("b.xy: may not be read or written", said(new AccessDeniedException("b.xy")));
        assertEquals("b.xy: no such file", said(new NoSuchFileException("b.xy")));
        assertEquals("b.xy: Too many open files", said(new FileSystemException("b.xy", null, "Too many open files")));
        assertEquals("a.braggmodel: No space left on device", said(new IOException("No space left on device")));
        InputException known = new InputException("c.xy", "line 3", "one column", "give two");
        assertSame(known, Failures.of(FILE, known));
    }

    private static String said(IOException e) {
        return Failures.of(FILE, e).getMessage();
    }
}
