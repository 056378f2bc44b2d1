package magneton.source;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Adds piecewise-linear spectra exactly: knots of both, and a repeated knot wherever one of them steps. */
final class KnotMerge {
    private KnotMerge() {}

    static Spectrum.Tabulated sum(Spectrum.Tabulated a, Spectrum.Tabulated b) {
        double[] energies = DoubleStream.concat(Arrays.stream(a.energyMeV()), Arrays.stream(b.energyMeV()))
                .sorted()
                .distinct()
                .toArray();
        SpectrumBuilder builder = new SpectrumBuilder();
        for (int i = 0; i < energies.length; i++) {
            double e = energies[i];
            if (i > 0) {
                builder.point(e, below(a, e) + below(b, e));
            }
            if (i < energies.length - 1) {
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
