package magneton.source;

import java.util.List;

import magneton.constant.Constants;

/**
 * Antineutrinos of tritium beta decay: dN/dE ~ F(2, E_e) p_e E_e E^2, E_e = m_e + Q - E, Q = 18.592 keV, with the Fermi
 * function of Simpson, PRD 23 (1981) 649. It ends in a step at Q, because F p_e stays finite where the electron stops.
 *
 * <p>Recoil (3 eV) and molecular final states are neglected. Half-life 12.32 yr; 40 MCi = 1.48e18 Bq.
 *
 * @param strength activity and geometry, or the mean flux
 */
public record Tritium(DecayStrength strength) implements NeutrinoSource {
    private static final double END_MEV = 18.592e-3;
    private static final double HALF_LIFE_DAYS = 12.32 * Constants.DAYS_PER_YEAR;

    @Override
    public String kind() {
        return "tritium";
    }

    @Override
    public Flux flux() {
        Spectrum.Tabulated shape = new SpectrumBuilder().curve(0, END_MEV, Tritium::density).build(1);
        double total = strength.meanFlux(HALF_LIFE_DAYS);
        Spectrum spectrum = shape.scaled(total / shape.total());
        return new Flux(List.of(new FluxComponent("tritium", Flavour.NUBAR_E, spectrum)), Flux.Per.SECOND);
    }

    /** dN/dE up to a constant; F p_e = 4 pi alpha E_e (1.002037 - 0.001427 beta) / (1 - exp(-4 pi alpha / beta)). */
    private static double density(double neutrinoMeV) {
        double electron = Constants.ELECTRON_MASS_MEV + END_MEV - neutrinoMeV;
        double momentum2 = electron * electron - Constants.ELECTRON_MASS_MEV * Constants.ELECTRON_MASS_MEV;
        double beta = Math.sqrt(Math.max(0, momentum2)) / electron;
        double coulomb = (1.002037 - 0.001427 * beta) / -StrictMath.expm1(-4 * Math.PI * Constants.ALPHA / beta);
        return coulomb * electron * electron * neutrinoMeV * neutrinoMeV;
    }
}
