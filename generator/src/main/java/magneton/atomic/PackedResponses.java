package magneton.atomic;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables of {@link ResponseTable} packed when the program is built: reading 65,000 lines of text took half of the
 * start of a run.
 *
 * <p>Per subshell its name, the numbers of rows and columns, T, q and the values. A number is four bytes: decimal digits
 * with sign, times 64, plus a power of ten, plus 32. Of digits and power the same division or product gives the same bits
 * as of the text.
 */
final class PackedResponses {
    private static final String FOLDER = "/magneton/atomic/response/";
    private static final String TEXT = ".csv.gz";
    private static final String PACKED = ".packed";
    private static final int POWER_BITS = 6;
    private static final int POWER_ZERO = 32;

    private PackedResponses() {}

    /** Packs all tables of a folder, beside them. */
    public static void main(String[] folder) throws IOException {
        List<Path> texts;
        try (Stream<Path> files = Files.list(Path.of(folder[0]))) {
            texts = files.filter(file -> file.getFileName().toString().endsWith(TEXT)).sorted().toList();
        }
        for (Path text : texts) {
            String file = text.getFileName().toString();
            Path packed = text.resolveSibling(file.substring(0, file.length() - TEXT.length()) + PACKED);
            try (InputStream in = Files.newInputStream(text);
                    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(packed)))) {
                write(ResponseTable.parse(file, in), out);
            }
        }
    }

    private static void write(Map<String, ResponseTable.Rows> subshells, DataOutputStream out) throws IOException {
        for (Map.Entry<String, ResponseTable.Rows> entry : subshells.entrySet()) {
            byte[] name = entry.getKey().getBytes(StandardCharsets.US_ASCII);
            ResponseTable.Rows rows = entry.getValue();
            out.writeInt(name.length);
            out.write(name);
            out.writeInt(rows.transferEv().length);
            out.writeInt(rows.momentumEv().length);
            write(rows.transferEv(), out);
            write(rows.momentumEv(), out);
            for (double[] component : rows.values()) {
                write(component, out);
            }
        }
    }

    private static void write(double[] values, DataOutputStream out) throws IOException {
        for (double value : values) {
            BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
            int power = value == 0 ? 0 : -decimal.scale();
            long packed = decimal.unscaledValue().longValueExact() * (1 << POWER_BITS) + power + POWER_ZERO;
            if (packed != (int) packed || Math.abs(power) >= POWER_ZERO || unpacked((int) packed) != value) {
                throw new IllegalArgumentException(value + " has too many digits to be packed");
            }
            out.writeInt((int) packed);
        }
    }

    /** Whether an element is tabulated. */
    static boolean exists(String symbol) {
        return PackedResponses.class.getResource(FOLDER + symbol + PACKED) != null;
    }

    /** The subshells of an element by orbital, e.g. {@code 2p3/2}. */
    static Map<String, ResponseTable.Rows> load(String symbol) {
        try (InputStream in = PackedResponses.class.getResourceAsStream(FOLDER + symbol + PACKED)) {
            return read(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, ResponseTable.Rows> read(ByteBuffer packed) {
        Map<String, ResponseTable.Rows> subshells = new LinkedHashMap<>();
        while (packed.hasRemaining()) {
            byte[] name = new byte[packed.getInt()];
            packed.get(name);
            int rows = packed.getInt();
            int columns = packed.getInt();
            double[] transfer = read(packed, rows);
            double[] momentum = read(packed, columns);
            double[][] values = new double[Response.COUNT][];
            for (int k = 0; k < values.length; k++) {
                values[k] = read(packed, rows * columns);
            }
            subshells.put(new String(name, StandardCharsets.US_ASCII), new ResponseTable.Rows(transfer, momentum, values));
        }
        return subshells;
    }

    private static double[] read(ByteBuffer packed, int n) {
        int[] numbers = new int[n];
        packed.asIntBuffer().get(numbers);
        packed.position(packed.position() + Integer.BYTES * n);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = unpacked(numbers[i]);
        }
        return values;
    }

    private static double unpacked(int packed) {
        return ResponseTable.decimal(packed >> POWER_BITS, (packed & (1 << POWER_BITS) - 1) - POWER_ZERO);
    }
}
