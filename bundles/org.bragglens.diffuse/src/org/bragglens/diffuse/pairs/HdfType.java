// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.nio.ByteBuffer;

/**
 * A type of numbers or text in an HDF5 file, always the lowest byte first.
 *
 * @param kind  what it is
 * @param bytes of one element
 */
record HdfType(Kind kind, int bytes) {

    enum Kind {
        UNSIGNED, SIGNED, FLOAT,
        /** Of fixed length, filled up with zeros. */
        TEXT
    }

    static final HdfType BYTE = new HdfType(Kind.UNSIGNED, 1);
    static final HdfType LONG = new HdfType(Kind.SIGNED, 8);
    static final HdfType FLOAT = new HdfType(Kind.FLOAT, 4);
    static final HdfType DOUBLE = new HdfType(Kind.FLOAT, 8);

    static HdfType text(int bytes) {
        return new HdfType(Kind.TEXT, bytes);
    }

    /** Whether data of this type can be taken for those of {@code other}; a byte that only is a pattern of bits may have a sign. */
    boolean fits(HdfType other) {
        return equals(other) || other.equals(BYTE) && kind == Kind.SIGNED && bytes == 1;
    }

    /** The datatype message: HDF5 File Format Specification 3.0, IV.A.2.d. */
    byte[] message() {
        ByteBuffer message = HdfSkeleton.buffer(20);
        switch (kind) {
            case UNSIGNED, SIGNED -> {
                start(message, 0, kind == Kind.SIGNED ? 8 : 0);
                message.putShort((short) 0).putShort((short) (8 * bytes));
            }
            case FLOAT -> {
                int exponent = bytes == 4 ? 8 : 11;
                int mantissa = 8 * bytes - 1 - exponent;
                // the highest bit of the mantissa is not stored; the second byte is the place of the sign
                start(message, 1, 0x20 | 8 * bytes - 1 << 8);
                message.putShort((short) 0).putShort((short) (8 * bytes)).put((byte) mantissa).put((byte) exponent).put((byte) 0)
                        .put((byte) mantissa).putInt((1 << exponent - 1) - 1);
            }
            // padded with zeros, UTF-8
            case TEXT -> start(message, 3, 1 | 1 << 4);
        }
        return HdfSkeleton.bytes(message);
    }

    private void start(ByteBuffer message, int typeClass, int bits) {
        message.putInt(1 << 4 | typeClass | bits << 8).putInt(bytes);
    }
}
