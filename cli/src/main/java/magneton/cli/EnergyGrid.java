package magneton.cli;

import java.util.ArrayList;
import java.util.List;

import magneton.unit.Measure;
import magneton.unit.QuantityFormatException;

/**
 * Energies of a spectrum: points ({@code --at}) or bins ({@code --bins lo:hi:n[:log]}).
 *
 * @param energyKeV points, or arithmetic (log: geometric) centres of the bins
 * @param edgesKeV edges of the bins, one more than bins; empty for points
 */
record EnergyGrid(double[] energyKeV, double[] edgesKeV) {
    private static final int MAX_BINS = 1_000_000;

    boolean binned() {
        return edgesKeV.length > 0;
    }

    /** From the two options, of which one or none is given; 100 log bins over the range if none. */
    static EnergyGrid of(String at, String bins, double defaultLowKeV, double defaultHighKeV) {
        if (at != null && bins != null) {
            throw CommandException.usage("--at and --bins exclude each other; give one.");
        }
        if (at != null) {
            return points(at);
        }
        return bins != null ? bins(bins) : bins(defaultLowKeV, defaultHighKeV, 100, true);
    }

    /** Bins between given edges. */
    static EnergyGrid between(double[] edgesKeV) {
        double[] centres = new double[edgesKeV.length - 1];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = 0.5 * (edgesKeV[i] + edgesKeV[i + 1]);
        }
        return new EnergyGrid(centres, edgesKeV.clone());
    }

    private static EnergyGrid points(String text) {
        List<Double> energies = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            energies.add(energy("--at", part));
        }
        return new EnergyGrid(energies.stream().mapToDouble(Double::doubleValue).toArray(), new double[0]);
    }

    private static EnergyGrid bins(String text) {
        String[] parts = text.split(":", -1);
        boolean logarithmic = parts.length == 4 && parts[3].equals("log");
        if (parts.length != 3 && !logarithmic) {
            throw CommandException.usage("--bins: '" + text + "' is not lo:hi:n or lo:hi:n:log, for example 1keV:100keV:50:log.");
        }
        double low = energy("--bins", parts[0]);
        double high = energy("--bins", parts[1]);
        int n = count(parts[2]);
        if (!(low < high) || (logarithmic && low == 0)) {
            throw CommandException.usage("--bins: '" + text + "' needs its lower edge below its upper"
                    + (logarithmic ? " and above zero." : "."));
        }
        return bins(low, high, n, logarithmic);
    }

    private static EnergyGrid bins(double low, double high, int n, boolean logarithmic) {
        double[] edges = new double[n + 1];
        double[] centres = new double[n];
        for (int i = 0; i <= n; i++) {
            double f = (double) i / n;
            edges[i] = logarithmic ? low * Math.pow(high / low, f) : low + f * (high - low);
        }
        edges[n] = high;
        for (int i = 0; i < n; i++) {
            centres[i] = logarithmic ? Math.sqrt(edges[i] * edges[i + 1]) : 0.5 * (edges[i] + edges[i + 1]);
        }
        return new EnergyGrid(centres, edges);
    }

    private static int count(String text) {
        try {
            int n = Integer.parseInt(text.strip());
            if (n >= 1 && n <= MAX_BINS) {
                return n;
            }
        } catch (NumberFormatException e) {
            throw badCount(text);
        }
        throw badCount(text);
    }

    private static CommandException badCount(String text) {
        return CommandException.usage("--bins: '" + text + "' is not a number of bins from 1 to " + MAX_BINS + ".");
    }

    /** An energy in keV, zero or above; zero needs no unit. */
    static double energy(String option, String text) {
        if (text.strip().equals("0")) {
            return 0;
        }
        try {
            double keV = Measure.ENERGY.read(text.strip());
            if (keV >= 0) {
                return keV;
            }
            throw CommandException.usage(option + ": '" + text + "' is negative; energies are zero or above.");
        } catch (QuantityFormatException e) {
            throw CommandException.usage(option + ": " + e.getMessage() + ".");
        }
    }
}
