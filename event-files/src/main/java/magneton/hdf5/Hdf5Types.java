package magneton.hdf5;

import java.nio.ByteOrder;

import magneton.column.ByteBuilder;
import magneton.event.ColumnType;

/** Datatype and dataspace messages, version 1 (HDF5 File Format Specification 3.0, IV.A.2.b and d). */
final class Hdf5Types {
    private static final int FIXED_POINT = 0x10;
    private static final int FLOATING_POINT = 0x11;
    private static final int ENUMERATION = 0x18;
    private static final int VARIABLE_LENGTH = 0x19;
    private static final int SIGNED = 0x08;

    private Hdf5Types() {}

    static ByteBuilder bytes() {
        return new ByteBuilder(ByteOrder.LITTLE_ENDIAN);
    }

    /** Little-endian numbers; flags are an enumeration of FALSE and TRUE over a byte, which h5py takes as bool. */
    static ByteBuilder of(ColumnType type) {
        return switch (type) {
            case INT64, INT32 -> integer(SIGNED, type.bytes());
            case FLOAT64 -> bytes().int8(FLOATING_POINT, 0x20, 63, 0).int32(Double.BYTES).int16(0).int16(Double.SIZE)
                    .int8(52, 11, 0, 52).int32(1023);
            case BOOL -> bytes().int8(ENUMERATION, 2, 0, 0).int32(1).bytes(integer(SIGNED, 1))
                    .text("FALSE\0\0\0TRUE\0\0\0\0").int8(0, 1);
        };
    }

    private static ByteBuilder integer(int sign, int width) {
        return bytes().int8(FIXED_POINT, sign, 0, 0).int32(width).int16(0).int16(width * Byte.SIZE);
    }

    /** A text of any length, UTF-8, in the global heap. */
    static ByteBuilder text() {
        return bytes().int8(VARIABLE_LENGTH, 1, 1, 0).int32(16).bytes(integer(0, 1));
    }

    static ByteBuilder scalar() {
        return bytes().int8(1, 0, 0, 0).int32(0);
    }

    static ByteBuilder list(long length) {
        return bytes().int8(1, 1, 0, 0).int32(0).int64(length);
    }
}
