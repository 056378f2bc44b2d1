package magneton.rate;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import magneton.source.Spectrum;

/**
 * The energies at which a flux jumps (lines, steps, ends above zero), as curves minEnergy(T, Q^2) = E across patches:
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

    /** Whether a jump of the flux lies between two values of Q^2 at T. */
    boolean divide(double t, double firstSquare, double lastSquare) {
        for (double energy : energies) {
            double out = energy - t;
            if (out >= finalMass) {
                double upper = upperSquare(energy, out);
                double lower = lowerSquare(energy, out);
                if (upper > firstSquare && upper < lastSquare || lower > firstSquare && lower < lastSquare) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Ends and divisions in y at T. */
    double[] alongY(DensityPatch patch, double t) {
        double logT = StrictMath.log(t);
        double first = patch.square(t, patch.y0());
        double last = patch.square(t, patch.y1());
        double[] edges = {patch.y0(), patch.y1()};
        for (double energy : energies) {
            double out = energy - t;
            if (out >= finalMass) {
                double upper = upperSquare(energy, out);
                double lower = lowerSquare(energy, out);
                if (upper > first && upper < last) {
                    edges = with(edges, 0.5 * (StrictMath.log(upper) - logT));
                }
                if (lower > first && lower < last) {
                    edges = with(edges, 0.5 * (StrictMath.log(lower) - logT));
                }
            }
        }
        Arrays.sort(edges);
        return edges;
    }

    /** The larger root of minEnergy(T, Q^2) = E in Q^2, for a total energy E - T of the outgoing particle. */
    private double upperSquare(double energy, double out) {
        return 2 * energy * (out + momentum(out)) - finalMass * finalMass;
    }

    /** The smaller root; 0 without mass. */
    private double lowerSquare(double energy, double out) {
        double p = momentum(out);
        return finalMass * finalMass * (2 * energy - out - p) / (out + p);
    }

    private double momentum(double out) {
        return Math.sqrt((out - finalMass) * (out + finalMass));
    }

    private static double[] with(double[] edges, double one) {
        double[] more = Arrays.copyOf(edges, edges.length + 1);
        more[edges.length] = one;
        return more;
    }

    /** Ends and divisions in x: where a cut enters or leaves through an edge of the patch. */
    double[] alongX(DensityPatch patch, double low, double high) {
        double t0 = patch.transfer(low);
        double t1 = patch.transfer(high);
        double[] edges = {low, high};
        double[] sides = patch.free() ? new double[] {patch.y0()} : new double[] {patch.y0(), patch.y1()};
        for (double y : sides) {
            double e0 = energy(patch, t0, y);
            double e1 = energy(patch, t1, y);
            for (double cut : energies) {
                if ((e0 - cut) * (e1 - cut) < 0) {
                    double x = StrictMath.log(crossing(patch, t0, t1, y, cut) - patch.offset());
                    if (x > low && x < high) {
                        edges = with(edges, x);
                    }
                }
            }
        }
        Arrays.sort(edges);
        return edges;
    }

    private double energy(DensityPatch patch, double t, double y) {
        return DensityPatch.minEnergy(t, patch.square(t, y), finalMass);
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
