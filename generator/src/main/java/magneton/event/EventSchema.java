package magneton.event;

import java.util.List;

/** The columns of a run, in file order. */
public record EventSchema(List<Column> columns) {
    public EventSchema {
        columns = List.copyOf(columns);
    }

    /** Position of a column by name, or -1. */
    public int indexOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    public boolean contains(Column column) {
        return indexOf(column.name()) >= 0;
    }

    /** Raw bytes of one event over all columns. */
    public int bytesPerEvent() {
        int bytes = 0;
        for (Column column : columns) {
            bytes += column.type().bytes();
        }
        return bytes;
    }
}
