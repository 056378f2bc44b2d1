package magneton.arrow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import magneton.column.ColumnsJson;
import magneton.column.InputFile;
import magneton.column.MalformedException;
import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.EventReader;
import magneton.sampling.EventSampler;

/**
 * Reads Arrow files that {@link ArrowFile} laid out; others are refused. Blocks are told apart by the index of their
 * events, so that what is made of them is what the run would have made. Holds one row group in memory.
 */
public final class ArrowEventReader implements EventReader {
    private final InputFile<ArrowFooter> file;
    private final ArrowFooter footer;
    private final ByteBuffer[] columns;
    private EventBatch batch;
    private int nextGroup;
    private int at;
    private int end;

    private ArrowEventReader(InputFile<ArrowFooter> file) {
        this.file = file;
        this.footer = file.footer();
        this.columns = new ByteBuffer[footer.schema().columns().size()];
    }

    /** Opens a file and reads its footer. */
    public static ArrowEventReader open(Path path) throws EventFileException {
        return new ArrowEventReader(InputFile.open(path, ArrowFooter::read));
    }

    @Override
    public EventSchema schema() {
        return footer.schema();
    }

    @Override
    public Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>(footer.metadata());
        metadata.remove(ColumnsJson.KEY);
        return metadata;
    }

    @Override
    public long events() {
        return footer.groups().stream().mapToLong(ArrowFooter.Group::events).sum();
    }

    @Override
    public int groups() {
        return footer.groups().size();
    }

    @Override
    public long events(int group) {
        return footer.groups().get(group).events();
    }

    @Override
    public long firstEvent(int group) throws EventFileException {
        int column = schema().indexOf(Column.EVENT.name());
        if (column < 0) {
            throw new EventFileException(file.path(), "has no column event");
        }
        ByteBuffer value = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        fill(value, footer.groups().get(group).columns()[column]);
        return value.getLong(0);
    }

    @Override
    public void seek(int group) {
        if (group < 0 || group > groups()) {
            throw new IllegalArgumentException("row group " + group + " of " + groups());
        }
        nextGroup = group;
        at = 0;
        end = 0;
    }

    @Override
    public EventBatch read() throws EventFileException {
        if (at == end) {
            if (nextGroup == groups()) {
                return null;
            }
            load(footer.groups().get(nextGroup++));
        }
        int blockEnd = blockEnd();
        int n = blockEnd - at;
        if (batch == null || batch.capacity() < n) {
            batch = new EventBatch(schema(), n);
        }
        for (int i = 0; i < columns.length; i++) {
            copy(columns[i], batch.array(i), at, n);
        }
        batch.size(n);
        at = blockEnd;
        return batch;
    }

    private void load(ArrowFooter.Group group) throws EventFileException {
        List<Column> all = schema().columns();
        for (int i = 0; i < columns.length; i++) {
            int length = (int) ArrowMessages.columnBytes(all.get(i).type(), group.events());
            if (columns[i] == null || columns[i].capacity() < length) {
                columns[i] = ByteBuffer.allocateDirect(length).order(ByteOrder.LITTLE_ENDIAN);
            }
            fill(columns[i].clear().limit(length), group.columns()[i]);
        }
        at = 0;
        end = group.events();
    }

    private void fill(ByteBuffer buffer, long from) throws EventFileException {
        try {
            ArrowFooter.fill(file.channel(), buffer, from);
        } catch (MalformedException e) {
            throw new EventFileException(file.path(), e.getMessage());
        } catch (IOException e) {
            throw EventFileException.of(file.path(), "cannot read it", e);
        }
    }

    /** The row after the last one of the block that begins now. */
    private int blockEnd() {
        int column = schema().indexOf(Column.EVENT.name());
        if (column < 0) {
            return Math.min(end, at + EventSampler.BLOCK);
        }
        long block = columns[column].getLong(at * Long.BYTES) / EventSampler.BLOCK;
        int row = at + 1;
        while (row < end && columns[column].getLong(row * Long.BYTES) / EventSampler.BLOCK == block) {
            row++;
        }
        return row;
    }

    private static void copy(ByteBuffer from, Object array, int at, int n) {
        switch (array) {
            case double[] values -> from.slice(at * Double.BYTES, n * Double.BYTES).order(from.order()).asDoubleBuffer().get(values, 0, n);
            case long[] values -> from.slice(at * Long.BYTES, n * Long.BYTES).order(from.order()).asLongBuffer().get(values, 0, n);
            case int[] values -> from.slice(at * Integer.BYTES, n * Integer.BYTES).order(from.order()).asIntBuffer().get(values, 0, n);
            case boolean[] values -> {
                for (int i = 0; i < n; i++) {
                    values[i] = (from.get((at + i) / Byte.SIZE) >>> (at + i) % Byte.SIZE & 1) != 0;
                }
            }
            default -> throw new IllegalStateException("column of " + array.getClass());
        }
    }

    @Override
    public void close() throws EventFileException {
        file.close();
    }
}
