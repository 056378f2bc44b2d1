package magneton.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

import magneton.column.MalformedException;
import magneton.file.EventFileException;
import magneton.file.OutputFile;

/**
 * Records between the row groups that make an unfinished file readable: one at the start with the metadata of the run,
 * one before every row group with what the footer will say of it. Parquet readers follow the footer and never see them.
 *
 * <p>They are what a run resumes from, what the footer is made of at the end (so that memory does not grow with the
 * file), and what keeps row groups without events countable. Layout: 8 bytes kind, int32 length, payload in Thrift's
 * compact protocol, int32 CRC-32 of all before; little-endian.
 */
final class PartLog {
    static final byte[] START = "MGNSTART".getBytes(StandardCharsets.US_ASCII);
    static final byte[] GROUP = "MGNGROUP".getBytes(StandardCharsets.US_ASCII);

    private static final int HEAD = START.length + Integer.BYTES;

    private PartLog() {}

    /**
     * A record as read.
     *
     * @param end position after the record
     */
    record Entry(byte[] payload, long end) {
        /** The row group that follows, positions as they are in the file. */
        GroupMeta group() throws MalformedException {
            return GroupMeta.read(new ThriftReader(payload, 0, payload.length)).movedBy(end);
        }

        /** The metadata of a start record. */
        Map<String, String> metadata() throws MalformedException {
            ThriftReader in = new ThriftReader(payload, 0, payload.length);
            Map<String, String> metadata = new LinkedHashMap<>();
            for (int field = in.field(); field != 0; field = in.field()) {
                if (field == 1) {
                    KeyValues.read(in, metadata);
                } else {
                    in.skip();
                }
            }
            return metadata;
        }
    }

    static void writeStart(OutputFile out, Map<String, String> metadata) throws EventFileException {
        ThriftWriter thrift = new ThriftWriter();
        KeyValues.write(thrift, 1, metadata);
        thrift.end();
        write(out, START, thrift);
    }

    /** @param group positions counted from its first byte */
    static void writeGroup(OutputFile out, GroupMeta group, ThriftWriter thrift) throws EventFileException {
        thrift.clear();
        group.write(thrift);
        write(out, GROUP, thrift);
    }

    private static void write(OutputFile out, byte[] kind, ThriftWriter payload) throws EventFileException {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + payload.size() + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(kind).putInt(payload.size()).put(payload.bytes(), 0, payload.size());
        bytes.putInt(crc(bytes.array(), bytes.position()));
        out.write(bytes.flip());
    }

    /** The record at this position, or null if there is no whole and sound one of this kind. */
    static Entry read(FileChannel file, long at, byte[] kind) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        if (!fill(file, head, at) || !Arrays.equals(head.array(), 0, kind.length, kind, 0, kind.length)) {
            return null;
        }
        int length = head.getInt(kind.length);
        if (length < 0 || at + HEAD + length + Integer.BYTES > file.size()) {
            return null;
        }
        ByteBuffer all = ByteBuffer.allocate(HEAD + length + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        if (!fill(file, all, at) || all.getInt(HEAD + length) != crc(all.array(), HEAD + length)) {
            return null;
        }
        return new Entry(Arrays.copyOfRange(all.array(), HEAD, HEAD + length), at + all.capacity());
    }

    /** Fills the buffer from this position; false if the file ends before. */
    static boolean fill(FileChannel file, ByteBuffer buffer, long at) throws IOException {
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int crc(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
