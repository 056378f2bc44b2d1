package magneton.atomic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import magneton.constant.Constants;
import magneton.table.Table;
import magneton.target.Element;

/**
 * Equivalent-photon approximation, a reference mode: the transverse response alone, frozen at its value for a real
 * photon, R_11+22(T, q) = T sigma_gamma(T) / (2 pi^2 alpha); the charge response, which is ten to a thousand times as
 * large for a magnetic moment, is left out (Voloshin, PRL 105 (2010) 201801; arXiv:1311.5294). For a millicharge
 * transverse photons are most of the cross section near and below the edges (arXiv:1405.7168). It names no subshell.
 *
 * <p>Photoabsorption of Henke, Gullikson and Davis (10 eV to 30 keV, ADNDT 54 (1993) 181), above and for elements they
 * do not have here Kissel's RTAB tables to 100 keV; log-log between the points. Nothing outside these energies.
 *
 * <p>Keeps the atoms it has made.
 */
public final class EquivalentPhoton implements AtomicModel.Bound {
    private static final String FOLDER = "/magneton/atomic/photo/photo_";
    private static final double EV = 1e-6;
    private static final double BARN_CM2 = 1e-24;
    /** Momentum transfers up to here, MeV: neutrinos up to half of it. */
    private static final double HIGHEST_MOMENTUM_MEV = 2000;
    /** From this ln(Q/T) on: below, a magnetic moment has 1e-4 of its cross section. */
    private static final double LOWEST = -4;
    private static final double COLUMN = 0.4;

    private final Map<String, BoundAtom> atoms = new ConcurrentHashMap<>();

    /** Reads the photoabsorption of an element when it is asked for. */
    public EquivalentPhoton() {}

    @Override
    public String name() {
        return "equivalent-photon";
    }

    @Override
    public boolean transverseOnly() {
        return true;
    }

    @Override
    public double highestMomentumMeV() {
        return HIGHEST_MOMENTUM_MEV;
    }

    @Override
    public BoundAtom atom(Element element, Coverage wanted) {
        return atoms.computeIfAbsent(wanted.of(element.symbol()), key -> load(element.symbol(), wanted.photons()));
    }

    private static BoundAtom load(String symbol, boolean photons) {
        double[][] absorption = absorption(symbol);
        double[] transfer = absorption[0];
        double[] response = absorption[1];
        List<ResponsePatch> patches = new ArrayList<>();
        for (int i = 1; i < transfer.length; i++) {
            addColumns(patches, transfer[i - 1], transfer[i], response[i - 1], response[i], photons);
        }
        return new BoundAtom(List.of(new BoundAtom.Subshell(-1, transfer[0], patches, List.of())));
    }

    /** Patches between two energies of the table, R a power of T between its values there. */
    private static void addColumns(
            List<ResponsePatch> patches, double t0, double t1, double r0, double r1, boolean photons) {
        double x0 = StrictMath.log(t0);
        double x1 = StrictMath.log(t1);
        double bottom = 0.5 * x0 + LOWEST;
        int columns = (int) Math.ceil((StrictMath.log(HIGHEST_MOMENTUM_MEV) - x0 - LOWEST) / COLUMN);
        double[][] nodes = new double[ResponsePatch.SIDE * ResponsePatch.SIDE][];
        for (int i = 0; i < ResponsePatch.SIDE; i++) {
            double[] row = new double[Response.COUNT];
            row[Response.TRANSVERSE] = r0 * StrictMath.pow(r1 / r0, ResponsePatch.node(0, 1, i));
            Arrays.fill(nodes, ResponsePatch.SIDE * i, ResponsePatch.SIDE * (i + 1), row);
        }
        if (photons) {
            patches.add(new ResponsePatch(0, x0, x1, PatchMesh.lowestY(t1), bottom, nodes));
        }
        for (int j = 0; j < columns; j++) {
            patches.add(new ResponsePatch(0, x0, x1, bottom + j * COLUMN, bottom + (j + 1) * COLUMN, nodes));
        }
    }

    /** T in MeV and R_11+22 in 1/MeV. */
    private static double[][] absorption(String symbol) {
        List<double[]> points = new ArrayList<>();
        boolean measured = EquivalentPhoton.class.getResource(FOLDER + "henke_" + symbol + ".csv") != null;
        if (measured) {
            addPoints(points, Table.ofResource(FOLDER + "henke_" + symbol + ".csv"));
        }
        if (EquivalentPhoton.class.getResource(FOLDER + "kissel_" + symbol + ".csv") != null) {
            addPoints(points, Table.ofResource(FOLDER + "kissel_" + symbol + ".csv"));
        }
        if (points.isEmpty()) {
            throw new IllegalArgumentException("equivalent-photon has no photoabsorption of " + symbol);
        }
        double[][] columns = new double[2][points.size()];
        for (int i = 0; i < points.size(); i++) {
            double t = points.get(i)[0] * EV;
            double sigma = points.get(i)[1] * BARN_CM2 / Constants.HBARC2_MEV2_CM2;
            columns[0][i] = t;
            columns[1][i] = t * sigma / (2 * Math.PI * Math.PI * Constants.ALPHA);
        }
        return columns;
    }

    /** Adds the points of a table above those there are. */
    private static void addPoints(List<double[]> points, Table table) {
        double[] energy = table.numbers("energy_eV");
        double[] sigma = table.numbers("sigma_barn");
        for (int i = 0; i < energy.length; i++) {
            double last = points.isEmpty() ? 0 : points.getLast()[0];
            if (energy[i] > last && sigma[i] > 0) {
                points.add(new double[] {energy[i], sigma[i]});
            }
        }
    }
}
