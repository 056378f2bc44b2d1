package magneton.source;

import java.util.Arrays;

/** Adds piecewise-linear spectra exactly: knots of both, and a repeated knot wherever one of them steps. */
final class KnotMerge {
    private KnotMerge() {}

    static Spectrum.Tabulated sum(Spectrum.Tabulated a, Spectrum.Tabulated b) {
        int inA = a.energyMeV().length;
        double[] energies = Arrays.copyOf(a.energyMeV(), inA + b.energyMeV().length);
        System.arraycopy(b.energyMeV(), 0, energies, inA, b.energyMeV().length);
        Arrays.sort(energies);
        SpectrumBuilder builder = new SpectrumBuilder();
        for (int i = 0; i < energies.length; i++) {
            double e = energies[i];
            if (i > 0 && e == energies[i - 1]) {
                continue;
            }
            if (e > energies[0]) {
                builder.point(e, below(a, e) + below(b, e));
            }
            if (e < energies[energies.length - 1]) {
                builder.point(e, above(a, e) + above(b, e));
            }
        }
        return builder.build(1);
    }

    /** Limit from lower energies. */
    private static double below(Spectrum.Tabulated s, double e) {
        if (e <= s.minEnergyMeV() || e > s.maxEnergyMeV()) {
            return 0;
        }
        int hi = firstAtOrAbove(s.energyMeV(), e);
        return s.energyMeV()[hi] == e ? s.density()[hi] : s.at(e);
    }

    /** Limit from higher energies. */
    private static double above(Spectrum.Tabulated s, double e) {
        return e >= s.maxEnergyMeV() ? 0 : s.at(e);
    }

    private static int firstAtOrAbove(double[] knots, double e) {
        int i = Arrays.binarySearch(knots, e);
        if (i < 0) {
            return -i - 1;
        }
        while (i > 0 && knots[i - 1] == e) {
            i--;
        }
        return i;
    }
}
