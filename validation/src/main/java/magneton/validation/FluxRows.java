package magneton.validation;

import magneton.source.FissionFractions;
import magneton.source.Solar;
import magneton.source.SolarComponent;

/** Fluxes at detectors and oscillation on the way. */
final class FluxRows {
    /** Mean energy of the 8B neutrinos that Borexino sees. */
    private static final double BOREXINO_BORON_MEV = 8.1;
    private static final double PEP_MEV = 1.442;

    private FluxRows() {}

    static Room room() {
        return Room.of("Fluxes and oscillation", "fluxes.csv")
                .row("flux-gemma", in -> Beams.reactor(3, 13.9).total())
                .row("flux-texono", in -> Beams.reactor(2.9, 28).total())
                .row("flux-conus", in -> Beams.reactor(3.9, 17.1).total())
                .row("flux-conus-plus", in -> Beams.reactor(3.6, 20.7).total())
                .row("flux-dresden-ii", in -> Beams.reactor(2.96, 10.39).total())
                .row("flux-gemma-ii", in -> Beams.reactor(3, 10).total())
                .row("flux-nugen", in -> Beams.reactor(3.1, 11.1).total())
                .row("flux-red-100", in -> Beams.reactor(3.1, 19).total())
                .row("flux-connie", in -> Beams.reactor(3.95, 30).total())
                .row("flux-munu", in -> Beams.reactor(2.75, 18).total())
                .row("flux-ricochet", in -> Beams.reactor(0.058, 8.8, new FissionFractions(1, 0, 0, 0), false).total())
                .row("survival-pp-267kev", in -> survival(SolarComponent.PP, 0.267))
                .row("survival-be7-862kev", in -> survival(SolarComponent.BE7, 0.8618))
                .row("survival-pep", in -> survival(SolarComponent.PEP, PEP_MEV))
                .row("survival-n13-700kev", in -> survival(SolarComponent.N13, 0.7))
                .row("survival-o15-1mev", in -> survival(SolarComponent.O15, 1))
                .row("survival-b8-5mev", in -> survival(SolarComponent.B8, 5))
                .row("survival-b8-10mev", in -> survival(SolarComponent.B8, 10))
                .row("survival-b8-15mev", in -> survival(SolarComponent.B8, 15))
                .row("survival-hep-10mev", in -> survival(SolarComponent.HEP, 10))
                .row("survival-pp-borexino", in -> survival(SolarComponent.PP, 0.267))
                .row("survival-be7-borexino", in -> survival(SolarComponent.BE7, 0.8618))
                .row("survival-pep-borexino", in -> survival(SolarComponent.PEP, PEP_MEV))
                .row("survival-b8-borexino", in -> survival(SolarComponent.B8, BOREXINO_BORON_MEV))
                .build();
    }

    /** P_ee by day at an energy. */
    private static double survival(SolarComponent component, double energyMeV) {
        Solar sun = Beams.sun();
        return sun.flavourProbability(sun.massProbabilities(component, energyMeV), 0);
    }
}
