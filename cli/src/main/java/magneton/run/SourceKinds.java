package magneton.run;

import java.util.List;
import java.util.Map;

import magneton.config.Choice;
import magneton.config.InputFile;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.ValueType;
import magneton.config.Values;
import magneton.source.FissionFractions;
import magneton.source.Flavour;
import magneton.source.Mono;
import magneton.source.NeutrinoSource;
import magneton.source.Oscillation;
import magneton.source.Reactor;
import magneton.source.ReactorSpectrum;
import magneton.source.Solar;
import magneton.source.SolarComponent;
import magneton.source.SolarModel;
import magneton.source.TableSource;
import magneton.table.Table;
import magneton.unit.Measure;

/** The sources that configs know. A new one joins by a section here. */
public final class SourceKinds {
    private static final ValueType<Flavour> FLAVOUR =
            Types.word("neutrino", List.of(Flavour.values()), Flavour::label);

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

    private static final Section<NeutrinoSource> REACTOR = new Section<>("reactor",
            "antineutrinos of a nuclear reactor",
            List.of(THERMAL_POWER, DISTANCE, FLUX, SPECTRUM, CAPTURE, FRACTIONS, DUTY_FACTOR), SourceKinds::reactor);

    private static final Key<SolarModel> MODEL = Key.withDefault("model",
            Types.word("solar model", List.of(SolarModel.values()), SolarModel::label), "B16-GS98", "standard solar model");
    private static final Key<List<SolarComponent>> COMPONENTS = Key.optional("components",
            Types.list(Types.word("solar component", List.of(SolarComponent.values()), SolarComponent::label), 1),
            "reactions taken in; all if not given");
    private static final Key<String> OSCILLATION = Key.withDefault("oscillation", Types.TEXT, Oscillation.DEFAULT,
            "set of mixing parameters");
    private static final Key<Double> DAYS_FROM_PERIHELION = Key.optional("days-from-perihelion",
            Numbers.number(), "day of the year for the distance of the Sun; the annual mean if not given");
    private static final Section<NeutrinoSource> SOLAR = new Section<>("solar",
            "the Sun by day: standard solar model and three-flavour conversion",
            List.of(MODEL, COMPONENTS, OSCILLATION, DAYS_FROM_PERIHELION),
            v -> new Solar(v.get(MODEL), v.find(COMPONENTS).orElse(List.of(SolarComponent.values())),
                    Oscillation.nufit(v.get(OSCILLATION)), v.find(DAYS_FROM_PERIHELION).orElse(Double.NaN)));

    private static final Key<Flavour> NEUTRINO = Key.required("neutrino", FLAVOUR, "species");
    private static final Key<Double> ENERGY = Key.required("energy",
            Numbers.quantity(Measure.ENERGY, "MeV").positive(), "neutrino energy");
    private static final Key<Double> LINE_FLUX = Key.required("flux",
            Numbers.quantity(Measure.FLUX).positive(), "flux at the detector");
    private static final Section<NeutrinoSource> MONO = new Section<>("mono", "neutrinos of one energy",
            List.of(NEUTRINO, ENERGY, LINE_FLUX), v -> new Mono(v.get(NEUTRINO), v.get(ENERGY), v.get(LINE_FLUX)));

    private static final Key<InputFile> FILE = Key.required("file", InputFile.TYPE,
            "CSV with columns such as 'energy [MeV], nuebar [/cm2/s/MeV]' or 'low [GeV], high [GeV], numu [/m2/POT/bin]'");
    private static final Key<Double> SCALE =
            Key.withDefault("scale", Numbers.number().positive(), "1", "factor on every flux");
    private static final Section<NeutrinoSource> TABLE = new Section<>("table", "a flux from a table of one's own",
            List.of(FILE, SCALE), v -> new TableSource(Table.ofFile(v.get(FILE).path()), v.get(SCALE)));

    /** The value of {@code source}. */
    public static final Choice<NeutrinoSource> ONE = new Choice<>("source", List.of(REACTOR, SOLAR, MONO, TABLE),
            "write one, or join them under 'sum'");

    private SourceKinds() {}

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
