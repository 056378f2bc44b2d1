package magneton.source;

import java.util.List;

/** Adds piecewise-linear spectra exactly: knots of all, and a repeated knot wherever one of them steps. */
final class KnotMerge {
    private KnotMerge() {}

    static Spectrum.Tabulated sum(List<Spectrum.Tabulated> parts) {
        double first = parts.stream().mapToDouble(Spectrum.Tabulated::minEnergyMeV).min().orElseThrow();
        double last = parts.stream().mapToDouble(Spectrum.Tabulated::maxEnergyMeV).max().orElseThrow();
        double[][] energies = parts.stream().map(Spectrum.Tabulated::energyMeV).toArray(double[][]::new);
        double[][] densities = parts.stream().map(Spectrum.Tabulated::density).toArray(double[][]::new);
        // Of each part the first knot that is not below e; all advance together.
        int[] next = new int[energies.length];
        SpectrumBuilder builder = new SpectrumBuilder();
        double e = first;
        while (e <= last) {
            double below = 0;
            double above = 0;
            double following = Double.POSITIVE_INFINITY;
            for (int p = 0; p < next.length; p++) {
                double[] knots = energies[p];
                int i = next[p];
                if (i > 0 && i < knots.length) {
                    below += knots[i] == e ? densities[p][i] : between(knots, densities[p], i, e);
                }
                while (i < knots.length && knots[i] == e) {
                    i++;
                }
                if (i > 0 && i < knots.length) {
                    above += between(knots, densities[p], i, e);
                }
                if (i < knots.length) {
                    following = Math.min(following, knots[i]);
                }
                next[p] = i;
            }
            if (e > first) {
                builder.point(e, below);
            }
            if (e < last) {
                builder.point(e, above);
            }
            e = following;
        }
        return builder.build(1);
    }

    /** At an energy from knot i - 1 on and below knot i. */
    private static double between(double[] knots, double[] density, int i, double e) {
        double f = (e - knots[i - 1]) / (knots[i] - knots[i - 1]);
        return density[i - 1] + f * (density[i] - density[i - 1]);
    }
}
