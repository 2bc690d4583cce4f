// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

import org.bragglens.base.InputException;

import io.jhdf.HdfFile;
import io.jhdf.ObjectHeader;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.dataset.DatasetLoader;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.storage.HdfBackingStorage;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.StringData;

/**
 * Finds where the datasets of an HDF5 file lie, by jHDF, and reads none of them. Anybody may have made the file: jHDF is given its bytes
 * in one buffer, in which a length that lies ends instead of being allocated, and not without end ({@link MeteredStorage}), links out of the
 * file are not followed, and a dataset is refused unless all of it lies in the file.
 */
final class HdfFields {

    /** A dataset in one piece. */
    record Field(String path, HdfType type, List<Long> shape, long address) {

        /** Bytes of what belongs to one of those that its first edge counts. */
        long rowBytes() {
            return shape.stream().skip(1).reduce(Long.valueOf(type.bytes()), (a, b) -> a * b);
        }
    }

    /** Files up to so many bytes are read at once to find what lies where. */
    private static final int READ_WHOLE = 1 << 25;

    private final String file;
    private final HdfFile hdf;
    private final long length;

    private HdfFields(String file, HdfFile hdf, long length) {
        this.file = file;
        this.hdf = hdf;
        this.length = length;
    }

    /** @throws InputException in one line, if it is no HDF5 file */
    static HdfFields of(String file, FileChannel channel) throws IOException {
        long length = channel.size();
        ByteBuffer bytes = bytes(channel, length);
        try {
            return new HdfFields(file, HdfFile.fromByteBuffer(bytes), length);
        } catch (RuntimeException | StackOverflowError e) {
            throw new InputException(file, "", "is no HDF5 file, or its beginning is damaged", "", e);
        }
    }

    /**
     * What describes the datasets lies in front of them, but other programs may put it anywhere. A mapping takes no memory, however large
     * the file, but stays until it is forgotten, and on some systems keeps a file from being replaced: small files do without.
     */
    private static ByteBuffer bytes(FileChannel channel, long length) throws IOException {
        return length > READ_WHOLE ? channel.map(MapMode.READ_ONLY, 0, Math.min(length, Integer.MAX_VALUE))
                : PairFields.bytes(channel, 0, (int) length);
    }

    /**
     * The dataset at {@code path}, for example {@code /entry/data/image}.
     *
     * @throws InputException in one line, if there is none or it is not of a kind that can be read
     */
    Field field(String path) throws InputException {
        OptionalLong address;
        Field field;
        try {
            HdfBackingStorage storage = new MeteredStorage(hdf.getHdfBackingStorage());
            address = new HdfLinks(storage).address(hdf.getAddress(), path);
            field = address.isPresent() && dataset(storage, address.getAsLong(), path) instanceof ContiguousDataset data && !data.isEmpty()
                    ? new Field(path, type(data), Arrays.stream(data.getDimensionsAsLong()).boxed().toList(),
                            data.getDataAddress() + hdf.getUserBlockSize())
                    : null;
        } catch (RuntimeException | StackOverflowError e) {
            throw new InputException(file, path, "its description is damaged", "", e);
        }
        if (address.isEmpty()) {
            throw new InputException(file, "", "holds no dataset " + path, "make training pairs with bragglens simulate --diffuse");
        }
        if (field == null || field.type == null || field.type.bytes() < 1) {
            throw new InputException(file, path, "is not stored in one piece as plain numbers or text, the lowest byte first",
                    "store it contiguously, without compression");
        }
        long bytes = field.type.bytes();
        for (long edge : field.shape) {
            if (edge < 1 || edge > length / bytes) {
                throw new InputException(file, path, "its shape " + field.shape + " is larger than the file or empty",
                        "the file may be cut off");
            }
            bytes *= edge;
        }
        if (field.address < 0 || field.address > length - bytes) {
            throw new InputException(file, path, "it ends behind the end of the file", "the file may be cut off");
        }
        return field;
    }

    /** Whether there is anything at {@code path}. */
    boolean has(String path) throws InputException {
        try {
            return new HdfLinks(new MeteredStorage(hdf.getHdfBackingStorage())).address(hdf.getAddress(), path).isPresent();
        } catch (RuntimeException | StackOverflowError e) {
            throw new InputException(file, path, "its description is damaged", "", e);
        }
    }

    /** Null where it is none, or a link elsewhere. */
    private Dataset dataset(HdfBackingStorage storage, long address, String path) {
        if (address == HdfLinks.ELSEWHERE) {
            return null;
        }
        ObjectHeader header = ObjectHeader.readObjectHeader(storage, address);
        return header.hasMessageOfType(DataSpaceMessage.class) ? DatasetLoader.createDataset(storage, header, path, hdf) : null;
    }

    /** Null where it is none of ours. */
    private static HdfType type(ContiguousDataset data) {
        DataType type = data.getDataType();
        return switch (type) {
            case FixedPoint whole when whole.getByteOrder() == ByteOrder.LITTLE_ENDIAN && whole.getBitOffset() == 0
                    && whole.getBitPrecision() == 8 * type.getSize() -> new HdfType(whole.isSigned() ? HdfType.Kind.SIGNED
                            : HdfType.Kind.UNSIGNED, type.getSize());
            case FloatingPoint number when isUsual(number) -> new HdfType(HdfType.Kind.FLOAT, type.getSize());
            case StringData text -> HdfType.text(type.getSize());
            default -> null;
        };
    }

    /** Whether it is a number of 32 or 64 bits after IEEE 754. */
    private static boolean isUsual(FloatingPoint type) {
        int bits = 8 * type.getSize();
        return type.getByteOrder() == ByteOrder.LITTLE_ENDIAN && (bits == 32 || bits == 64) && type.getBitOffset() == 0
                && type.getBitPrecision() == bits && type.getExponentSize() == (bits == 32 ? 8 : 11) && type.getMantissaLocation() == 0
                && type.getExponentLocation() == type.getMantissaSize() && type.getSignLocation() == bits - 1
                && type.getExponentBias() == (bits == 32 ? 127 : 1023);
    }
}
