package magneton.root;

import java.util.List;

import magneton.column.ByteBuilder;
import magneton.event.Column;
import magneton.event.EventSchema;

/**
 * Streams a TTree (version 20) of one branch (TBranch, version 13) with one leaf for every column, whose baskets are in the
 * file already. The title of a branch is the description of its column with the unit.
 */
final class RootTree {
    private static final int OBJECT_OFFSET = 2;
    private static final int LEAST_BASKETS = 10;
    private static final int BASKET_SIZE = 32_000;
    /** TIOFeatures, version 1 by its checksum: none. */
    private static final byte[] IO_FEATURES = {0x40, 0, 0, 7, 0, 0, 0x1a, (byte) 0xa1, 0x2f, 0x10, 0};

    private final EventSchema schema;
    private final Baskets baskets;
    private final int keyLength;
    private final int[] leaves;

    /** @param keyLength bytes of the record before the tree, from whose start references count */
    RootTree(EventSchema schema, Baskets baskets, int keyLength) {
        this.schema = schema;
        this.baskets = baskets;
        this.keyLength = keyLength;
        this.leaves = new int[schema.columns().size()];
    }

    ByteBuilder bytes(String name, String title) {
        ByteBuilder out = RootBytes.bytes();
        RootBytes.object(out, 20, to -> {
            RootBytes.named(to, RootBytes.BITS | RootBytes.MUST_CLEANUP, name, title);
            RootBytes.object(to, 2, line -> line.int16(602).int16(1).int16(1));
            fill(to);
            RootBytes.object(to, 2, marker -> marker.int16(1).int16(1).int32(Float.floatToIntBits(1)));
            counts(to);
            List<Column> columns = schema.columns();
            RootBytes.array(to, columns.size(), branches -> {
                for (int i = 0; i < columns.size(); i++) {
                    branch(branches, i);
                }
            });
            RootBytes.array(to, columns.size(), references -> {
                for (int leaf : leaves) {
                    references.int32(leaf);
                }
            });
            to.zeros(28); // no aliases, index values, index, tree index, friends, user information, references of branches
        });
        return out;
    }

    private static void fill(ByteBuilder out) {
        RootBytes.object(out, 2, fill -> fill.int16(0).int16(1001));
    }

    private void counts(ByteBuilder out) {
        long bytes = 0;
        for (int i = 0; i < leaves.length; i++) {
            bytes += baskets.bytes(i);
        }
        long cluster = baskets.eventsPerBasket();
        out.int64(baskets.events()).int64(bytes).int64(bytes).int64(0).int64(bytes).float64(1)
                .int32(0).int32(25).int32(0).int32(1000).int32(0)
                .int64(1_000_000_000_000L).int64(1_000_000_000_000L).int64(0).int64(-300_000_000)
                .int64(cluster > 0 ? cluster : -30_000_000).int64(1_000_000)
                .int8(0, 0).bytes(IO_FEATURES); // no ranges of clusters
    }

    private void branch(ByteBuilder out, int index) {
        Column column = schema.columns().get(index);
        String title = column.unit().isEmpty() ? column.description() : column.description() + " (" + column.unit() + ")";
        RootBytes.pointer(out, "TBranch", 13, to -> {
            RootBytes.named(to, RootBytes.BITS | RootBytes.DOES_NOT_OWN, column.name(), title);
            fill(to);
            int room = Math.max(LEAST_BASKETS, baskets.count() + 1);
            to.int32(0).int32(BASKET_SIZE).int32(0).int32(baskets.count()).int64(baskets.events()).bytes(IO_FEATURES)
                    .int32(0).int32(room).int32(0).int64(baskets.events()).int64(0).int64(baskets.bytes(index))
                    .int64(baskets.bytes(index));
            RootBytes.array(to, 0, none -> {});
            RootBytes.array(to, 1, leaf -> leaf(leaf, index, column));
            RootBytes.array(to, 0, none -> {});
            places(to, index, room);
            RootBytes.text(to, ""); // in this file
        });
    }

    private void leaf(ByteBuilder out, int index, Column column) {
        leaves[index] = keyLength + out.size() + OBJECT_OFFSET;
        String className = switch (column.type()) {
            case INT64 -> "TLeafL";
            case INT32 -> "TLeafI";
            case FLOAT64 -> "TLeafD";
            case BOOL -> "TLeafO";
        };
        int width = column.type().bytes();
        RootBytes.pointer(out, className, 1, to -> {
            RootBytes.object(to, 2, base -> {
                RootBytes.named(base, RootBytes.BITS, column.name(), column.name());
                base.int32(1).int32(width).int32(0).int8(0, 0).int32(0);
            });
            to.zeros(2 * width); // no least and greatest value
        });
    }

    /** Bytes, first event and place of every basket; the event after the last one ends the second list. */
    private void places(ByteBuilder out, int column, int room) {
        int count = baskets.count();
        out.int8(1);
        for (int i = 0; i < room; i++) {
            out.int32(i < count ? baskets.bytes(column, i) : 0);
        }
        out.int8(1);
        for (int i = 0; i < room; i++) {
            out.int64(i < count ? baskets.eventsBefore(i) : i == count ? baskets.events() : 0);
        }
        out.int8(1);
        for (int i = 0; i < room; i++) {
            out.int64(i < count ? baskets.start(column, i) : 0);
        }
    }
}
