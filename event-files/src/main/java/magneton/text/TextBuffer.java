package magneton.text;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** ASCII text that grows and is reused. Doubles are the shortest text that reads back to the same bits. */
public final class TextBuffer {
    private byte[] bytes = new byte[1 << 16];
    private int size;

    public TextBuffer clear() {
        size = 0;
        return this;
    }

    public TextBuffer text(String text) {
        int length = text.length();
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
        }
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) text.charAt(i);
        }
        size += length;
        return this;
    }

    public TextBuffer number(long value) {
        return text(Long.toString(value));
    }

    /** NaN and infinities as C reads them: nan, inf. */
    public TextBuffer number(double value) {
        if (Double.isFinite(value)) {
            return text(Double.toString(value));
        }
        return text(Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf");
    }

    public TextBuffer space() {
        return text(" ");
    }

    public TextBuffer line() {
        return text("\n");
    }

    /** The bytes of the text. */
    public ByteBuffer toBuffer() {
        return ByteBuffer.wrap(bytes, 0, size);
    }
}
