package magneton.xenon;

import java.util.Arrays;

import magneton.response.ObservedSpectrum;

/**
 * An observed spectrum given as rates in bins, uniform within each.
 *
 * @param edgesKeV increasing, one more than rates
 * @param rates in each bin
 */
record S2Spectrum(double[] edgesKeV, double[] rates) implements ObservedSpectrum {
    @Override
    public double[] density(double[] energyKeV) {
        double[] density = new double[energyKeV.length];
        for (int i = 0; i < density.length; i++) {
            int found = Arrays.binarySearch(edgesKeV, energyKeV[i]);
            int bin = found >= 0 ? found : -found - 2;
            boolean inside = bin >= 0 && bin < rates.length;
            density[i] = inside ? rates[bin] / (edgesKeV[bin + 1] - edgesKeV[bin]) : 0;
        }
        return density;
    }

    @Override
    public double integral(double from, double to) {
        double sum = 0;
        for (int bin = 0; bin < rates.length; bin++) {
            double overlap = Math.min(to, edgesKeV[bin + 1]) - Math.max(from, edgesKeV[bin]);
            sum += overlap > 0 ? rates[bin] * overlap / (edgesKeV[bin + 1] - edgesKeV[bin]) : 0;
        }
        return sum;
    }
}
