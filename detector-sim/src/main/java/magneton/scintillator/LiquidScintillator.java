package magneton.scintillator;

import magneton.quenching.BirksQuenching;
import magneton.response.EnergyResolution;
import magneton.response.GaussianParameters;
import magneton.response.GaussianResponse;

/**
 * An organic liquid scintillator ({@code liquid-scintillator}): Birks' law for electrons and a resolution of
 * {@code 5 % / sqrt(E/MeV)}, as of Borexino (Phys. Rev. Lett. 101 (2008) 091302).
 */
public final class LiquidScintillator {
    /** 5 % at 1 MeV in sqrt(keV). */
    private static final double FIVE_PERCENT_AT_MEV = 0.05 * Math.sqrt(1e3);

    private LiquidScintillator() {}

    /** Borexino with a window in visible energy, keV, and Birks' constant in cm/MeV. */
    public static GaussianResponse borexino(double thresholdKeV, double upperKeV, double kbCmPerMeV) {
        GaussianParameters open = GaussianParameters.of(
                thresholdKeV, EnergyResolution.of(FIVE_PERCENT_AT_MEV, 0), new BirksQuenching(kbCmPerMeV));
        return new GaussianResponse("liquid-scintillator", new GaussianParameters(
                open.thresholdKeV(), upperKeV, open.resolution(), open.quenching(), open.efficiency(),
                open.efficiencyOf(), open.activeFraction(), open.scale(), open.offsetKeV(), open.time()));
    }
}
