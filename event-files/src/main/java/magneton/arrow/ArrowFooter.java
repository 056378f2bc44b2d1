package magneton.arrow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;

import magneton.column.ColumnsJson;
import magneton.column.MalformedException;
import magneton.event.Column;
import magneton.event.EventSchema;
import magneton.file.EventWriter;

/**
 * The footer of one of our Arrow files and the tables of its row groups, checked: every column lies inside the file.
 *
 * @param metadata all keys
 */
record ArrowFooter(EventSchema schema, Map<String, String> metadata, List<Group> groups) {
    private static final int TAIL = Integer.BYTES + ArrowMessages.MAGIC.length;

    /**
     * A row group.
     *
     * @param columns where each column begins in the file
     */
    record Group(int events, long[] columns) {}

    static ArrowFooter read(FileChannel file) throws IOException, MalformedException {
        long size = file.size();
        if (size < ArrowMessages.PREFIX + TAIL || !hasMagic(file, 0)) {
            throw new MalformedException("is not an Arrow file");
        }
        if (!hasMagic(file, size - ArrowMessages.MAGIC.length)) {
            throw new MalformedException("is cut off: an Arrow file ends with ARROW1");
        }
        int length = bytes(file, size - TAIL, Integer.BYTES).getInt();
        if (length < 0 || length > size - TAIL) {
            throw new MalformedException("has a damaged footer");
        }
        try {
            return parse(file, Footer.getRootAsFooter(bytes(file, size - TAIL - length, length)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) { // tables point at each other without checks
            throw new MalformedException("has a damaged footer");
        }
    }

    private static ArrowFooter parse(FileChannel file, Footer footer) throws IOException, MalformedException {
        Map<String, String> metadata = metadata(footer.schema());
        if (!metadata.containsKey(ColumnsJson.KEY)) {
            throw new MalformedException("is an Arrow file that magneton did not write");
        }
        EventSchema schema = ColumnsJson.read(metadata.get(ColumnsJson.KEY));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < footer.schema().fieldsLength(); i++) {
            names.add(footer.schema().fields(i).name());
        }
        if (!names.equals(schema.columns().stream().map(Column::name).toList())) {
            throw new MalformedException("its columns are not those of its metadata");
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < footer.recordBatchesLength(); i++) {
            groups.add(group(file, schema, footer.recordBatches(i)));
        }
        return new ArrowFooter(schema, metadata, List.copyOf(groups));
    }

    private static Map<String, String> metadata(Schema schema) {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (int i = 0; schema != null && i < schema.customMetadataLength(); i++) {
            KeyValue pair = schema.customMetadata(i);
            metadata.put(String.valueOf(pair.key()), String.valueOf(pair.value()));
        }
        return metadata;
    }

    private static Group group(FileChannel file, EventSchema schema, Block block) throws IOException, MalformedException {
        int tableLength = block.metaDataLength() - ArrowMessages.PREFIX;
        long body = block.offset() + block.metaDataLength();
        if (block.offset() < 0 || tableLength < 0 || block.bodyLength() < 0 || body > file.size() - block.bodyLength()) {
            throw new MalformedException("has a row group beyond its end");
        }
        Message message = Message.getRootAsMessage(bytes(file, block.offset() + ArrowMessages.PREFIX, tableLength));
        RecordBatch batch = (RecordBatch) message.header(new RecordBatch());
        long events = batch == null ? 0 : batch.length();
        if (events < 1 || events > EventWriter.MAX_GROUP_EVENTS || batch.buffersLength() != 2 * schema.columns().size()) {
            throw new MalformedException("has a row group of an unknown form");
        }
        long[] columns = new long[schema.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            long start = batch.buffers(2 * i + 1).offset();
            long length = batch.buffers(2 * i + 1).length();
            if (start < 0 || length != ArrowMessages.columnBytes(schema.columns().get(i).type(), events)
                    || start > block.bodyLength() - length) {
                throw new MalformedException("has a column of the wrong length in a row group");
            }
            columns[i] = body + start;
        }
        return new Group((int) events, columns);
    }

    private static boolean hasMagic(FileChannel file, long at) throws IOException, MalformedException {
        return Arrays.equals(bytes(file, at, ArrowMessages.MAGIC.length).array(), ArrowMessages.MAGIC);
    }

    private static ByteBuffer bytes(FileChannel file, long at, int length) throws IOException, MalformedException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        fill(file, bytes, at);
        return bytes.flip();
    }

    /** Fills the buffer from a place of the file. */
    static void fill(FileChannel file, ByteBuffer buffer, long at) throws IOException, MalformedException {
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                throw new MalformedException("ends too early");
            }
        }
    }
}
