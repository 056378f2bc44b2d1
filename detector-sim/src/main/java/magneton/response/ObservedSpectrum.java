package magneton.response;

/** An expected spectrum of observed energy, efficiencies included; unit of the recoil spectrum it came from. */
public interface ObservedSpectrum {
    /** dR/dE_obs at each energy (keV, any order); 0 outside threshold and window. */
    double[] density(double[] energyKeV);

    /** Rate of detected events between two observed energies, keV; either may be infinite. */
    double integral(double fromKeV, double toKeV);

    /**
     * Mean of dR/dE_obs over each bin between successive edges, keV.
     *
     * @throws IllegalArgumentException if the edges do not increase
     */
    default double[] binAverages(double[] edgesKeV) {
        double[] averages = new double[Math.max(edgesKeV.length - 1, 0)];
        for (int i = 0; i < averages.length; i++) {
            if (!(edgesKeV[i] < edgesKeV[i + 1])) {
                throw new IllegalArgumentException("bin edges must increase: " + edgesKeV[i] + ", " + edgesKeV[i + 1]);
            }
            averages[i] = integral(edgesKeV[i], edgesKeV[i + 1]) / (edgesKeV[i + 1] - edgesKeV[i]);
        }
        return averages;
    }

    /** Rate of detected events: the integral over all observed energies. */
    default double detected() {
        return integral(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
