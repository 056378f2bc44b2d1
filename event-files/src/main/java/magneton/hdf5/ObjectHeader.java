package magneton.hdf5;

import magneton.column.ByteBuilder;
import magneton.event.ColumnType;

/** An object header, version 1, while its messages are put together (HDF5 File Format Specification 3.0, IV.A). */
final class ObjectHeader {
    /** An address that leads nowhere. */
    static final long NOWHERE = -1;

    private static final int DATASPACE = 0x01;
    private static final int LINK_INFO = 0x02;
    private static final int DATATYPE = 0x03;
    private static final int FILL_VALUE = 0x05;
    private static final int LINK = 0x06;
    private static final int LAYOUT = 0x08;
    private static final int GROUP_INFO = 0x0a;
    private static final int ATTRIBUTE = 0x0c;

    private static final int CONSTANT = 1;
    private static final int ALIGNMENT = 8;

    private final ByteBuilder messages = Hdf5Types.bytes();
    private int count;
    private int links;

    private ObjectHeader() {}

    /** A group of so many links, kept in the order in which they are added. */
    static ObjectHeader group(int size) {
        ObjectHeader header = new ObjectHeader();
        header.message(LINK_INFO, 0, Hdf5Types.bytes().int8(0, 1).int64(size).int64(NOWHERE).int64(NOWHERE));
        header.message(GROUP_INFO, 0, Hdf5Types.bytes().int8(0, 0));
        return header;
    }

    /**
     * A dataset of one dimension in chunks.
     *
     * @param chunkRows rows of a chunk
     * @param tree where the index of the chunks is; {@link #NOWHERE} without rows
     */
    static ObjectHeader dataset(ColumnType type, long rows, int chunkRows, long tree) {
        ObjectHeader header = new ObjectHeader();
        header.message(DATASPACE, 0, Hdf5Types.list(rows));
        header.message(DATATYPE, CONSTANT, Hdf5Types.of(type));
        // Version 2, chunks come as they are written, a fill value is written if set, and is not.
        header.message(FILL_VALUE, CONSTANT, Hdf5Types.bytes().int8(2, 3, 2, 0));
        header.message(LAYOUT, 0, Hdf5Types.bytes().int8(3, 2, 2).int64(tree).int32(chunkRows).int32(type.bytes()));
        return header;
    }

    /** A link to an object of the group. */
    void link(String name, long address) {
        ByteBuilder text = Hdf5Types.bytes().text(name);
        boolean isLong = text.size() > 255;
        ByteBuilder link = Hdf5Types.bytes().int8(1, isLong ? 0x15 : 0x14).int64(links++).int8(1);
        if (isLong) {
            link.int16(text.size());
        } else {
            link.int8(text.size());
        }
        message(LINK, 0, link.bytes(text).int64(address));
    }

    /** An attribute that is a text of the heap. */
    void attribute(String name, GlobalHeap heap, String text) {
        ByteBuilder label = Hdf5Types.bytes().text(name).int8(0);
        ByteBuilder type = Hdf5Types.text();
        ByteBuilder space = Hdf5Types.scalar();
        message(ATTRIBUTE, 0, Hdf5Types.bytes().int8(3, 0).int16(label.size()).int16(type.size()).int16(space.size()).int8(1)
                .bytes(label).bytes(type).bytes(space).bytes(heap.reference(text)));
    }

    private void message(int type, int flags, ByteBuilder data) {
        data.align(ALIGNMENT);
        if (data.size() > 0xffff) {
            throw new IllegalArgumentException("a message of " + data.size() + " bytes");
        }
        messages.int16(type).int16(data.size()).int8(flags, 0, 0, 0).bytes(data);
        count++;
    }

    ByteBuilder bytes() {
        return Hdf5Types.bytes().int8(1, 0).int16(count).int32(1).int32(messages.size()).int32(0).bytes(messages);
    }
}
