package magneton.particle;

import magneton.constant.Constants;

/**
 * The particles of an event, in MeV, along z the neutrino: reused from event to event by one thread.
 *
 * <p>The target is at rest: a nucleus, or for processes on electrons an electron. The recoil carries T on its mass shell
 * along (theta, phi). On a free target the outgoing lepton takes what is left: (E - T, p - p'), on its mass shell within
 * rounding. On bound electrons (theta the direction of the momentum transfer) the lepton goes along theta_nu, opposite in
 * azimuth, and a remnant takes the momentum, and no energy, that the electron with all of T does not: binding energy comes
 * out at the same place as fluorescence and Auger electrons.
 */
public final class FinalState {
    /** Heavy neutral lepton. */
    public static final int HEAVY_LEPTON = 5914;
    /** What is left of an atom, not simulated (NuHepMC 1.0, P.C.2). */
    public static final int REMNANT = 2_009_900_000;

    private static final int ELECTRON = 11;
    /** Of E^2: a lepton off its mass shell by more belongs to a bound electron; rounding stays far below. */
    private static final double FREE = 1e-9;

    private final Nuclei nuclei;

    /** PDG codes. */
    public int neutrino;
    public int target;
    public int lepton;

    public double targetMass;
    public double neutrinoEnergy;

    public double recoilX;
    public double recoilY;
    public double recoilZ;
    public double recoilEnergy;

    public double leptonMass;
    public double leptonX;
    public double leptonY;
    public double leptonZ;
    public double leptonEnergy;

    /** Whether there is a remnant, and its momentum. */
    public boolean hasRemnant;
    public double remnantX;
    public double remnantY;
    public double remnantZ;

    public FinalState(Nuclei nuclei) {
        this.nuclei = nuclei;
    }

    /** Whether processes of a code strike electrons. */
    static boolean onElectron(int process) {
        return Math.abs(process) / 100 == 7;
    }

    /**
     * Sets the particles of an event of the record, which is no background.
     *
     * @param heavyMassMeV mass of the outgoing lepton, 0 for a light neutrino
     * @throws IllegalArgumentException if the nucleus is not tabulated
     */
    public void set(EventRows rows, int row, double heavyMassMeV) {
        setRecoil(rows, row);
        neutrino = rows.neutrino(row);
        lepton = heavyMassMeV > 0 ? HEAVY_LEPTON : neutrino;
        leptonMass = heavyMassMeV;
        double e = rows.energyMeV(row);
        neutrinoEnergy = e;
        leptonEnergy = e - rows.recoilKeV(row) / Constants.KEV_PER_MEV;
        leptonX = -recoilX;
        leptonY = -recoilY;
        leptonZ = e - recoilZ;
        double shell2 = (leptonEnergy - leptonMass) * (leptonEnergy + leptonMass);
        double p2 = leptonX * leptonX + leptonY * leptonY + leptonZ * leptonZ;
        hasRemnant = Math.abs(p2 - shell2) > FREE * e * e;
        if (hasRemnant) {
            bound(Math.sqrt(Math.max(0, shell2)), rows.thetaNu(row), rows.phi(row));
        }
    }

    /**
     * Sets target and recoil alone.
     *
     * @throws IllegalArgumentException if the nucleus is not tabulated
     */
    public void setRecoil(EventRows rows, int row) {
        boolean electron = onElectron(rows.process(row));
        target = electron ? ELECTRON : rows.target(row);
        targetMass = electron ? Constants.ELECTRON_MASS_MEV : nuclei.massMeV(target);
        double t = rows.recoilKeV(row) / Constants.KEV_PER_MEV;
        double p = Math.sqrt(t * (t + 2 * targetMass));
        double across = p * Math.sin(rows.theta(row));
        recoilX = across * Math.cos(rows.phi(row));
        recoilY = across * Math.sin(rows.phi(row));
        recoilZ = p * Math.cos(rows.theta(row));
        recoilEnergy = targetMass + t;
    }

    private void bound(double p, double thetaNu, double phi) {
        double across = p * Math.sin(thetaNu);
        leptonX = -across * Math.cos(phi);
        leptonY = -across * Math.sin(phi);
        leptonZ = p * Math.cos(thetaNu);
        remnantX = -leptonX - recoilX;
        remnantY = -leptonY - recoilY;
        remnantZ = neutrinoEnergy - leptonZ - recoilZ;
    }
}
