package magneton.hdf5;

import java.util.function.LongUnaryOperator;

import magneton.column.ByteBuilder;
import magneton.file.EventFileException;
import magneton.file.OutputFile;

/**
 * Writes the index of the chunks of a column: a version 1 B-tree, from the leaves up (HDF5 File Format Specification 3.0,
 * III.A.1, node type 1). Nodes of a level stand side by side, so that siblings and children need no table.
 */
final class ChunkTree {
    /** Children of a full node: twice the K of 32 that superblocks of version 0 imply. */
    private static final int CHILDREN = 64;
    private static final int KEY = 24;
    private static final int NODE = 24 + CHILDREN * (KEY + Long.BYTES) + KEY;

    private final OutputFile file;
    private final int chunkRows;
    private final int chunkBytes;

    /**
     * @param chunkRows rows of a chunk
     * @param chunkBytes its bytes
     */
    ChunkTree(OutputFile file, int chunkRows, int chunkBytes) {
        this.file = file;
        this.chunkRows = chunkRows;
        this.chunkBytes = chunkBytes;
    }

    /**
     * Writes the tree at the end of the file.
     *
     * @param addresses where the i-th chunk is
     * @return where its root is; {@link ObjectHeader#NOWHERE} without chunks
     */
    long write(long chunks, LongUnaryOperator addresses) throws EventFileException {
        if (chunks == 0) {
            return ObjectHeader.NOWHERE;
        }
        LongUnaryOperator children = addresses;
        long count = chunks;
        long chunksPerChild = 1;
        for (int level = 0;; level++) {
            long start = file.position();
            long nodes = Math.ceilDiv(count, (long) CHILDREN);
            for (long node = 0; node < nodes; node++) {
                long first = node * CHILDREN;
                int used = (int) Math.min(CHILDREN, count - first);
                ByteBuilder bytes = Hdf5Types.bytes().text("TREE").int8(1, level).int16(used)
                        .int64(node == 0 ? ObjectHeader.NOWHERE : start + (node - 1) * NODE)
                        .int64(node == nodes - 1 ? ObjectHeader.NOWHERE : start + (node + 1) * NODE);
                for (long child = first; child < first + used; child++) {
                    key(bytes, child * chunksPerChild).int64(children.applyAsLong(child));
                }
                key(bytes, Math.min(chunks, (first + used) * chunksPerChild));
                file.write(bytes.zeros(NODE - bytes.size()).toBuffer());
            }
            if (nodes == 1) {
                return start;
            }
            children = node -> start + node * NODE;
            count = nodes;
            chunksPerChild *= CHILDREN;
        }
    }

    /** A chunk's bytes, filters left out, and its first row and byte. */
    private ByteBuilder key(ByteBuilder bytes, long chunk) {
        return bytes.int32(chunkBytes).int32(0).int64(chunk * chunkRows).int64(0);
    }
}
