package magneton.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import magneton.source.Spectrum;

/** Quadrature over a flux: three-point Gauss-Legendre between all energies at which something bends, and the lines. */
final class FluxNodes {
    private static final double[] NODE = {0.5 - 0.5 * Math.sqrt(0.6), 0.5, 0.5 + 0.5 * Math.sqrt(0.6)};
    private static final double[] WEIGHT = {5.0 / 18, 8.0 / 18, 5.0 / 18};

    private FluxNodes() {}

    /** An energy, MeV, and the flux it stands for. */
    record Node(double energyMeV, double flux) {
        private Node plus(Node other) {
            double sum = flux + other.flux;
            return new Node((energyMeV * flux + other.energyMeV * other.flux) / sum, sum);
        }
    }

    /**
     * Nodes of a sum of spectra.
     *
     * @param bends energies to divide at, besides the knots of the spectra
     * @param panels intervals to make of each spectrum, at least
     */
    static List<Node> of(List<Spectrum> spectra, double[] bends, int panels) {
        List<Node> nodes = new ArrayList<>();
        for (Spectrum spectrum : spectra) {
            switch (spectrum) {
                case Spectrum.Line line -> nodes.add(new Node(line.energyMeV(), line.total()));
                case Spectrum.Tabulated table -> add(nodes, table, bends, panels);
            }
        }
        return nodes;
    }

    /** The same with neighbours between two bends joined up to a ratio of energies. */
    static List<Node> merged(List<Spectrum> spectra, double[] bends, int panels, double ratio) {
        List<Node> merged = new ArrayList<>();
        List<Node> nodes = of(spectra, bends, panels).stream().sorted(Comparator.comparingDouble(Node::energyMeV)).toList();
        double first = 0;
        for (Node node : nodes) {
            boolean near = node.energyMeV < first * ratio && Arrays.stream(bends).noneMatch(bend -> between(bend, merged.getLast(), node));
            if (near) {
                merged.add(merged.removeLast().plus(node));
            } else {
                merged.add(node);
                first = node.energyMeV;
            }
        }
        return merged;
    }

    private static boolean between(double bend, Node low, Node high) {
        return low.energyMeV < bend && bend <= high.energyMeV;
    }

    private static void add(List<Node> nodes, Spectrum.Tabulated table, double[] bends, int panels) {
        double[] knots = table.energyMeV();
        TreeSet<Double> inside = new TreeSet<>();
        for (double bend : bends) {
            inside.add(bend);
        }
        int parts = Math.ceilDiv(panels, knots.length - 1 + bends.length);
        for (int i = 1; i < knots.length; i++) {
            double from = knots[i - 1];
            double to = knots[i];
            if (!(to > from) || table.density()[i - 1] + table.density()[i] == 0) {
                continue;
            }
            double left = from;
            for (double bend : inside.subSet(from, false, to, false)) {
                addPanels(nodes, left, bend, parts, table, i);
                left = bend;
            }
            addPanels(nodes, left, to, parts, table, i);
        }
    }

    private static void addPanels(List<Node> nodes, double from, double to, int parts, Spectrum.Tabulated table, int knot) {
        double e0 = table.energyMeV()[knot - 1];
        double e1 = table.energyMeV()[knot];
        double d0 = table.density()[knot - 1];
        double d1 = table.density()[knot];
        double width = (to - from) / parts;
        for (int part = 0; part < parts; part++) {
            for (int g = 0; g < NODE.length; g++) {
                double e = from + (part + NODE[g]) * width;
                nodes.add(new Node(e, WEIGHT[g] * width * (d0 + (d1 - d0) * (e - e0) / (e1 - e0))));
            }
        }
    }
}
