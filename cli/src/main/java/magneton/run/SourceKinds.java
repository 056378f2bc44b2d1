package magneton.run;

import java.util.List;

import magneton.config.Choice;
import magneton.config.InputFile;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.ValueType;
import magneton.source.Flavour;
import magneton.source.KnownFlux;
import magneton.source.Mono;
import magneton.source.NeutrinoSource;
import magneton.source.SumSource;
import magneton.source.TableSource;
import magneton.unit.Measure;

/** The sources that configs know. A new one joins by a section here. */
public final class SourceKinds {
    private static final ValueType<Flavour> FLAVOUR =
            Types.word("neutrino", List.of(Flavour.values()), Flavour::label);

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
            List.of(FILE, SCALE), v -> new TableSource(v.get(FILE).table(), v.get(SCALE)));

    private static final Key<Double> WEIGHT =
            Key.withDefault("weight", Numbers.number().positive(), "1", "factor on its flux");
    private static final Key<NeutrinoSource> TERM =
            Key.required("source", Types.later(() -> SourceKinds.ONE), "any source");
    private static final Section<SumSource.Term> TERM_SECTION = new Section<>("term", "a source and its weight",
            List.of(TERM, WEIGHT), v -> new SumSource.Term(v.get(WEIGHT), v.get(TERM)));
    private static final Key<List<SumSource.Term>> SOURCES =
            Key.required("sources", Types.list(TERM_SECTION, 1), "a list of {source: ..., weight: ...}");
    private static final Section<NeutrinoSource> SUM = new Section<>("sum", "several sources with weights",
            List.of(SOURCES), v -> KnownFlux.of(new SumSource(v.get(SOURCES)))); // at once, so that what does not add up has a place

    /** The value of {@code source}. */
    public static final Choice<NeutrinoSource> ONE = new Choice<>("source", List.of(
            ReactorKeys.SECTION, SkyKeys.SOLAR, BeamKeys.PI_DAR, DecayKeys.RADIOACTIVE, DecayKeys.TRITIUM, BeamKeys.ACCELERATOR,
            SkyKeys.ATMOSPHERIC, SkyKeys.DSNB, MONO, TABLE, SUM),
            "write one, or join them under 'sum'");

    private SourceKinds() {}
}
