package magneton.response;

/** An expected spectrum of observed energy, efficiencies included; unit of the recoil spectrum it came from. */
public interface ObservedSpectrum {
    /** dR/dE_obs at each energy (keV, any order); 0 outside threshold and window. */
    double[] density(double[] energyKeV);

    /** Mean of dR/dE_obs over each bin between successive edges (keV, increasing). */
    double[] binAverages(double[] edgesKeV);

    /** Rate of detected events: the integral over all observed energies. */
    double detected();
}
