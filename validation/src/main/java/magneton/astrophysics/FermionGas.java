package magneton.astrophysics;

/**
 * Fermions with four states (particle and antiparticle of spin 1/2) in equilibrium without chemical potential.
 *
 * @param massMeV above 0
 */
record FermionGas(double massMeV) {
    private static final double STATES = 2 / (Math.PI * Math.PI);

    /** Particles and antiparticles, MeV^3. */
    double number(double temperatureMeV) {
        return STATES * Math.pow(temperatureMeV, 3) * FermionIntegrals.NUMBER.at(massMeV / temperatureMeV);
    }

    /** Energy density, MeV^4. */
    double energy(double temperatureMeV) {
        return STATES * Math.pow(temperatureMeV, 4) * FermionIntegrals.ENERGY.at(massMeV / temperatureMeV);
    }

    /** Pressure, MeV^4. */
    double pressure(double temperatureMeV) {
        return STATES * Math.pow(temperatureMeV, 4) * FermionIntegrals.PRESSURE.at(massMeV / temperatureMeV);
    }

    /** Derivative of the energy density by ln T, MeV^4. */
    double heat(double temperatureMeV) {
        return energy(temperatureMeV) * (4 - FermionIntegrals.ENERGY.logSlope(massMeV / temperatureMeV));
    }
}
