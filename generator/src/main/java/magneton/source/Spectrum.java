package magneton.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A flux against neutrino energy: either a line, or linear between knots and zero outside them.
 *
 * <p>One form for every source keeps sampling, integrals and tests on the same interpolation. A step (the end of a
 * pi-DAR or tritium spectrum) is a knot given twice, or simply the last knot with a value above zero.
 */
public sealed interface Spectrum {

    /** Integral over all energies, in the flux unit (cm^-2 s^-1, or cm^-2 per proton on target). */
    double total();

    /** Lowest energy with flux, MeV. */
    double minEnergyMeV();

    /** Highest energy with flux, MeV. */
    double maxEnergyMeV();

    /** The same shape times a factor (at least 0). */
    Spectrum scaled(double factor);

    /**
     * The product with a smooth function of energy (MeV), at least 0. Knots are added until linear interpolation keeps
     * within 2e-4 of the product's largest value, and a step is put at each of {@code steps}, where the function jumps.
     */
    Spectrum times(DoubleUnaryOperator factor, double... steps);

    /** Without what lies below an energy, up to the piece it lies in; empty if nothing remains. */
    Optional<Spectrum> above(double energyMeV);

    /** The sum of spectra of one kind: lines at one energy, or spectra linear between the same knots. */
    static Spectrum sum(List<Spectrum> parts) {
        Spectrum first = parts.getFirst();
        if (first instanceof Line line) {
            return new Line(line.energyMeV(), parts.stream().mapToDouble(Spectrum::total).sum());
        }
        double[] sum = new double[((Tabulated) first).density.length];
        for (Spectrum part : parts) {
            double[] density = ((Tabulated) part).density;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += density[i];
            }
        }
        return new Tabulated(((Tabulated) first).energyMeV, sum);
    }

    /** Monoenergetic flux {@code total} at {@code energyMeV}. */
    record Line(double energyMeV, double total) implements Spectrum {
        public Line {
            if (!(energyMeV > 0) || !(total >= 0) || Double.isInfinite(energyMeV + total)) {
                throw new IllegalArgumentException("a line needs energy > 0 and flux >= 0, not " + energyMeV + " MeV, " + total);
            }
        }

        @Override
        public double minEnergyMeV() {
            return energyMeV;
        }

        @Override
        public double maxEnergyMeV() {
            return energyMeV;
        }

        @Override
        public Line scaled(double factor) {
            return new Line(energyMeV, total * factor);
        }

        @Override
        public Optional<Spectrum> above(double lowestMeV) {
            return energyMeV < lowestMeV ? Optional.empty() : Optional.of(this);
        }

        @Override
        public Line times(DoubleUnaryOperator factor, double... steps) {
            return scaled(factor.applyAsDouble(energyMeV));
        }
    }

    /**
     * Piecewise-linear flux density.
     *
     * @param energyMeV knots, non-decreasing, all above or equal 0; two equal knots make a step
     * @param density flux per MeV at the knots, at least 0, same length (2 or more)
     */
    record Tabulated(double[] energyMeV, double[] density) implements Spectrum {
        public Tabulated {
            if (energyMeV.length != density.length || energyMeV.length < 2) {
                throw new IllegalArgumentException("a spectrum needs two or more knots with one density each");
            }
            energyMeV = energyMeV.clone();
            density = density.clone();
            for (int i = 0; i < energyMeV.length; i++) {
                boolean ordered = i == 0 ? energyMeV[0] >= 0 : energyMeV[i] >= energyMeV[i - 1];
                if (!ordered || !(density[i] >= 0) || Double.isInfinite(energyMeV[i] + density[i])) {
                    throw new IllegalArgumentException(
                            "knot " + i + " (" + energyMeV[i] + " MeV, " + density[i] + ") is out of order, negative or not finite");
                }
            }
        }

        /** Linear interpolation; zero outside; at a step the value above it. */
        public double at(double e) {
            int n = energyMeV.length;
            if (e < energyMeV[0] || e > energyMeV[n - 1]) {
                return 0;
            }
            int hi = upperKnot(e);
            double e0 = energyMeV[hi - 1];
            double width = energyMeV[hi] - e0;
            double f = width > 0 ? (e - e0) / width : 1;
            return density[hi - 1] + f * (density[hi] - density[hi - 1]);
        }

        /** Index of the first knot above {@code e} (the last knot if none). */
        private int upperKnot(double e) {
            int lo = 0;
            int hi = energyMeV.length - 1;
            while (hi - lo > 1) {
                int mid = (lo + hi) >>> 1;
                if (energyMeV[mid] <= e) {
                    lo = mid;
                } else {
                    hi = mid;
                }
            }
            return hi;
        }

        @Override
        public Optional<Spectrum> above(double lowestMeV) {
            int n = energyMeV.length;
            if (lowestMeV <= energyMeV[0]) {
                return Optional.of(this);
            }
            if (lowestMeV >= energyMeV[n - 1]) {
                return Optional.empty();
            }
            int first = upperKnot(lowestMeV) - 1;
            return Optional.of(new Tabulated(
                    Arrays.copyOfRange(energyMeV, first, n), Arrays.copyOfRange(density, first, n)));
        }

        /** The sum of two spectra: knots of both, steps of both. */
        public Tabulated plus(Tabulated other) {
            return joined(List.of(this, other));
        }

        /** The sum of spectra, one or more: knots of all, steps of all. */
        public static Tabulated joined(List<Tabulated> parts) {
            return parts.size() == 1 ? parts.getFirst() : KnotMerge.sum(parts);
        }

        @Override
        public Tabulated times(DoubleUnaryOperator factor, double... steps) {
            return KnotProduct.of(this, factor, steps);
        }

        @Override
        public double total() {
            double sum = 0;
            for (int i = 1; i < energyMeV.length; i++) {
                sum += 0.5 * (density[i] + density[i - 1]) * (energyMeV[i] - energyMeV[i - 1]);
            }
            return sum;
        }

        @Override
        public double minEnergyMeV() {
            return energyMeV[0];
        }

        @Override
        public double maxEnergyMeV() {
            return energyMeV[energyMeV.length - 1];
        }

        @Override
        public Tabulated scaled(double factor) {
            double[] scaled = density.clone();
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] *= factor;
            }
            return new Tabulated(energyMeV, scaled);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Tabulated t && Arrays.equals(energyMeV, t.energyMeV) && Arrays.equals(density, t.density);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(energyMeV) + Arrays.hashCode(density);
        }
    }
}
