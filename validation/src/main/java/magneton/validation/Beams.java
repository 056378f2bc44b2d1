package magneton.validation;

import java.util.List;

import magneton.source.ArrivalTime;
import magneton.source.FissionFractions;
import magneton.source.Flavour;
import magneton.source.Flux;
import magneton.source.FluxComponent;
import magneton.source.Oscillation;
import magneton.source.PiDar;
import magneton.source.Reactor;
import magneton.source.ReactorSpectrum;
import magneton.source.Solar;
import magneton.source.SolarComponent;
import magneton.source.SolarModel;
import magneton.source.Spectrum;
import magneton.table.Table;

/** Neutrinos of the rows that need no run config. */
final class Beams {
    /** The oscillation parameters of the independent calculations. */
    static final Oscillation REFERENCE = new Oscillation(0.307, 0.0220, 0.572, 197, 7.42e-5, 2.51e-3);

    private Beams() {}

    /** pp neutrinos with an integral. */
    static Spectrum pp(double total) {
        return shape(Table.ofResource("/magneton/source/solar_spectrum_pp.csv"), total);
    }

    /** pp neutrinos of which a share arrives as nu_e and the rest as nu_mu. */
    static Flux oscillatedPp(double total, double survival) {
        return new Flux(List.of(
                new FluxComponent("pp", Flavour.NU_E, pp(survival * total)),
                new FluxComponent("pp", Flavour.NU_MU, pp((1 - survival) * total))), Flux.Per.SECOND);
    }

    /** 8B neutrinos in the spectrum of Bahcall et al. of 1996. */
    static Flux boron(double total) {
        return Recoils.flux(Flavour.NU_E, shape(Room.table("solar_spectrum_b8_bahcall1996.csv"), total));
    }

    private static Spectrum shape(Table table, double total) {
        Spectrum.Tabulated shape = new Spectrum.Tabulated(table.increasing("E_MeV"), table.nonNegative("pdf"));
        return shape.scaled(total / shape.total());
    }

    /** Pions and muons at rest. */
    static Flux pionDecayAtRest() {
        return new PiDar(1, 20, Double.NaN, ArrivalTime.NONE).flux();
    }

    /** A power reactor by its flux. */
    static Flux reactor(double perCm2S) {
        return new Reactor(new Reactor.Strength.TotalFlux(perCm2S), 1, ReactorSpectrum.PWR_REFERENCE, true,
                FissionFractions.TYPICAL).flux();
    }

    /** A power reactor by power and distance. */
    static Flux reactor(double gigawatt, double metres) {
        return reactor(gigawatt, metres, FissionFractions.TYPICAL, true);
    }

    static Flux reactor(double gigawatt, double metres, FissionFractions fractions, boolean capture) {
        Reactor.Strength strength = new Reactor.Strength.Power(gigawatt, metres);
        return new Reactor(strength, 1, ReactorSpectrum.PWR_REFERENCE, capture, fractions).flux();
    }

    /** The Sun by day with the reference parameters. */
    static Solar sun() {
        return new Solar(SolarModel.B16_GS98, List.of(SolarComponent.values()), REFERENCE, Double.NaN);
    }
}
