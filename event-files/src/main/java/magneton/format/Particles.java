package magneton.format;

import magneton.particle.FinalState;
import magneton.particle.HeavyLeptons;

/** What formats of particles, and those who fill the metadata for them, agree upon. */
public final class Particles {
    /** PDG code of an outgoing heavy neutral lepton. */
    public static final int HEAVY_LEPTON = FinalState.HEAVY_LEPTON;
    /** Code of what is left of an atom, not simulated. */
    public static final int REMNANT = FinalState.REMNANT;

    private Particles() {}

    /** The metadata key of the mass in MeV of the lepton that leaves a process; absent for light neutrinos. */
    public static String heavyLeptonMass(int process) {
        return HeavyLeptons.key(process);
    }
}
