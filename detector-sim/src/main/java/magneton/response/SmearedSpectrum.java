package magneton.response;

/** A spectrum of observed energy before window and efficiency. */
public interface SmearedSpectrum {
    /** Density at energies in increasing order, per keV. */
    double[] density(double[] energyKeV);

    /** Whether there is nothing in it. */
    boolean isEmpty();

    /** Energy below which the density is 0 for all purposes. */
    double lowestKeV();

    /** Energy above which the density is 0 for all purposes. */
    double highestKeV();

    /** Width about an energy over which the density is smooth, keV. */
    double scaleKeV(double energyKeV);
}
