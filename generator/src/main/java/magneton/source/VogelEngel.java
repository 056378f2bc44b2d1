package magneton.source;

import magneton.table.Table;

/**
 * Low-energy spectra per fission of Vogel and Engel, PRD 39 (1989) 3378, Table II: 7.8 keV to 2 MeV, log-log between
 * the points of the table.
 *
 * <p>The 106Ru spectrum ends between two points: below its edge the spectrum goes on as E^2, above it as the power law
 * of the next interval.
 */
final class VogelEngel {
    /** End of the 106Ru spectrum, MeV. */
    static final double RUTHENIUM_EDGE_MEV = 0.0394;

    private VogelEngel() {}

    /** Adds the fraction-weighted spectrum, interval by interval, up to 2 MeV. */
    static void addTo(SpectrumBuilder builder, FissionFractions fractions) {
        Table table = Table.ofResource("/magneton/source/reactor_vogel_engel_lowE_table.csv");
        double[] energy = table.increasing("E_MeV");
        double[] share = fractions.toArray();
        double[][] density = new double[share.length][];
        for (int k = 0; k < share.length; k++) {
            density[k] = table.nonNegative(FissionFractions.ISOTOPES.get(k));
        }
        for (int i = 1; i < energy.length; i++) {
            int piece = i;
            if (energy[i - 1] < RUTHENIUM_EDGE_MEV && RUTHENIUM_EDGE_MEV < energy[i]) {
                builder.curve(energy[i - 1], RUTHENIUM_EDGE_MEV, e -> square(e, energy[piece - 1], share, density, piece - 1));
                builder.curve(RUTHENIUM_EDGE_MEV, energy[i], e -> powerLaw(e, energy, share, density, piece + 1));
            } else {
                builder.curve(energy[i - 1], energy[i], e -> powerLaw(e, energy, share, density, piece));
            }
        }
    }

    /** Sum over isotopes of the power laws through points {@code i - 1} and {@code i}. */
    private static double powerLaw(double e, double[] energy, double[] share, double[][] density, int i) {
        double along = StrictMath.log(e / energy[i - 1]) / StrictMath.log(energy[i] / energy[i - 1]);
        double sum = 0;
        for (int k = 0; k < share.length; k++) {
            sum += share[k] * density[k][i - 1] * StrictMath.pow(density[k][i] / density[k][i - 1], along);
        }
        return sum;
    }

    /** Sum over isotopes of E^2 through point {@code i}. */
    private static double square(double e, double atMeV, double[] share, double[][] density, int i) {
        double sum = 0;
        for (int k = 0; k < share.length; k++) {
            sum += share[k] * density[k][i];
        }
        return sum * (e / atMeV) * (e / atMeV);
    }
}
