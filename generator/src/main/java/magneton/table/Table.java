package magneton.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV data table: lines starting with {@code #} say where it comes from, then one row of column names, then the data.
 *
 * <p>Fields may stand in double quotes; a blank number is NaN. Reading is strict: each row has as many fields as there
 * are names, a number is digits with sign, point and exponent. Every fault is a {@link TableException}.
 */
public final class Table {
    private final String file;
    private final List<String> provenance;
    private final List<String> columns;
    private final List<Row> rows;

    /** A data row and its line in the file. */
    record Row(int line, String[] cells) {}

    Table(String file, List<String> provenance, List<String> columns, List<Row> rows) {
        this.file = file;
        this.provenance = List.copyOf(provenance);
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** A table shipped with this module, by absolute resource path, e.g. {@code /magneton/target/isotopes.csv}. */
    public static Table ofResource(String path) {
        InputStream stream = Table.class.getResourceAsStream(path);
        if (stream == null) {
            throw new TableException(path, "no such resource");
        }
        return read(path.substring(path.lastIndexOf('/') + 1), stream);
    }

    /** A user's table. */
    public static Table ofFile(Path path) {
        try {
            return CsvParser.parse(path.toString(), Files.readString(path));
        } catch (NoSuchFileException absent) {
            throw new TableException(path.toString(), "no such file");
        } catch (IOException unreadable) {
            throw new TableException(path.toString(), "cannot be read as UTF-8 text");
        }
    }

    /** A table given as text; {@code file} is its name in error sentences. */
    public static Table of(String file, String text) {
        return CsvParser.parse(file, text);
    }

    /** A table from a stream, which is read to its end and closed; {@code file} is its name in error sentences. */
    public static Table read(String file, InputStream stream) {
        try (stream) {
            return CsvParser.parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Name in error sentences. */
    public String file() {
        return file;
    }

    /** The {@code #} lines without their mark: source, units, checks. */
    public List<String> provenance() {
        return provenance;
    }

    /** Column names in file order. */
    public List<String> columns() {
        return columns;
    }

    /** Number of data rows. */
    public int rows() {
        return rows.size();
    }

    public boolean has(String column) {
        return columns.contains(column);
    }

    /** The fields of a column as they stand. */
    public String[] text(String column) {
        int c = index(column);
        String[] values = new String[rows.size()];
        for (int r = 0; r < values.length; r++) {
            values[r] = rows.get(r).cells()[c];
        }
        return values;
    }

    /** A numeric column; blank fields are NaN. */
    public double[] numbersOrBlank(String column) {
        int c = index(column);
        double[] values = new double[rows.size()];
        for (int r = 0; r < values.length; r++) {
            values[r] = number(r, c);
        }
        return values;
    }

    /** A numeric column without blanks. */
    public double[] numbers(String column) {
        double[] values = numbersOrBlank(column);
        for (int r = 0; r < values.length; r++) {
            if (Double.isNaN(values[r])) {
                throw fault(r, column, "blank, a number is needed");
            }
        }
        return values;
    }

    /** A numeric column whose numbers are all at least 0. */
    public double[] nonNegative(String column) {
        double[] values = numbers(column);
        for (int r = 0; r < values.length; r++) {
            if (values[r] < 0) {
                throw fault(r, column, rows.get(r).cells()[index(column)] + " is negative, 0 or more is needed");
            }
        }
        return values;
    }

    /** A numeric column whose numbers rise strictly from row to row. */
    public double[] increasing(String column) {
        double[] values = numbers(column);
        for (int r = 1; r < values.length; r++) {
            if (!(values[r] > values[r - 1])) {
                throw fault(r, column, values[r] + " comes after " + values[r - 1] + ", the column must increase");
            }
        }
        return values;
    }

    /** The exception for a caller's own finding in a cell. */
    public TableException fault(int row, String column, String problem) {
        return new TableException(file, rows.get(row).line(), column, problem);
    }

    private int index(String column) {
        int c = columns.indexOf(column);
        if (c < 0) {
            throw new TableException(file, "there is no column '" + column + "'; " + NearestWord.advice(column, columns));
        }
        return c;
    }

    private double number(int row, int column) {
        String cell = rows.get(row).cells()[column];
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        if (!Decimal.is(cell)) {
            throw fault(row, columns.get(column), "'" + cell + "' is not a number");
        }
        double value = Decimal.value(cell);
        if (Double.isInfinite(value)) {
            throw fault(row, columns.get(column), "'" + cell + "' is too large for a number");
        }
        return value;
    }
}
