package magneton.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import magneton.table.Table;

/**
 * Results of one kind. Their published numbers stand in a table {@code name, published, unit, within, kind, reference,
 * note}; how ours is computed is registered row by row.
 *
 * @param title what they have in common
 * @param rows in the order of registration
 */
record Room(String title, List<Row> rows) {
    /** A resource beside this class. */
    static Table table(String file) {
        return Table.read(file, Room.class.getResourceAsStream(file));
    }

    /** Begins a room with the published numbers of a resource. */
    static Builder of(String title, String file) {
        return new Builder(title, table(file));
    }

    /** Joins published numbers and what computes ours. */
    static final class Builder {
        private final String title;
        private final Map<String, Published> published = new LinkedHashMap<>();
        private final List<Row> rows = new ArrayList<>();

        private Builder(String title, Table table) {
            this.title = title;
            for (int row = 0; row < table.rows(); row++) {
                Published number = read(table, row);
                if (published.put(number.name(), number) != null) {
                    throw table.fault(row, "name", "'" + number.name() + "' stands there twice");
                }
            }
        }

        private static Published read(Table table, int row) {
            double value = table.numbersOrBlank("published")[row];
            String keys = table.text("reference")[row];
            return new Published(table.text("name")[row], value, table.text("unit")[row],
                    Agreement.of(value, table.text("within")[row]), Published.Kind.of(table.text("kind")[row]),
                    keys.isBlank() ? List.of() : Arrays.asList(keys.split(" ")), table.text("note")[row]);
        }

        /** Registers a row of the table. */
        Builder row(String name, ToDoubleFunction<Setups> ours) {
            Published number = published.remove(name);
            if (number == null) {
                throw new IllegalStateException("no published number '" + name + "', or a second row of it");
            }
            rows.add(new Row(number, ours));
            return this;
        }

        /** Adds a row with a published number from elsewhere. */
        Builder row(Published number, ToDoubleFunction<Setups> ours) {
            rows.add(new Row(number, ours));
            return this;
        }

        /** The room; every number of the table has its row. */
        Room build() {
            if (!published.isEmpty()) {
                throw new IllegalStateException("nothing computes " + published.keySet());
            }
            return new Room(title, List.copyOf(rows));
        }
    }
}
