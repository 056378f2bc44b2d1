package magneton.parquet;

import java.nio.ByteBuffer;
import java.util.Arrays;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;

/**
 * Doubles to one zstd frame (RFC 8878) of their eight byte streams.
 *
 * <p>The low streams of a sampled quantity are mantissa bits, as good as random, and zstd would spend most of its time
 * finding that out. So the frame is put together here: leading streams that look random become raw blocks, written in
 * place by the transposition; the others go through zstd at level 1, a flush after each so that every stream has its
 * own entropy table, and those blocks follow. Any zstd decoder reads the frame: raw blocks change neither the entropy
 * tables nor the repeated offsets that the compressed blocks start from. A page of one value (weights) is eight
 * run-length blocks and needs no zstd at all.
 *
 * <p>A stream is random if, among 512 values spread over the page, equal pairs of bytes are less than 1.5 times as
 * frequent as in uniform noise (collision entropy above 7.4 of 8 bits). The choice depends on the values alone.
 */
final class SplitCompressor implements AutoCloseable {
    private static final int LEVEL = 1;
    /** Shorter matches in byte streams cost more than the entropy coder saves on the same bytes. */
    private static final int MIN_MATCH = 7;
    /** A table of 64 entries: clearing and filling a larger one finds no match worth its time. */
    private static final int HASH_LOG = 6;
    private static final int HEADER = 9;
    private static final int BLOCK_HEADER = 3;
    private static final int RAW = 0;
    private static final int RUN = 1;
    private static final int SAMPLE = 512;
    private static final double RANDOM = 1.5;

    private final ZstdCompressCtx zstd =
            new ZstdCompressCtx().setLevel(LEVEL).setMinMatch(MIN_MATCH).setHashLog(HASH_LOG).setChecksum(false)
                    .setContentSize(true);
    private final int[] start = new int[ByteSplit.STREAMS];
    private final int[] histogram = new int[256];
    private byte[] frame = new byte[0];
    private ByteBuffer stream = ByteBuffer.allocateDirect(0);
    private ByteBuffer packed = ByteBuffer.allocateDirect(0);

    /** The frame of the last {@link #compress}. */
    byte[] frame() {
        return frame;
    }

    /**
     * Compresses the first n values, 1 to 131,072.
     *
     * @return length of the frame
     */
    int compress(double[] values, int n) {
        ensure(n);
        int at = frameHeader(8 * n);
        if (constant(values, n)) {
            return runs(Double.doubleToRawLongBits(values[0]), n, at);
        }
        int raw = randomStreams(values, n);
        for (int k = 0; k < raw; k++) {
            at = blockHeader(at, RAW, n, k == ByteSplit.STREAMS - 1);
            start[k] = at;
            at += n;
        }
        if (raw == ByteSplit.STREAMS) {
            ByteSplit.split(values, n, frame, start);
            return at;
        }
        return splitInTwo(values, n, raw, at);
    }

    /** Raw streams in place, the others through zstd. */
    private int splitInTwo(double[] values, int n, int raw, int at) {
        // One array for both kinds, so that one transposition fills it: streams for zstd lie behind the frame.
        int room = HEADER + ByteSplit.STREAMS * (BLOCK_HEADER + n);
        for (int k = raw; k < ByteSplit.STREAMS; k++) {
            start[k] = room + (k - raw) * n;
        }
        ByteSplit.split(values, n, frame, start);
        zstd.setPledgedSrcSize((long) (ByteSplit.STREAMS - raw) * n);
        packed.clear();
        for (int k = raw; k < ByteSplit.STREAMS; k++) {
            boolean last = k == ByteSplit.STREAMS - 1;
            stream.clear().put(frame, start[k], n).flip();
            if (!zstd.compressDirectByteBufferStream(packed, stream, last ? EndDirective.END : EndDirective.FLUSH)) {
                throw new IllegalStateException("zstd found no room for " + n + " bytes");
            }
        }
        int length = packed.flip().position(frameHeaderLength(packed)).remaining();
        packed.get(frame, at, length);
        return at + length;
    }

    private void ensure(int n) {
        int room = HEADER + ByteSplit.STREAMS * (BLOCK_HEADER + n) + ByteSplit.STREAMS * n;
        if (frame.length < room) {
            frame = new byte[room];
            stream = ByteBuffer.allocateDirect(n);
            packed = ByteBuffer.allocateDirect(ByteSplit.STREAMS * (int) Zstd.compressBound(n));
        }
    }

    private static boolean constant(double[] values, int n) {
        long first = Double.doubleToRawLongBits(values[0]);
        for (int i = 1; i < n; i++) {
            if (Double.doubleToRawLongBits(values[i]) != first) {
                return false;
            }
        }
        return true;
    }

    private int runs(long bits, int n, int from) {
        int at = from;
        for (int k = 0; k < ByteSplit.STREAMS; k++) {
            at = blockHeader(at, RUN, n, k == ByteSplit.STREAMS - 1);
            frame[at++] = (byte) (bits >>> 8 * k);
        }
        return at;
    }

    /** The number of leading streams without structure. */
    private int randomStreams(double[] values, int n) {
        int step = Math.max(1, n / SAMPLE);
        int samples = Math.min(n, SAMPLE);
        for (int k = 0; k < ByteSplit.STREAMS; k++) {
            Arrays.fill(histogram, 0);
            long equalPairs = 0;
            for (int i = 0; i < samples; i++) {
                int value = (int) (Double.doubleToRawLongBits(values[i * step]) >>> 8 * k) & 0xff;
                equalPairs += histogram[value]++;
            }
            double pairs = 0.5 * samples * (samples - 1);
            if (samples < SAMPLE || equalPairs * 256.0 > RANDOM * pairs) {
                return k;
            }
        }
        return ByteSplit.STREAMS;
    }

    /** Magic, descriptor (content size in four bytes, single segment, no checksum, no dictionary), content size. */
    private int frameHeader(int contentSize) {
        frame[0] = 0x28;
        frame[1] = (byte) 0xb5;
        frame[2] = 0x2f;
        frame[3] = (byte) 0xfd;
        frame[4] = (byte) 0xa0;
        for (int i = 0; i < 4; i++) {
            frame[5 + i] = (byte) (contentSize >>> 8 * i);
        }
        return HEADER;
    }

    private int blockHeader(int at, int kind, int size, boolean last) {
        int header = (last ? 1 : 0) | kind << 1 | size << 3;
        frame[at] = (byte) header;
        frame[at + 1] = (byte) (header >>> 8);
        frame[at + 2] = (byte) (header >>> 16);
        return at + BLOCK_HEADER;
    }

    private static int frameHeaderLength(ByteBuffer packed) {
        int descriptor = packed.get(4) & 0xff;
        int single = descriptor >>> 5 & 1;
        int contentSize = switch (descriptor >>> 6) {
            case 0 -> single;
            case 1 -> 2;
            case 2 -> 4;
            default -> 8;
        };
        int dictionary = (1 << (descriptor & 3)) >> 1;
        return 5 + (1 - single) + dictionary + contentSize;
    }

    @Override
    public void close() {
        zstd.close();
    }
}
