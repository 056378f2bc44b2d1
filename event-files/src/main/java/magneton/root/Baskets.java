package magneton.root;

import java.util.ArrayList;
import java.util.List;

import magneton.column.ByteBuilder;
import magneton.column.PlainGroup;
import magneton.event.Column;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.OutputFile;

/**
 * Writes the columns of a tree: for every row group a basket (TBasket, version 3) of every column side by side, and keeps
 * where the row groups are.
 */
final class Baskets {
    private static final String CLASS = "TBasket";
    private static final int VERSION = 3;
    /** What a basket has in its record beyond a key. */
    private static final int MORE = 19;

    private final OutputFile file;
    private final List<Column> columns;
    private final String tree;
    private final long directory;
    private final List<Group> groups = new ArrayList<>();
    private long events;

    /** Where a row group is and how many events come before it. */
    private record Group(long start, long eventsBefore, int events) {}

    Baskets(OutputFile file, EventSchema schema, String tree, long directory) {
        this.file = file;
        this.columns = schema.columns();
        this.tree = tree;
        this.directory = directory;
    }

    void add(PlainGroup group) throws EventFileException {
        groups.add(new Group(file.position(), events, group.events()));
        for (int i = 0; i < columns.size(); i++) {
            int width = columns.get(i).type().bytes();
            int length = group.events() * width;
            int all = head(i) + length;
            ByteBuilder head = new RootKey(CLASS, columns.get(i).name(), tree, 0, file.position(), length, directory)
                    .bytes(MORE).int16(VERSION).int32(all).int32(width).int32(group.events()).int32(all).int8(0);
            file.write(head.toBuffer());
            file.write(group.column(i));
        }
        events += group.events();
    }

    private int head(int column) {
        return RootKey.size(CLASS, columns.get(column).name(), tree) + MORE;
    }

    long events() {
        return events;
    }

    int count() {
        return groups.size();
    }

    /** Bytes of a basket of a column, record included. */
    int bytes(int column, int basket) {
        return head(column) + groups.get(basket).events * columns.get(column).type().bytes();
    }

    long eventsBefore(int basket) {
        return groups.get(basket).eventsBefore;
    }

    long start(int column, int basket) {
        long start = groups.get(basket).start;
        for (int i = 0; i < column; i++) {
            start += bytes(i, basket);
        }
        return start;
    }

    /** Bytes of all baskets of a column. */
    long bytes(int column) {
        return (long) count() * head(column) + events * columns.get(column).type().bytes();
    }

    /** Events of every basket but the last, which has at most as many; 0 if they differ. */
    long eventsPerBasket() {
        long first = groups.isEmpty() ? 0 : groups.getFirst().events;
        boolean regular = groups.stream().limit(Math.max(0, groups.size() - 1)).allMatch(group -> group.events == first);
        return regular && (groups.isEmpty() || groups.getLast().events <= first) ? first : 0;
    }
}
