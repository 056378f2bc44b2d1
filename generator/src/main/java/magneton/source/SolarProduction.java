package magneton.source;

import java.util.Arrays;

import magneton.table.Table;

/**
 * Where a solar component is born: electron densities with weights that add up to 1 (trapezoid in radius).
 *
 * @param densityMolCm3 electron density, mol/cm^3
 * @param weight share of the production
 */
record SolarProduction(double[] densityMolCm3, double[] weight) {
    /** Shells with less of the production than this are left out. */
    private static final double NEGLIGIBLE = 1e-9;

    /**
     * Neighbours whose densities differ by less than this share are one, with their mean density: P changes by its
     * curvature over that range, about (0.02)^2 / 24 of x^2 P''(x), by 1e-5 at most from 0.1 to 20 MeV.
     */
    private static final double ALIKE = 0.02;

    /** From a table of electron density and production densities df/dr by radius. */
    static SolarProduction of(Table table, SolarComponent component) {
        double[] radius = table.increasing("r_Rsun");
        double[] logDensity = table.numbers("log10ne");
        double[] production = table.nonNegative(component.label());
        int n = radius.length;
        double[] weight = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double width = 0.5 * (radius[Math.min(i + 1, n - 1)] - radius[Math.max(i - 1, 0)]);
            weight[i] = production[i] * width;
            sum += weight[i];
        }
        double[] density = new double[n];
        double[] share = new double[n];
        int groups = 0;
        double keptSum = 0;
        double outermost = 0;
        for (int i = 0; i < n; i++) {
            if (weight[i] > NEGLIGIBLE * sum) {
                double here = StrictMath.pow(10, logDensity[i]);
                if (groups == 0 || Math.abs(here / outermost - 1) > ALIKE) {
                    outermost = here;
                    groups++;
                }
                keptSum += weight[i];
                share[groups - 1] += weight[i];
                density[groups - 1] += weight[i] * here;
            }
        }
        for (int i = 0; i < groups; i++) {
            density[i] /= share[i];
            share[i] /= keptSum;
        }
        return new SolarProduction(Arrays.copyOf(density, groups), Arrays.copyOf(share, groups));
    }

    /** P_e1, P_e2, P_e3 at an energy, averaged over the production region. */
    double[] massProbabilities(Oscillation oscillation, double energyMeV) {
        double[] sum = new double[3];
        oscillation.addMassProbabilities(energyMeV, densityMolCm3, weight, sum);
        return sum;
    }
}
