// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends with an error when more letters are read than may lie between two calls of {@link #restart}: a name or number without an end. */
final class BoundedReader extends FilterReader {

    private final long most;
    private long read;

    BoundedReader(Reader in, long most) {
        super(in);
        this.most = most;
    }

    void restart() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        return count(super.read(), 1);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        return count(n, Math.max(n, 0));
    }

    private int count(int result, int letters) throws IOException {
        read += letters;
        if (read > most) {
            throw new IOException("there are more than " + most + " letters without a structure");
        }
        return result;
    }
}
