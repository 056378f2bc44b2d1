package magneton.run;

import java.util.List;
import java.util.Map;

import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.Values;
import magneton.source.FissionFractions;
import magneton.source.NeutrinoSource;
import magneton.source.Reactor;
import magneton.source.ReactorSpectrum;
import magneton.unit.Measure;

/** Keys of {@code reactor}. */
final class ReactorKeys {
    private static final Key<Double> THERMAL_POWER = Key.optional("thermal-power",
            Numbers.quantity(Measure.POWER).positive(), "thermal power of the core; with a distance");
    private static final Key<Double> DISTANCE = Key.optional("distance",
            Numbers.quantity(Measure.LENGTH).positive(), "centre of the source to the detector");
    private static final Key<Double> FLUX = Key.optional("flux", Numbers.quantity(Measure.FLUX).positive(),
            "total flux at full power over all energies of the spectrum, instead of power and distance");
    private static final Key<ReactorSpectrum> SPECTRUM = Key.withDefault("spectrum",
            Types.word("reactor spectrum", List.of(ReactorSpectrum.values()), ReactorSpectrum::label),
            "pwr-reference", "antineutrinos per fission");
    private static final Key<Boolean> CAPTURE = Key.withDefault("capture", Types.FLAG, "true",
            "include antineutrinos after neutron capture in U238 (1.2 per fission, below 1.3 MeV)");
    private static final Key<Map<String, Double>> FRACTIONS = Key.optional("fission-fractions",
            Types.map(Numbers.number().between(0, 1)),
            "shares of the fissions, U235, U238, Pu239, Pu241; a typical pressurised-water reactor if not given");
    private static final Key<Double> DUTY_FACTOR = Key.withDefault("duty-factor",
            Numbers.number().between(0, 1), "1", "share of the exposure at full power");

    static final Section<NeutrinoSource> SECTION = new Section<>("reactor",
            "antineutrinos of a nuclear reactor",
            List.of(THERMAL_POWER, DISTANCE, FLUX, SPECTRUM, CAPTURE, FRACTIONS, DUTY_FACTOR), ReactorKeys::reactor);

    private ReactorKeys() {}

    private static NeutrinoSource reactor(Values v) {
        return new Reactor(strength(v), v.get(DUTY_FACTOR), v.get(SPECTRUM), v.get(CAPTURE),
                v.find(FRACTIONS).map(FissionFractions::of).orElse(FissionFractions.TYPICAL));
    }

    private static Reactor.Strength strength(Values v) {
        if (v.given(FLUX)) {
            for (Key<Double> other : List.of(THERMAL_POWER, DISTANCE)) {
                if (v.given(other)) {
                    throw v.mistake(other, "'flux' already fixes the size of the flux; drop 'flux' or '" + other.name() + "'");
                }
            }
            return new Reactor.Strength.TotalFlux(v.get(FLUX));
        }
        for (Key<Double> needed : List.of(THERMAL_POWER, DISTANCE)) {
            if (!v.given(needed)) {
                throw v.mistake("the key '" + needed.name() + "' is missing; give thermal-power and distance, or flux");
            }
        }
        return new Reactor.Strength.Power(v.get(THERMAL_POWER), v.get(DISTANCE));
    }
}
