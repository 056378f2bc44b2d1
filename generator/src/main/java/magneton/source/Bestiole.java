package magneton.source;

import java.util.Arrays;

import magneton.table.Table;

/** Spectra per fission and per decay of the summation model BESTIOLE 2023 (arXiv:2304.14992), on its 25 keV bins. */
final class Bestiole {
    private Bestiole() {}

    /** sum_k f_k S_k + captures (S_U239 + S_Np239). */
    static Spectrum.Tabulated perFission(FissionFractions fractions, double captures) {
        Table table = table();
        double[] sum = captureSpectrum(table, captures);
        double[] share = fractions.toArray();
        for (int k = 0; k < share.length; k++) {
            double[] isotope = table.nonNegative(FissionFractions.ISOTOPES.get(k));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += share[k] * isotope[i];
            }
        }
        return new Spectrum.Tabulated(table.increasing("E_MeV"), sum);
    }

    /** The part after neutron capture alone, up to its end at 1.26 MeV. */
    static Spectrum.Tabulated capture(double captures) {
        Table table = table();
        double[] density = captureSpectrum(table, captures);
        int end = density.length;
        while (density[end - 2] == 0) {
            end--;
        }
        return new Spectrum.Tabulated(Arrays.copyOf(table.increasing("E_MeV"), end), Arrays.copyOf(density, end));
    }

    private static Table table() {
        return Table.ofResource("/magneton/source/reactor_bestiole2023_spectra.csv");
    }

    private static double[] captureSpectrum(Table table, double captures) {
        double[] u239 = table.nonNegative("U239_decay");
        double[] np239 = table.nonNegative("Np239_decay");
        double[] sum = new double[u239.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = captures * (u239[i] + np239[i]);
        }
        return sum;
    }
}
