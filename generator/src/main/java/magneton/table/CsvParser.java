package magneton.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Splits the text of a table into provenance, names and rows. */
final class CsvParser {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvParser() {}

    static Table parse(String file, String text) {
        List<String> provenance = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        List<String> columns = null;
        int number = 0;
        int next = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        while (next < text.length()) {
            int end = text.indexOf('\n', next);
            end = end < 0 ? text.length() : end;
            boolean carriageReturn = end > next && text.charAt(end - 1) == '\r';
            String line = text.substring(next, carriageReturn ? end - 1 : end);
            next = end + 1;
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (line.startsWith("#")) {
                provenance.add(line.substring(1).strip());
                continue;
            }
            String[] cells = split(file, number, line);
            if (columns == null) {
                columns = names(file, number, cells);
            } else if (cells.length != columns.size()) {
                throw new TableException(
                        file, number, cells.length + " fields, but there are " + columns.size() + " column names");
            } else {
                rows.add(new Table.Row(number, cells));
            }
        }
        if (columns == null) {
            throw new TableException(file, "empty, a row of column names and rows of numbers are needed");
        }
        if (rows.isEmpty()) {
            throw new TableException(file, "column names but no rows");
        }
        return new Table(file, provenance, columns, rows);
    }

    private static List<String> names(String file, int line, String[] cells) {
        Set<String> seen = new HashSet<>();
        for (String name : cells) {
            if (name.isEmpty()) {
                throw new TableException(file, line, "a column has no name");
            }
            if (!seen.add(name)) {
                throw new TableException(file, line, "two columns are named '" + name + "'");
            }
        }
        return List.of(cells);
    }

    /** Fields between commas, stripped; in quotes commas are text and a doubled quote is a quote. */
    private static String[] split(String file, int number, String line) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
            int comma;
            if (at < line.length() && line.charAt(at) == '"') {
                StringBuilder quoted = new StringBuilder();
                int close = quoted(file, number, line, at, quoted);
                comma = line.indexOf(',', close);
                String rest = line.substring(close, comma < 0 ? line.length() : comma);
                if (!rest.isBlank()) {
                    throw new TableException(file, number, "'" + rest.strip() + "' after a closing quote");
                }
                fields.add(quoted.toString());
            } else {
                comma = line.indexOf(',', at);
                fields.add(line.substring(at, comma < 0 ? line.length() : comma).strip());
            }
            if (comma < 0) {
                return fields.toArray(String[]::new);
            }
            at = comma + 1;
        }
    }

    /** Reads the quoted field that opens at {@code open}; returns the place after its closing quote. */
    private static int quoted(String file, int number, String line, int open, StringBuilder field) {
        int at = open + 1;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c != '"') {
                field.append(c);
                at++;
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                field.append('"');
                at += 2;
            } else {
                return at + 1;
            }
        }
        throw new TableException(file, number, "a quote is opened and not closed");
    }
}
