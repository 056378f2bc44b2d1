package magneton.arrow;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import magneton.column.ColumnFile;
import magneton.column.PlainGroup;
import magneton.event.ColumnType;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.OutputFile;

/**
 * Lays columns out as an Apache Arrow IPC file (Feather version 2): a record batch a row group, not compressed, every
 * column from a multiple of 64 bytes on, so that readers may map the file into memory. Fields carry unit and
 * description; the schema in the footer carries all metadata, the one at the start all but the summary.
 *
 * @see <a href="https://arrow.apache.org/docs/format/Columnar.html">Arrow Columnar Format 1.5</a>
 */
public final class ArrowFile implements ColumnFile {
    private static final int CONTINUATION = 0xffffffff;

    private final OutputFile file;
    private final EventSchema schema;
    private final List<ArrowMessages.Place> places = new ArrayList<>();
    private ByteBuffer bits = ByteBuffer.allocateDirect(0);

    public ArrowFile(OutputFile file, EventSchema schema) {
        this.file = file;
        this.schema = schema;
    }

    @Override
    public ByteOrder order() {
        return ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    public void begin(Map<String, String> metadata) throws EventFileException {
        file.write(ByteBuffer.allocate(ArrowMessages.PREFIX).put(ArrowMessages.MAGIC).clear());
        message(ArrowMessages.schemaMessage(schema, metadata));
    }

    /** Writes the prefix and the table of a message; what follows is aligned. Returns the length of both. */
    private int message(ByteBuffer table) throws EventFileException {
        long start = file.position();
        long end = ArrowMessages.aligned(start + ArrowMessages.PREFIX + table.remaining());
        int length = (int) (end - start);
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(CONTINUATION).putInt(length - ArrowMessages.PREFIX).put(table);
        file.write(bytes.clear());
        return length;
    }

    @Override
    public void append(PlainGroup group) throws EventFileException {
        long start = file.position();
        int tableLength = message(ArrowMessages.batchMessage(schema, group.events()));
        long body = file.position();
        for (int i = 0; i < schema.columns().size(); i++) {
            boolean flag = schema.columns().get(i).type() == ColumnType.BOOL;
            file.write(flag ? packed(group.column(i)) : group.column(i));
            file.write(ByteBuffer.allocate((int) (ArrowMessages.aligned(file.position()) - file.position())));
        }
        places.add(new ArrowMessages.Place(start, tableLength, file.position() - body));
    }

    /** Flags as bits, the first in the lowest. */
    private ByteBuffer packed(ByteBuffer flags) {
        int n = flags.remaining();
        int length = Math.ceilDiv(n, Byte.SIZE);
        if (bits.capacity() < length) {
            bits = ByteBuffer.allocateDirect(length);
        }
        bits.clear();
        for (int i = 0; i < n; i += Byte.SIZE) {
            int eight = 0;
            for (int k = 0; k < Math.min(Byte.SIZE, n - i); k++) {
                eight |= flags.get(i + k) << k;
            }
            bits.put((byte) eight);
        }
        return bits.flip();
    }

    @Override
    public void end(Map<String, String> metadata) throws EventFileException {
        file.write(ByteBuffer.allocate(ArrowMessages.PREFIX).order(ByteOrder.LITTLE_ENDIAN).putInt(CONTINUATION).clear());
        ByteBuffer footer = ArrowMessages.footer(schema, metadata, places);
        ByteBuffer tail = ByteBuffer.allocate(Integer.BYTES + ArrowMessages.MAGIC.length).order(ByteOrder.LITTLE_ENDIAN);
        tail.putInt(footer.remaining()).put(ArrowMessages.MAGIC);
        file.write(footer);
        file.write(tail.flip());
    }
}
