package magneton.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns of numbers of one length, in order: what CSV, JSON and plots are made of.
 */
public final class ColumnTable {
    private final Map<String, double[]> columns = new LinkedHashMap<>();

    public ColumnTable put(String name, double[] values) {
        columns.put(name, values);
        return this;
    }

    public Map<String, double[]> columns() {
        return columns;
    }

    /** Rows under a line of names; numbers as short as they read back exactly. */
    public String csv() {
        StringBuilder text = new StringBuilder(String.join(",", columns.keySet())).append('\n');
        int rows = columns.values().iterator().next().length;
        for (int i = 0; i < rows; i++) {
            String separator = "";
            for (double[] values : columns.values()) {
                text.append(separator).append(values[i]);
                separator = ",";
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Lists of numbers by name, for JSON. */
    public Map<String, Object> lists() {
        Map<String, Object> lists = new LinkedHashMap<>();
        columns.forEach((name, values) -> {
            List<Double> list = new ArrayList<>();
            for (double value : values) {
                list.add(value);
            }
            lists.put(name, list);
        });
        return lists;
    }
}
