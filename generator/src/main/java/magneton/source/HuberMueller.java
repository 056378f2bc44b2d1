package magneton.source;

import magneton.table.Table;

/** Huber-Mueller conversion spectra from 2 to 8 MeV over the Vogel-Engel table below. */
final class HuberMueller {
    /** Highest energy of the Vogel-Engel table and lowest of the conversion spectra, MeV. */
    private static final double JOIN_MEV = 2;

    /** Where the conversion fits end, MeV. */
    private static final double END_MEV = 8;

    private HuberMueller() {}

    static Spectrum.Tabulated perFission(FissionFractions fractions, double captures) {
        SpectrumBuilder builder = new SpectrumBuilder();
        VogelEngel.addTo(builder, fractions);
        double[] share = fractions.toArray();
        double[][] coefficients = polynomials();
        builder.curve(JOIN_MEV, END_MEV, e -> conversion(e, share, coefficients));
        Spectrum.Tabulated fission = builder.build(1);
        return captures == 0 ? fission : fission.plus(Bestiole.capture(captures));
    }

    private static double conversion(double e, double[] share, double[][] coefficients) {
        double sum = 0;
        for (int k = 0; k < share.length; k++) {
            sum += share[k] * StrictMath.exp(polynomial(coefficients[k], e));
        }
        return sum;
    }

    /** exp of this fifth-order polynomial is the spectrum; rows as in {@link FissionFractions#ISOTOPES}. */
    private static double[][] polynomials() {
        Table table = Table.ofResource("/magneton/source/reactor_huber_mueller_coefficients.csv");
        String[] model = table.text("model");
        String[] isotope = table.text("isotope");
        double[][] rows = new double[FissionFractions.ISOTOPES.size()][6];
        for (int power = 0; power < 6; power++) {
            double[] coefficient = table.numbers("a" + power);
            for (int r = 0; r < coefficient.length; r++) {
                boolean used = model[r].equals(isotope[r].equals("U238") ? "Mueller2011" : "Huber2011");
                if (used) {
                    rows[FissionFractions.ISOTOPES.indexOf(isotope[r])][power] = coefficient[r];
                }
            }
        }
        return rows;
    }

    private static double polynomial(double[] a, double x) {
        return ((((a[5] * x + a[4]) * x + a[3]) * x + a[2]) * x + a[1]) * x + a[0];
    }
}
