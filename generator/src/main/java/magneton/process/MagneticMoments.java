package magneton.process;

import magneton.source.Flavour;

/** Effective magnetic moment of each arriving species, in Bohr magnetons. */
@FunctionalInterface
public interface MagneticMoments {
    /** mu_eff of the flavour, in Bohr magnetons. */
    double of(Flavour flavour);

    /** The same moment for all species: {@code mu:} of a run config. */
    static MagneticMoments universal(double bohrMagnetons) {
        if (!(bohrMagnetons >= 0) || Double.isInfinite(bohrMagnetons)) {
            throw new IllegalArgumentException("mu: " + bohrMagnetons + " is not a moment; write a number of Bohr magnetons, 0 or more");
        }
        return flavour -> bohrMagnetons;
    }
}
