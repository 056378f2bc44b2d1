package magneton.source;

import java.util.List;

/**
 * Neutrinos of one energy: for studies and tests.
 *
 * @param flavour species (key {@code neutrino})
 * @param energyMeV neutrino energy, MeV, above 0
 * @param fluxPerCm2S flux at the detector, cm^-2 s^-1, above 0
 */
public record Mono(Flavour flavour, double energyMeV, double fluxPerCm2S) implements NeutrinoSource {
    public Mono {
        Require.positive("energy", energyMeV, "MeV");
        Require.positive("flux", fluxPerCm2S, "/cm2/s");
    }

    @Override
    public String kind() {
        return "mono";
    }

    @Override
    public Flux flux() {
        Spectrum line = new Spectrum.Line(energyMeV, fluxPerCm2S);
        return new Flux(List.of(new FluxComponent("line", flavour, line)), Flux.Per.SECOND);
    }
}
