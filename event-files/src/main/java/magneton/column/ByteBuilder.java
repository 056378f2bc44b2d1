package magneton.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Bytes of tables and headers, put one after the other, in the byte order of the format. */
public final class ByteBuilder {
    private ByteBuffer bytes;

    public ByteBuilder(ByteOrder order) {
        bytes = ByteBuffer.allocate(1 << 10).order(order);
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int capacity = Math.max(2 * bytes.capacity(), Math.addExact(bytes.position(), more));
            bytes = ByteBuffer.allocate(capacity).order(bytes.order()).put(bytes.flip());
        }
        return bytes;
    }

    public ByteBuilder int8(int... values) {
        for (int value : values) {
            room(Byte.BYTES).put((byte) value);
        }
        return this;
    }

    public ByteBuilder int16(int value) {
        room(Short.BYTES).putShort((short) value);
        return this;
    }

    public ByteBuilder int32(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    public ByteBuilder int64(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    public ByteBuilder float64(double value) {
        room(Double.BYTES).putDouble(value);
        return this;
    }

    public ByteBuilder bytes(byte... values) {
        room(values.length).put(values);
        return this;
    }

    public ByteBuilder bytes(ByteBuilder other) {
        room(other.size()).put(other.bytes.array(), 0, other.size());
        return this;
    }

    /** Letters as UTF-8. */
    public ByteBuilder text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public ByteBuilder zeros(int count) {
        room(count).put(new byte[count]);
        return this;
    }

    /** Zeros up to a multiple of a length. */
    public ByteBuilder align(int length) {
        return zeros(Math.ceilDiv(size(), length) * length - size());
    }

    /** Puts a number over the four bytes at an earlier place. */
    public ByteBuilder int32At(int at, int value) {
        bytes.putInt(at, value);
        return this;
    }

    public int size() {
        return bytes.position();
    }

    /** What was put, ready to be written. */
    public ByteBuffer toBuffer() {
        return bytes.duplicate().flip();
    }
}
