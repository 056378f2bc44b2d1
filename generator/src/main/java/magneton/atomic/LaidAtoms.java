package magneton.atomic;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import magneton.table.Table;
import magneton.target.Elements;

/**
 * The atoms of {@link HartreeFock} with their patches, laid when the program is built: reading tables of 65,000 lines and
 * laying 10,000 patches on them took most of the start of a run. Without responses to real photons, which few runs need.
 *
 * <p>Per subshell its index and binding energy, then patches: corners as they are, responses rounded to 24 bits (6e-8;
 * the tables have 4 to 5 digits), then windows of free electrons.
 */
final class LaidAtoms {
    private static final String FOLDER = "/magneton/atomic/response/";
    private static final String EXTENSION = ".laid";
    private static final int CORNERS = 5;
    private static final int NODES = ResponsePatch.SIDE * ResponsePatch.SIDE;
    private static final int BYTES_OF_NODES = NODES * Response.COUNT * Float.BYTES;

    private LaidAtoms() {}

    /** Lays every tabulated atom into a folder. */
    public static void main(String[] folder) throws IOException {
        Elements elements = Elements.load();
        String[] symbols = Table.ofResource(FOLDER + "summary.csv").text("element");
        for (String symbol : Arrays.stream(symbols).distinct().toList()) {
            BoundAtom atom = new HartreeFock().lay(elements.get(symbol), Coverage.everywhere(false));
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(Path.of(folder[0], symbol + EXTENSION))))) {
                for (BoundAtom.Subshell subshell : atom.subshells()) {
                    write(subshell, out);
                }
            }
        }
    }

    private static void write(BoundAtom.Subshell subshell, DataOutputStream out) throws IOException {
        out.writeInt(subshell.shell());
        out.writeDouble(subshell.bindingMeV());
        out.writeInt(subshell.patches().size());
        for (ResponsePatch patch : subshell.patches()) {
            for (double corner : new double[] {patch.offset(), patch.x0(), patch.x1(), patch.y0(), patch.y1()}) {
                out.writeDouble(corner);
            }
            for (double[] node : patch.nodes()) {
                for (double value : node) {
                    out.writeFloat((float) value);
                }
            }
        }
        out.writeInt(subshell.windows().size());
        for (BoundAtom.FreeWindow window : subshell.windows()) {
            out.writeDouble(window.fromMeV());
            out.writeDouble(window.toMeV());
            out.writeDouble(window.constant());
            out.writeDouble(window.overT());
        }
    }

    /** Whether an element was laid. */
    static boolean exist(String symbol) {
        return LaidAtoms.class.getResource(FOLDER + symbol + EXTENSION) != null;
    }

    /** An atom with the patches and windows that are wanted. */
    static BoundAtom read(String symbol, Coverage wanted) {
        try (InputStream in = LaidAtoms.class.getResourceAsStream(FOLDER + symbol + EXTENSION)) {
            ByteBuffer laid = ByteBuffer.wrap(in.readAllBytes());
            List<BoundAtom.Subshell> subshells = new ArrayList<>();
            while (laid.hasRemaining()) {
                subshells.add(new BoundAtom.Subshell(
                        laid.getInt(), laid.getDouble(), patches(laid, wanted), windows(laid, wanted)));
            }
            return new BoundAtom(subshells);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<ResponsePatch> patches(ByteBuffer laid, Coverage wanted) {
        int n = laid.getInt();
        List<ResponsePatch> patches = new ArrayList<>(n);
        double[] corners = new double[CORNERS];
        float[] flat = new float[NODES * Response.COUNT];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < CORNERS; k++) {
                corners[k] = laid.getDouble();
            }
            double offset = corners[0];
            if (wanted.reaches(offset + StrictMath.exp(corners[1]), offset + StrictMath.exp(corners[2]))) {
                laid.asFloatBuffer().get(flat);
                patches.add(new ResponsePatch(offset, corners[1], corners[2], corners[3], corners[4], nodes(flat)));
            }
            laid.position(laid.position() + BYTES_OF_NODES);
        }
        return patches;
    }

    private static double[][] nodes(float[] flat) {
        double[][] nodes = new double[NODES][Response.COUNT];
        for (int i = 0; i < NODES; i++) {
            for (int k = 0; k < Response.COUNT; k++) {
                nodes[i][k] = flat[i * Response.COUNT + k];
            }
        }
        return nodes;
    }

    private static List<BoundAtom.FreeWindow> windows(ByteBuffer laid, Coverage wanted) {
        int n = laid.getInt();
        List<BoundAtom.FreeWindow> windows = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            BoundAtom.FreeWindow window = new BoundAtom.FreeWindow(
                    laid.getDouble(), laid.getDouble(), laid.getDouble(), laid.getDouble());
            if (wanted.reaches(window.fromMeV(), window.toMeV())) {
                windows.add(window);
            }
        }
        return windows;
    }
}
