package magneton.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

import magneton.column.ByteBuilder;
import magneton.column.ColumnFile;
import magneton.column.PlainGroup;
import magneton.event.Column;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.OutputFile;

/**
 * Lays columns out as HDF5: group {@code events}, a dataset a column, chunks of 16,384 rows, not compressed; units and
 * descriptions as attributes of the datasets, all metadata as attributes of the group, texts in UTF-8.
 *
 * <p>Superblock and object headers are of the oldest versions, which every reader knows. No object header has a time
 * stamp. Indices and headers follow the columns, so that the number of rows need not be known beforehand.
 *
 * @see <a href="https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html">HDF5 File Format Specification 3.0</a>
 */
public final class Hdf5File implements ColumnFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    /** Room for the superblock; columns begin at a page. */
    private static final int HEAD = 4096;

    private final OutputFile file;
    private final EventSchema schema;
    private final Hdf5Labels labels;
    private Stripes stripes;

    public Hdf5File(OutputFile file, EventSchema schema) {
        this(file, schema, Hdf5Labels.EVENTS);
    }

    Hdf5File(OutputFile file, EventSchema schema, Hdf5Labels labels) {
        this.file = file;
        this.schema = schema;
        this.labels = labels;
    }

    @Override
    public ByteOrder order() {
        return ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    public void begin(Map<String, String> metadata) throws EventFileException {
        file.write(ByteBuffer.allocate(HEAD));
        stripes = new Stripes(file, schema);
    }

    @Override
    public void append(PlainGroup group) throws EventFileException {
        stripes.add(group);
    }

    @Override
    public void end(Map<String, String> metadata) throws EventFileException {
        stripes.finish();
        align();
        long[] trees = trees();
        GlobalHeap heap = heap(metadata);
        file.write(heap.bytes().toBuffer());
        ObjectHeader table = ObjectHeader.group(schema.columns().size());
        labels.table(schema, metadata).forEach((key, value) -> table.attribute(key, heap, value));
        for (int i = 0; i < trees.length; i++) {
            Column column = schema.columns().get(i);
            ObjectHeader dataset = ObjectHeader.dataset(column.type(), stripes.rows(), stripes.chunkRows(), trees[i]);
            labels.column(column).forEach((key, value) -> dataset.attribute(key, heap, value));
            table.link(column.name(), write(dataset));
        }
        long address = write(table);
        for (String name : labels.path().reversed()) {
            ObjectHeader group = ObjectHeader.group(1);
            group.link(name, address);
            address = write(group);
        }
        file.overwrite(0, superblock(address).toBuffer());
    }

    private void align() throws EventFileException {
        file.write(ByteBuffer.allocate((int) (Math.ceilDiv(file.position(), 8L) * 8 - file.position())));
    }

    private long[] trees() throws EventFileException {
        List<Column> columns = schema.columns();
        long[] trees = new long[columns.size()];
        for (int i = 0; i < trees.length; i++) {
            int column = i;
            int chunkBytes = stripes.chunkRows() * columns.get(i).type().bytes();
            trees[i] = new ChunkTree(file, stripes.chunkRows(), chunkBytes)
                    .write(stripes.chunks(), chunk -> stripes.address(column, chunk));
        }
        return trees;
    }

    /** All texts of the file; they must be known before the objects that refer to them. */
    private GlobalHeap heap(Map<String, String> metadata) {
        GlobalHeap heap = new GlobalHeap(file.position());
        labels.table(schema, metadata).values().forEach(heap::add);
        schema.columns().forEach(column -> labels.column(column).values().forEach(heap::add));
        return heap;
    }

    /** Where the object now is. */
    private long write(ObjectHeader header) throws EventFileException {
        long address = file.position();
        file.write(header.bytes().toBuffer());
        return address;
    }

    /** Version 0: offsets and lengths of 8 bytes, the usual sizes of symbol tables, of which there are none. */
    private ByteBuilder superblock(long root) {
        return Hdf5Types.bytes().bytes(SIGNATURE).int8(0, 0, 0, 0, 0, Long.BYTES, Long.BYTES, 0).int16(4).int16(16).int32(0)
                .int64(0).int64(ObjectHeader.NOWHERE).int64(file.position()).int64(ObjectHeader.NOWHERE)
                .int64(0).int64(root).int32(0).int32(0).int64(0).int64(0);
    }
}
