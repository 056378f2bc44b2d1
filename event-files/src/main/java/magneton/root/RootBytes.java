package magneton.root;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import magneton.column.ByteBuilder;

/** Objects as ROOT's TBufferFile streams them: big-endian, a byte count and a class version before each. */
final class RootBytes {
    /** Bits of a TObject that was made on the heap and not deleted. */
    static final int BITS = 0x0300_0000;
    /** An object that tells others when it is deleted, as a tree does. */
    static final int MUST_CLEANUP = 0x8;
    /** A branch whose addresses are not the user's. */
    static final int DOES_NOT_OWN = 0x40_0000;

    private static final int BYTE_COUNT = 0x4000_0000;
    private static final int NEW_CLASS = -1;
    private static final int SHORT_TEXT = 255;

    private RootBytes() {}

    static ByteBuilder bytes() {
        return new ByteBuilder(ByteOrder.BIG_ENDIAN);
    }

    /** An object or a base of one: byte count, version, what the streamer puts. */
    static void object(ByteBuilder out, int version, Consumer<ByteBuilder> streamer) {
        counted(out, () -> streamer.accept(out.int16(version)));
    }

    /** An object behind a pointer, with the name of its class. */
    static void pointer(ByteBuilder out, String className, int version, Consumer<ByteBuilder> streamer) {
        counted(out, () -> {
            out.int32(NEW_CLASS).text(className).int8(0);
            object(out, version, streamer);
        });
    }

    private static void counted(ByteBuilder out, Runnable content) {
        int at = out.size();
        out.int32(0);
        content.run();
        out.int32At(at, out.size() - at - Integer.BYTES | BYTE_COUNT);
    }

    /** The base TObject. */
    static void tobject(ByteBuilder out, int bits) {
        out.int16(1).int32(0).int32(bits);
    }

    /** The base TNamed. */
    static void named(ByteBuilder out, int bits, String name, String title) {
        object(out, 1, to -> {
            tobject(to, bits);
            text(to, name);
            text(to, title);
        });
    }

    /** A TObjArray of so many pointers, which {@code items} puts. */
    static void array(ByteBuilder out, int size, Consumer<ByteBuilder> items) {
        object(out, 3, to -> {
            tobject(to, BITS);
            text(to, "");
            items.accept(to.int32(size).int32(0));
        });
    }

    /** A TString. */
    static void text(ByteBuilder out, String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        if (letters.length < SHORT_TEXT) {
            out.int8(letters.length);
        } else {
            out.int8(SHORT_TEXT).int32(letters.length);
        }
        out.bytes(letters);
    }
}
