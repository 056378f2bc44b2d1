package magneton.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
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

/**
 * Reads event files that {@link ParquetEventWriter} wrote; other Parquet files, and damaged ones, are refused. Every
 * page is checked against its CRC-32. Holds one row group in memory.
 */
public final class ParquetEventReader implements EventReader {
    private final InputFile<Footer> file;
    private final Footer footer;
    private final List<ColumnDecoder> decoders = new ArrayList<>();
    private EventBatch batch;
    private int nextGroup;
    private long leftInGroup;

    private ParquetEventReader(InputFile<Footer> file) {
        this.file = file;
        this.footer = file.footer();
        for (Column column : footer.schema().columns()) {
            decoders.add(new ColumnDecoder(column));
        }
    }

    /** Opens a file and reads its footer. */
    public static ParquetEventReader open(Path path) throws EventFileException {
        return new ParquetEventReader(InputFile.open(path, Footer::read));
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
        return footer.events();
    }

    @Override
    public int groups() {
        return footer.groups().size();
    }

    @Override
    public long events(int group) {
        return footer.groups().get(group).rows();
    }

    @Override
    public long firstEvent(int group) throws EventFileException {
        int column = schema().indexOf(Column.EVENT.name());
        byte[] least = column < 0 ? null : footer.groups().get(group).chunks().get(column).min();
        if (least == null || least.length != Long.BYTES) {
            throw new EventFileException(file.path(), "does not tell the bounds of column event in row group " + group);
        }
        return ByteBuffer.wrap(least).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    Footer footer() {
        return footer;
    }

    FileChannel file() {
        return file.channel();
    }

    @Override
    public void seek(int group) {
        if (group < 0 || group > groups()) {
            throw new IllegalArgumentException("row group " + group + " of " + groups());
        }
        nextGroup = group;
        leftInGroup = 0;
    }

    @Override
    public EventBatch read() throws EventFileException {
        try {
            if (leftInGroup == 0) {
                if (nextGroup == groups()) {
                    return null;
                }
                load(footer.groups().get(nextGroup++));
            }
            return readBlock();
        } catch (MalformedException e) {
            throw new EventFileException(file.path(), "is damaged in row group " + (nextGroup - 1) + ": " + e.getMessage());
        } catch (IOException e) {
            throw EventFileException.of(file.path(), "cannot read it", e);
        }
    }

    private void load(GroupMeta group) throws IOException, MalformedException {
        for (int i = 0; i < decoders.size(); i++) {
            ChunkMeta chunk = group.chunks().get(i);
            int length = (int) chunk.bytes();
            byte[] room = decoders.get(i).room(length);
            if (!PartLog.fill(file.channel(), ByteBuffer.wrap(room, 0, length).slice(), chunk.start())) {
                throw new MalformedException("it ends too early");
            }
            decoders.get(i).begin(length);
        }
        leftInGroup = group.rows();
    }

    /** The next page of every column: they end at the same events, since a page is a block. */
    private EventBatch readBlock() throws MalformedException {
        int n = decoders.getFirst().peek();
        for (ColumnDecoder decoder : decoders) {
            if (decoder.peek() != n || n > leftInGroup) {
                throw new MalformedException("the pages of its columns do not fit each other");
            }
        }
        if (batch == null || batch.capacity() < n) {
            batch = new EventBatch(schema(), n);
        }
        for (int i = 0; i < decoders.size(); i++) {
            decoders.get(i).read(batch.array(i));
        }
        batch.size(n);
        leftInGroup -= n;
        return batch;
    }

    @Override
    public void close() throws EventFileException {
        file.close();
    }
}
