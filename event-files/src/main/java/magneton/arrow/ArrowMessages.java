package magneton.arrow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.flatbuffers.FlatBufferBuilder;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Bool;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;

import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.event.EventSchema;

/** The tables of Arrow's IPC format (Schema.fbs, Message.fbs, File.fbs, metadata version 5) that our files consist of. */
final class ArrowMessages {
    static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
    /** Of bodies and messages within the file, so that mapped columns are aligned. */
    static final int ALIGNMENT = 64;
    /** The 8 bytes before the table of a message. */
    static final int PREFIX = 8;

    /** Keys of what a field says of its column. */
    static final String UNIT = "unit";
    static final String DESCRIPTION = "description";

    private ArrowMessages() {}

    static long aligned(long length) {
        return Math.ceilDiv(length, (long) ALIGNMENT) * ALIGNMENT;
    }

    /** Bytes of a column of so many events: flags are bits. */
    static long columnBytes(ColumnType type, long events) {
        return type == ColumnType.BOOL ? Math.ceilDiv(events, 8L) : events * type.bytes();
    }

    static ByteBuffer schemaMessage(EventSchema schema, Map<String, String> metadata) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        return message(builder, MessageHeader.Schema, schema(builder, schema, metadata), 0);
    }

    /** The table of a row group; its body is every column from a multiple of {@link #ALIGNMENT} on, no validity. */
    static ByteBuffer batchMessage(EventSchema schema, int events) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        List<Column> columns = schema.columns();
        long[] lengths = new long[columns.size()];
        long body = 0;
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = columnBytes(columns.get(i).type(), events);
            body += aligned(lengths[i]);
        }
        RecordBatch.startBuffersVector(builder, 2 * lengths.length);
        long end = body;
        for (int i = lengths.length - 1; i >= 0; i--) { // vectors are written from their end
            end -= aligned(lengths[i]);
            Buffer.createBuffer(builder, end, lengths[i]);
            Buffer.createBuffer(builder, end, 0);
        }
        int buffers = builder.endVector();
        RecordBatch.startNodesVector(builder, lengths.length);
        for (int i = 0; i < lengths.length; i++) {
            FieldNode.createFieldNode(builder, events, 0);
        }
        int nodes = builder.endVector();
        RecordBatch.startRecordBatch(builder);
        RecordBatch.addLength(builder, events);
        RecordBatch.addNodes(builder, nodes);
        RecordBatch.addBuffers(builder, buffers);
        return message(builder, MessageHeader.RecordBatch, RecordBatch.endRecordBatch(builder), body);
    }

    private static ByteBuffer message(FlatBufferBuilder builder, byte kind, int header, long bodyLength) {
        Message.startMessage(builder);
        Message.addVersion(builder, MetadataVersion.V5);
        Message.addHeaderType(builder, kind);
        Message.addHeader(builder, header);
        Message.addBodyLength(builder, bodyLength);
        Message.finishMessageBuffer(builder, Message.endMessage(builder));
        return builder.dataBuffer();
    }

    /** The footer: the schema again, with all metadata, and where the row groups are. */
    static ByteBuffer footer(EventSchema schema, Map<String, String> metadata, List<Place> places) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int schemaTable = schema(builder, schema, metadata);
        Footer.startRecordBatchesVector(builder, places.size());
        for (Place place : places.reversed()) {
            Block.createBlock(builder, place.start(), place.tableLength(), place.bodyLength());
        }
        int batches = builder.endVector();
        Footer.startDictionariesVector(builder, 0);
        int dictionaries = builder.endVector();
        Footer.startFooter(builder);
        Footer.addVersion(builder, MetadataVersion.V5);
        Footer.addSchema(builder, schemaTable);
        Footer.addDictionaries(builder, dictionaries);
        Footer.addRecordBatches(builder, batches);
        Footer.finishFooterBuffer(builder, Footer.endFooter(builder));
        return builder.dataBuffer();
    }

    /**
     * Where a row group is.
     *
     * @param start of its message
     * @param tableLength bytes before its body
     */
    record Place(long start, int tableLength, long bodyLength) {}

    private static int schema(FlatBufferBuilder builder, EventSchema schema, Map<String, String> metadata) {
        List<Column> columns = schema.columns();
        int[] fields = new int[columns.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = field(builder, columns.get(i));
        }
        int fieldVector = Schema.createFieldsVector(builder, fields);
        int pairs = Schema.createCustomMetadataVector(builder, pairs(builder, metadata));
        Schema.startSchema(builder);
        Schema.addEndianness(builder, Endianness.Little);
        Schema.addFields(builder, fieldVector);
        Schema.addCustomMetadata(builder, pairs);
        return Schema.endSchema(builder);
    }

    private static int field(FlatBufferBuilder builder, Column column) {
        int name = builder.createString(column.name());
        byte kind = switch (column.type()) {
            case INT64, INT32 -> Type.Int;
            case FLOAT64 -> Type.FloatingPoint;
            case BOOL -> Type.Bool;
        };
        int type = switch (column.type()) {
            case INT64, INT32 -> Int.createInt(builder, column.type().bytes() * Byte.SIZE, true);
            case FLOAT64 -> FloatingPoint.createFloatingPoint(builder, Precision.DOUBLE);
            case BOOL -> bool(builder);
        };
        int children = Field.createChildrenVector(builder, new int[0]);
        int pairs = Field.createCustomMetadataVector(
                builder, pairs(builder, Map.of(UNIT, column.unit()), Map.of(DESCRIPTION, column.description())));
        Field.startField(builder);
        Field.addName(builder, name);
        Field.addNullable(builder, false);
        Field.addTypeType(builder, kind);
        Field.addType(builder, type);
        Field.addChildren(builder, children);
        Field.addCustomMetadata(builder, pairs);
        return Field.endField(builder);
    }

    private static int bool(FlatBufferBuilder builder) {
        Bool.startBool(builder);
        return Bool.endBool(builder);
    }

    @SafeVarargs
    private static int[] pairs(FlatBufferBuilder builder, Map<String, String>... metadata) {
        List<Integer> pairs = new ArrayList<>();
        for (Map<String, String> part : metadata) {
            part.forEach((key, value) -> pairs.add(KeyValue.createKeyValue(
                    builder, builder.createString(key), builder.createString(value))));
        }
        return pairs.stream().mapToInt(Integer::intValue).toArray();
    }
}
