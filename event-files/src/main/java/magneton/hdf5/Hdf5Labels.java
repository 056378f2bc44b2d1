package magneton.hdf5;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.event.EventSchema;

/**
 * Where the group of the datasets is, and what its attributes and theirs are called.
 *
 * @param path names of groups from the root to that of the datasets
 * @param legend whether they bear the attribute {@code datatype} of LEGEND's LH5
 */
record Hdf5Labels(List<String> path, boolean legend) {
    /** Event records. */
    static final Hdf5Labels EVENTS = new Hdf5Labels(List.of("events"), false);
    /** Particles for remage. */
    static final Hdf5Labels KINEMATICS = new Hdf5Labels(List.of("vtx", "kin"), true);

    private static final String DATATYPE = "datatype";

    /** Attributes of the group. */
    Map<String, String> table(EventSchema schema, Map<String, String> metadata) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (legend) {
            labels.put(DATATYPE, schema.columns().stream().map(Column::name).collect(Collectors.joining(",", "table{", "}")));
        }
        labels.putAll(metadata);
        return labels;
    }

    /** Attributes of a dataset. */
    Map<String, String> column(Column column) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (legend) {
            labels.put(DATATYPE, column.type() == ColumnType.BOOL ? "array<1>{bool}" : "array<1>{real}");
        }
        if (!column.unit().isEmpty()) {
            labels.put("units", column.unit());
        }
        labels.put("description", column.description());
        return labels;
    }
}
