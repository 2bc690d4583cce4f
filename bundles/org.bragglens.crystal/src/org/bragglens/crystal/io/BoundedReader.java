// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends with an error when more letters are read than may lie between two calls of {@link #restart}: a name or a number without an end, a
 * text that unpacks to blanks. A mark of byte order at the beginning is no letter.
 */
final class BoundedReader extends FilterReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final long most;
    private long read;
    private boolean begun;

    BoundedReader(Reader in, long most) {
        super(in);
        this.most = most;
    }

    void restart() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (!begun && n > 0) {
            begun = true;
            if (buffer[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(buffer, offset + 1, buffer, offset, n - 1);
                return n > 1 ? n - 1 : read(buffer, offset, length);
            }
        }
        read += Math.max(n, 0);
        if (read > most) {
            throw new IOException("there are more than " + most + " letters without a structure");
        }
        return n;
    }
}
