package magneton.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import magneton.experiment.Channel;
import magneton.target.Isotope;

/**
 * Counts in every pair of (E_nu, T, theta_nu), and by what an event is labelled: of events, or of what is expected.
 */
final class PairCounts {
    /** Names of the pairs, in the order of {@link #pValue}. */
    static final String[] PAIRS = {"E and T", "E and theta_nu", "T and theta_nu"};

    private static final double[] NONE = {0};

    /** Edges of E (MeV), T (keV) and theta_nu (rad), wide open at both ends. */
    private final double[][] edges;
    private final double[][] finite;
    private final double[][][] pairs = new double[PAIRS.length][][];
    private final Map<Label, double[]> labels = new HashMap<>();

    private PairCounts(double[][] edges) {
        this.edges = edges;
        finite = Arrays.stream(edges).map(all -> Arrays.copyOfRange(all, 1, all.length - 1)).toArray(double[][]::new);
        for (int pair = 0; pair < PAIRS.length; pair++) {
            pairs[pair] = new double[edges[first(pair)].length - 1][edges[second(pair)].length - 1];
        }
    }

    private static int first(int pair) {
        return pair == 2 ? 1 : 0;
    }

    private static int second(int pair) {
        return pair == 0 ? 1 : 2;
    }

    /** Nothing counted, on edges between which about equal numbers of the given values lie. */
    static PairCounts onEdgesOf(double[] energyMeV, double[] recoilKeV, double[] thetaNu, int n, int cells) {
        double[][] edges = {edges(energyMeV, n, cells), edges(recoilKeV, n, cells), edges(thetaNu, n, cells)};
        return new PairCounts(edges);
    }

    /** Nothing counted, on the same edges. */
    PairCounts empty() {
        return new PairCounts(edges);
    }

    private static double[] edges(double[] values, int n, int cells) {
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        double[] edges = new double[cells + 1];
        edges[0] = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < cells; i++) {
            edges[i] = sorted[(int) ((long) i * n / cells)];
        }
        edges[cells] = Double.POSITIVE_INFINITY;
        return Arrays.stream(edges).distinct().toArray();
    }

    /** Finite edges of E, MeV. */
    double[] energyEdges() {
        return finite[0];
    }

    /** Finite edges of T, keV. */
    double[] recoilEdges() {
        return finite[1];
    }

    /** Finite edges of theta_nu, rad. */
    double[] thetaEdges() {
        return finite[2];
    }

    void add(double energyMeV, double recoilKeV, double thetaNu, double weight) {
        int e = cell(0, energyMeV);
        int t = cell(1, recoilKeV);
        int theta = cell(2, thetaNu);
        pairs[0][e][t] += weight;
        pairs[1][e][theta] += weight;
        pairs[2][t][theta] += weight;
    }

    /** Sum over all cells. */
    double total() {
        return Arrays.stream(pairs[0]).flatMapToDouble(Arrays::stream).sum();
    }

    void label(Label label, double weight) {
        labels.computeIfAbsent(label, _ -> new double[1])[0] += weight;
    }

    /** Expected events of a channel on electrons of a subshell, or on a nucleus. */
    void label(Channel channel, int shell, double weight) {
        int process = channel.process().code();
        int nu = channel.flavour().pdg();
        if (channel.isotope() != null) {
            label(new Label(process, nu, channel.isotope().pdg(), shell), weight);
        } else {
            for (Isotope host : channel.element().isotopes()) {
                label(new Label(process, nu, host.pdg(), shell), weight * host.abundance());
            }
        }
    }

    private int cell(int axis, double value) {
        int i = Arrays.binarySearch(edges[axis], value);
        return i >= 0 ? i : -i - 2;
    }

    /** p-value of Pearson's chi-square of a pair, cells merged along rows until each expects 25 events or more. */
    ChiSquare pair(int pair, PairCounts expected) {
        return ChiSquare.of(Arrays.stream(pairs[pair]).flatMapToDouble(Arrays::stream).toArray(),
                Arrays.stream(expected.pairs[pair]).flatMapToDouble(Arrays::stream).toArray());
    }

    /** The same of the labels. */
    ChiSquare labels(PairCounts expected) {
        Set<Label> all = new TreeSet<>(expected.labels.keySet());
        all.addAll(labels.keySet());
        return ChiSquare.of(all.stream().mapToDouble(this::labelled).toArray(), all.stream().mapToDouble(expected::labelled).toArray());
    }

    private double labelled(Label label) {
        return labels.getOrDefault(label, NONE)[0];
    }
}
