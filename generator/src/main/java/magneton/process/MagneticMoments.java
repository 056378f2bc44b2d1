package magneton.process;

import magneton.source.Flavour;
import magneton.source.FluxComponent;
import magneton.source.Spectrum;

/** Effective magnetic moment of each arriving species, in Bohr magnetons. */
@FunctionalInterface
public interface MagneticMoments {
    /** mu_eff of the flavour, in Bohr magnetons; the reference value if it varies with energy or within the flux. */
    double of(Flavour flavour);

    /**
     * The flux as a moment of {@link #of} has to see it to give the right rate at every energy: flux times
     * mu_eff^2(E) / of(flavour)^2. The flux itself if the moment is the same throughout.
     */
    default Spectrum seen(FluxComponent component) {
        return component.spectrum();
    }

    /** The same moment for all species: {@code mu:} of a run config. */
    static MagneticMoments universal(double bohrMagnetons) {
        require("mu", bohrMagnetons);
        return flavour -> bohrMagnetons;
    }

    /** One moment for each generation, the same for neutrinos and antineutrinos. */
    static MagneticMoments perFlavour(double electron, double muon, double tau) {
        require("nue", electron);
        require("numu", muon);
        require("nutau", tau);
        double[] moments = {electron, muon, tau};
        return flavour -> moments[flavour.generation()];
    }

    private static void require(String key, double bohrMagnetons) {
        if (!(bohrMagnetons >= 0) || Double.isInfinite(bohrMagnetons)) {
            throw new IllegalArgumentException(
                    key + ": " + bohrMagnetons + " is not a moment; write a number of Bohr magnetons, 0 or more");
        }
    }
}
