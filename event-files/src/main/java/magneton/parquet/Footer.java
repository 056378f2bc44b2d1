package magneton.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import magneton.column.ColumnsJson;
import magneton.column.MalformedException;
import magneton.event.Column;
import magneton.event.EventSchema;
import magneton.file.EventWriter;

/**
 * The footer of one of our files, checked: every page range lies inside the file and every count fits.
 *
 * @param metadata all keys, those of ours included
 * @param groups row groups with events
 * @param start position of the footer: the end of the row groups
 */
record Footer(EventSchema schema, Map<String, String> metadata, long events, List<GroupMeta> groups, long start) {
    private static final int TAIL = Integer.BYTES + ParquetFormat.MAGIC.length;

    /** Reads the footer of a file. */
    static Footer read(FileChannel file) throws IOException, MalformedException {
        long size = file.size();
        if (size < ParquetFormat.MAGIC.length + TAIL || !hasMagic(file, 0)) {
            throw new MalformedException("is not a Parquet file");
        }
        if (!hasMagic(file, size - ParquetFormat.MAGIC.length)) {
            throw new MalformedException("is cut off: a Parquet file ends with PAR1");
        }
        ByteBuffer tail = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        PartLog.fill(file, tail, size - TAIL);
        long length = Integer.toUnsignedLong(tail.getInt(0));
        long start = size - TAIL - length;
        if (start < ParquetFormat.MAGIC.length || length > Integer.MAX_VALUE - 16) {
            throw new MalformedException("has a damaged footer");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        PartLog.fill(file, bytes, start);
        try {
            return parse(new ThriftReader(bytes.array(), 0, (int) length), start);
        } catch (MalformedException e) {
            throw e.getMessage().startsWith("is a Parquet") ? e
                    : new MalformedException("has a damaged footer: " + e.getMessage());
        }
    }

    private static boolean hasMagic(FileChannel file, long at) throws IOException {
        ByteBuffer magic = ByteBuffer.allocate(ParquetFormat.MAGIC.length);
        return PartLog.fill(file, magic, at) && Arrays.equals(magic.array(), ParquetFormat.MAGIC);
    }

    private static Footer parse(ThriftReader in, long start) throws MalformedException {
        List<String> names = new ArrayList<>();
        List<GroupMeta> groups = new ArrayList<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        String createdBy = "";
        long events = -1;
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 2 -> names = names(in);
                case 3 -> events = in.i64();
                case 4 -> {
                    int count = in.list();
                    for (int i = 0; i < count; i++) {
                        groups.add(GroupMeta.read(in));
                    }
                }
                case 5 -> KeyValues.read(in, metadata);
                case 6 -> createdBy = in.string();
                default -> in.skip();
            }
        }
        if (!createdBy.startsWith("magneton ") || !metadata.containsKey(ColumnsJson.KEY)) {
            throw new MalformedException("is a Parquet file that magneton did not write");
        }
        EventSchema schema = ColumnsJson.read(metadata.get(ColumnsJson.KEY));
        if (!names.equals(schema.columns().stream().map(Column::name).toList())) {
            throw new MalformedException("its columns are not those of its metadata");
        }
        Footer footer = new Footer(schema, metadata, events, List.copyOf(groups), start);
        footer.check();
        return footer;
    }

    /** The names of the columns; the first element of a schema is its root. */
    private static List<String> names(ThriftReader in) throws MalformedException {
        List<String> names = new ArrayList<>();
        int count = in.list();
        for (int i = 0; i < count; i++) {
            String name = "";
            in.enter();
            for (int field = in.field(); field != 0; field = in.field()) {
                if (field == 4) {
                    name = in.string();
                } else {
                    in.skip();
                }
            }
            if (i > 0) {
                names.add(name);
            }
        }
        return names;
    }

    private void check() throws MalformedException {
        long sum = 0;
        long end = ParquetFormat.MAGIC.length;
        for (GroupMeta group : groups) {
            require(group.rows() > 0 && group.rows() <= EventWriter.MAX_GROUP_EVENTS, "the size of a row group");
            require(group.chunks().size() == schema.columns().size(), "the number of columns");
            require(group.start() >= end, "the place of a row group");
            end = group.start();
            for (int i = 0; i < group.chunks().size(); i++) {
                ChunkMeta chunk = group.chunks().get(i);
                Column column = schema.columns().get(i);
                require(chunk.name().equals(column.name()), "the name of a column");
                require(chunk.type() == ParquetFormat.physicalType(column.type()), "the type of a column");
                require(chunk.codec() == ParquetFormat.codec(column.type()), "the compression of a column");
                require(chunk.values() == group.rows(), "the length of a column");
                require(chunk.start() == end && chunk.bytes() > 0 && chunk.bytes() <= start - end
                        && chunk.bytes() < Integer.MAX_VALUE / 2, "the place of a column");
                end += chunk.bytes();
            }
            sum += group.rows();
        }
        require(sum == events, "the number of events");
    }

    private static void require(boolean right, String what) throws MalformedException {
        if (!right) {
            throw new MalformedException(what + " is wrong");
        }
    }
}
