package magneton.source;

import java.util.List;

import magneton.constant.Constants;

/**
 * Neutrinos of pions and muons decaying at rest, a point source: a nu_mu line from pi+, then nubar_mu and nu_e of the mu+.
 *
 * <p>Each stopped pi+ gives one of each: nu_mu at (m_pi^2 - m_mu^2) / 2 m_pi = 29.79 MeV and, with x = E/m_mu up to 1/2,
 * f_nue = (192/m_mu) x^2 (1/2 - x), f_numubar = (64/m_mu) x^2 (3/4 - x), the latter ending in a step. Massless electron,
 * unpolarised muon; nubar_e from pi- (below 1e-3) is left out.
 *
 * @param neutrinosPerProton neutrinos of each of the three flavours per proton on target, above 0
 * @param distanceM target to detector, m, above 0
 * @param protonsPerSecond beam current for a flux per second; NaN for a flux per proton, which an exposure in protons needs
 * @param pulse the proton pulse, lifetimes empty; {@link ArrivalTime#NONE} for no arrival times
 */
public record PiDar(double neutrinosPerProton, double distanceM, double protonsPerSecond, ArrivalTime pulse)
        implements NeutrinoSource {
    private static final double PION_MASS_MEV = 139.57039;
    private static final double MUON = Constants.MUON_MASS_MEV;
    private static final double LINE_MEV = (PION_MASS_MEV * PION_MASS_MEV - MUON * MUON) / (2 * PION_MASS_MEV);
    private static final double END_MEV = MUON / 2;
    private static final double PION_LIFETIME_NS = 26.033;
    private static final double MUON_LIFETIME_NS = 2196.98;

    public PiDar {
        Require.positive("neutrinos-per-proton", neutrinosPerProton, "");
        Require.positive("distance", distanceM, "m");
        if (!Double.isNaN(protonsPerSecond)) {
            Require.positive("protons-per-second", protonsPerSecond, "/s");
        }
        if (pulse.lifetimesNs().length > 0) {
            throw new IllegalArgumentException("the proton pulse has no lifetimes, the decays are added here");
        }
    }

    @Override
    public String kind() {
        return "pi-dar";
    }

    @Override
    public Flux flux() {
        boolean perProton = Double.isNaN(protonsPerSecond);
        double perFlavour = neutrinosPerProton * (perProton ? 1 : protonsPerSecond) / Sphere.areaCm2(distanceM);
        ArrivalTime prompt = after(PION_LIFETIME_NS);
        ArrivalTime delayed = after(PION_LIFETIME_NS, MUON_LIFETIME_NS);
        return new Flux(
                List.of(
                        new FluxComponent("prompt", Flavour.NU_MU, new Spectrum.Line(LINE_MEV, perFlavour), prompt),
                        new FluxComponent("delayed", Flavour.NUBAR_MU, michel(64, 0.75).scaled(perFlavour), delayed),
                        new FluxComponent("delayed", Flavour.NU_E, michel(192, 0.5).scaled(perFlavour), delayed)),
                perProton ? Flux.Per.PROTON : Flux.Per.SECOND);
    }

    /** (scale/m_mu) x^2 (top - x), of unit area. */
    private static Spectrum.Tabulated michel(double scale, double top) {
        Spectrum.Tabulated shape = new SpectrumBuilder()
                .curve(0, END_MEV, e -> scale / MUON * (e / MUON) * (e / MUON) * Math.max(0, top - e / MUON))
                .build(1);
        return shape.scaled(1 / shape.total());
    }

    private ArrivalTime after(double... lifetimesNs) {
        return pulse.pulsed() ? new ArrivalTime(true, pulse.pulse(), lifetimesNs) : ArrivalTime.NONE;
    }
}
