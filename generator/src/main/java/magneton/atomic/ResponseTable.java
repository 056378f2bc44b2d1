package magneton.atomic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import magneton.table.TableException;

/**
 * The tabulated ionisation responses of an element: relativistic Hartree-Fock, per subshell, on a grid of T and q.
 *
 * <p>The files have 10,000 to 65,000 rows of twelve columns, so that they are read by a parser of their own (the
 * general one of {@link magneton.table.Table} makes a string of every field).
 */
final class ResponseTable {
    private static final String FOLDER = "/magneton/atomic/response/";
    private static final String COLUMNS = "subshell,energy_eV,q_eV,V_T,V_trans,V_long,X_vv,A_T,A_trans,A_long,Y_aa,Z_va";
    /** Column of each component of {@link Response}, counted from V_T. */
    private static final int[] COMPONENT = {0, 1, 4, 5, 6, 7, 8};

    /**
     * One subshell.
     *
     * @param transferEv T of the rows, increasing
     * @param momentumEv q of the columns, increasing
     * @param values per component of {@link Response}, row after row, dimensionless (times E_H)
     */
    record Rows(double[] transferEv, double[] momentumEv, double[][] values) {
        /** Without the rows at or below a binding energy, where the subshell is closed and a table holds zeros. */
        Rows above(double bindingEv) {
            int closed = 0;
            while (closed < transferEv.length && transferEv[closed] <= bindingEv) {
                closed++;
            }
            int from = closed * momentumEv.length;
            double[][] open = Arrays.stream(values).map(v -> Arrays.copyOfRange(v, from, v.length)).toArray(double[][]::new);
            return new Rows(Arrays.copyOfRange(transferEv, closed, transferEv.length), momentumEv, open);
        }
    }

    private final String file;
    private final byte[] text;
    private int at;
    private int line = 1;

    private ResponseTable(String file, byte[] text) {
        this.file = file;
        this.text = text;
    }

    /** The subshells of an element by orbital, e.g. {@code 2p3/2}. */
    static Map<String, Rows> load(String symbol) {
        String file = symbol + ".csv.gz";
        try (InputStream stream = ResponseTable.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new TableException(file, "no such resource");
            }
            return parse(file, stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads gzipped text. */
    static Map<String, Rows> parse(String file, InputStream gzipped) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(gzipped, 1 << 16)) {
            return new ResponseTable(file, stream.readAllBytes()).parse();
        }
    }

    private Map<String, Rows> parse() {
        while (at < text.length && text[at] == '#') {
            token('\n');
        }
        if (!token('\n').equals(COLUMNS)) {
            throw new TableException(file, line, "the columns are not " + COLUMNS);
        }
        Map<String, Rows> subshells = new LinkedHashMap<>();
        Collector collector = null;
        String current = "";
        while (at < text.length) {
            if (!startsWith(current)) {
                if (collector != null) {
                    subshells.put(current, collector.rows(file));
                }
                int before = at;
                current = token(',');
                at = before;
                collector = new Collector();
            }
            at += current.length() + 1;
            collector.row(this);
        }
        if (collector == null) {
            throw new TableException(file, "column names but no rows");
        }
        subshells.put(current, collector.rows(file));
        return subshells;
    }

    /** Whether the line begins with a subshell and a comma. */
    private boolean startsWith(String subshell) {
        int n = subshell.length();
        if (n == 0 || at + n >= text.length || text[at + n] != ',') {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (text[at + i] != subshell.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String token(char end) {
        int from = at;
        while (at < text.length && text[at] != end) {
            at++;
        }
        String token = new String(text, from, at - from, StandardCharsets.US_ASCII);
        at++;
        line += end == '\n' ? 1 : 0;
        return token;
    }

    /** A decimal number up to {@code end}; exact where digits and exponent allow it in one rounding. */
    private double number(char end) {
        int from = at;
        boolean negative = text[at] == '-';
        at += negative ? 1 : 0;
        long digits = 0;
        int scale = 0;
        boolean point = false;
        byte c = text[at];
        for (; c >= '0' && c <= '9' || c == '.' && !point; c = text[++at]) {
            if (c == '.') {
                point = true;
            } else {
                digits = 10 * digits + (c - '0');
                scale -= point ? 1 : 0;
            }
        }
        if (c == 'e') {
            boolean minus = text[at + 1] == '-';
            at += minus || text[at + 1] == '+' ? 2 : 1;
            int exponent = 0;
            for (c = text[at]; c >= '0' && c <= '9'; c = text[++at]) {
                exponent = 10 * exponent + (c - '0');
            }
            scale += minus ? -exponent : exponent;
        }
        if (c != end) {
            throw new TableException(file, line, "'" + token('\n') + "' where a number is needed");
        }
        at++;
        line += end == '\n' ? 1 : 0;
        if (scale < -22 || scale > 22) {
            return Double.parseDouble(new String(text, from, at - 1 - from, StandardCharsets.US_ASCII));
        }
        return decimal(negative ? -digits : digits, scale);
    }

    /** digits times 10^power, in one rounding; digits below 2^53, power from -22 to 22. */
    static double decimal(long digits, int power) {
        return power < 0 ? digits / TEN[-power] : digits * TEN[power];
    }

    /** Powers of ten that a double holds exactly. */
    private static final double[] TEN = new double[23];

    static {
        TEN[0] = 1;
        for (int i = 1; i < TEN.length; i++) {
            TEN[i] = 10 * TEN[i - 1];
        }
    }

    /** Gathers the lines of one subshell. */
    private static final class Collector {
        private double[] transfer = new double[8192];
        private double[] momentum = new double[8192];
        private final double[][] values = new double[Response.COUNT][8192];
        private final double[] fields = new double[9];
        private int n;

        void row(ResponseTable table) {
            if (n == transfer.length) {
                grow();
            }
            transfer[n] = table.number(',');
            momentum[n] = table.number(',');
            for (int i = 0; i < fields.length; i++) {
                fields[i] = table.number(i == fields.length - 1 ? '\n' : ',');
            }
            for (int k = 0; k < Response.COUNT; k++) {
                values[k][n] = fields[COMPONENT[k]];
            }
            n++;
        }

        private void grow() {
            transfer = Arrays.copyOf(transfer, 2 * n);
            momentum = Arrays.copyOf(momentum, 2 * n);
            for (int k = 0; k < Response.COUNT; k++) {
                values[k] = Arrays.copyOf(values[k], 2 * n);
            }
        }

        Rows rows(String file) {
            int columns = 0;
            while (columns < n && transfer[columns] == transfer[0]) {
                columns++;
            }
            double[] rows = new double[n / columns];
            for (int i = 0; i < n; i++) {
                rows[Math.min(i / columns, rows.length - 1)] = transfer[i];
                if (n % columns != 0 || momentum[i] != momentum[i % columns] || transfer[i] != transfer[i - i % columns]) {
                    throw new TableException(file, "rows are not a rectangular grid of energy_eV and q_eV");
                }
            }
            double[][] trimmed = new double[Response.COUNT][];
            for (int k = 0; k < Response.COUNT; k++) {
                trimmed[k] = Arrays.copyOf(values[k], n);
            }
            return new Rows(rows, Arrays.copyOf(momentum, columns), trimmed);
        }
    }
}
