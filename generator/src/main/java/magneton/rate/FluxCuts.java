package magneton.rate;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import magneton.source.Spectrum;

/**
 * The energies at which a flux jumps (lines, steps, ends above zero), as curves minEnergy(T, q) = E across patches:
 * where integrals over a patch must be divided to stay accurate.
 */
final class FluxCuts {
    private static final int HALVINGS = 60;

    private final double[] energies;
    private final double finalMass;

    FluxCuts(List<Spectrum> spectra, double finalMass) {
        TreeSet<Double> cuts = new TreeSet<>();
        for (Spectrum spectrum : spectra) {
            switch (spectrum) {
                case Spectrum.Line line -> cuts.add(line.energyMeV());
                case Spectrum.Tabulated table -> addJumps(table, cuts);
            }
        }
        this.energies = cuts.stream().mapToDouble(Double::doubleValue).toArray();
        this.finalMass = finalMass;
    }

    private static void addJumps(Spectrum.Tabulated table, TreeSet<Double> cuts) {
        double[] e = table.energyMeV();
        cuts.add(e[0]);
        cuts.add(e[e.length - 1]);
        for (int i = 1; i < e.length; i++) {
            if (e[i] == e[i - 1]) {
                cuts.add(e[i]);
            }
        }
    }

    /** Ends and divisions in y at T, from q = T up. */
    double[] alongY(DensityPatch patch, double t) {
        double logT = StrictMath.log(t);
        double low = Math.max(patch.y0(), 0.5 * logT);
        if (!(patch.y1() > low)) {
            return new double[0];
        }
        double rootT = Math.sqrt(t);
        double first = StrictMath.exp(low) * rootT;
        double last = StrictMath.exp(patch.y1()) * rootT;
        double[] edges = {low, patch.y1()};
        for (double energy : energies) {
            double out = energy - t;
            if (out >= finalMass) {
                // the two roots of minEnergy(T, q) = E; without mass the lower one is q = T
                double p = Math.sqrt((out - finalMass) * (out + finalMass));
                if (energy + p > first && energy + p < last) {
                    edges = with(edges, StrictMath.log(energy + p) - 0.5 * logT);
                }
                if (finalMass > 0 && energy - p > first && energy - p < last) {
                    edges = with(edges, StrictMath.log(energy - p) - 0.5 * logT);
                }
            }
        }
        Arrays.sort(edges);
        return edges;
    }

    private static double[] with(double[] edges, double y) {
        double[] more = Arrays.copyOf(edges, edges.length + 1);
        more[edges.length] = y;
        return more;
    }

    /** Ends and divisions in x: where a cut, or q = T, enters or leaves through an edge of the patch. */
    double[] alongX(DensityPatch patch, double low, double high) {
        double t0 = patch.transfer(low);
        double t1 = patch.transfer(high);
        TreeSet<Double> edges = new TreeSet<>(List.of(low, high));
        double[] sides = patch.free() ? new double[] {patch.y0()} : new double[] {patch.y0(), patch.y1()};
        for (double y : sides) {
            double touch = StrictMath.exp(2 * y);
            if (!patch.free() && touch > t0 && touch < t1) {
                edges.add(StrictMath.log(touch - patch.offset()));
            }
            double e0 = energy(patch, t0, y);
            double e1 = energy(patch, t1, y);
            for (double cut : energies) {
                if ((e0 - cut) * (e1 - cut) < 0) {
                    edges.add(StrictMath.log(crossing(patch, t0, t1, y, cut) - patch.offset()));
                }
            }
        }
        return edges.subSet(low, true, high, true).stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double energy(DensityPatch patch, double t, double y) {
        double q = patch.momentum(t, y);
        return q > t ? DensityPatch.minEnergy(t, q, finalMass) : Double.MAX_VALUE;
    }

    private double crossing(DensityPatch patch, double from, double to, double y, double cut) {
        double a = from;
        double b = to;
        boolean rising = energy(patch, a, y) < cut;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (a + b);
            if (energy(patch, middle, y) < cut == rising) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return 0.5 * (a + b);
    }
}
