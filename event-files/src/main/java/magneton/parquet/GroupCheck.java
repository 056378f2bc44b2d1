package magneton.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;

import magneton.column.MalformedException;

/** Whether a row group of a part file is whole: after a power failure its record may be there and its pages not. */
final class GroupCheck {
    private final CRC32 crc = new CRC32();
    private byte[] bytes = new byte[0];

    /** Checks every page against its CRC-32. */
    boolean isSound(FileChannel file, GroupMeta group) throws IOException {
        for (ChunkMeta chunk : group.chunks()) {
            int length = (int) chunk.bytes();
            if (bytes.length < length) {
                bytes = new byte[length];
            }
            ByteBuffer room = ByteBuffer.wrap(bytes, 0, length).slice();
            if (!PartLog.fill(file, room, chunk.start()) || !pagesAreSound(length)) {
                return false;
            }
        }
        return true;
    }

    private boolean pagesAreSound(int length) {
        int at = 0;
        while (at < length) {
            PageHeader header;
            try {
                header = PageHeader.read(bytes, at, length);
            } catch (MalformedException e) {
                return false;
            }
            crc.reset();
            crc.update(bytes, header.body(), header.length());
            if ((int) crc.getValue() != header.crc()) {
                return false;
            }
            at = header.end();
        }
        return true;
    }
}
