package magneton.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import magneton.background.BackgroundModel;
import magneton.background.ExponentialBackground;
import magneton.background.FlatBackground;
import magneton.background.LineBackground;
import magneton.background.PublishedBackgrounds;
import magneton.background.SumBackground;
import magneton.background.TabulatedBackground;
import magneton.config.InputFile;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.ValueType;
import magneton.config.Values;
import magneton.unit.Measure;

/** The shapes of background that configs know. A new one joins by a line of {@link #ALL}. */
public final class BackgroundKinds {
    /** A key of a background and what its value means. */
    private record Kind<T>(Key<T> key, Function<T, BackgroundModel> model) {
        BackgroundModel of(Values v) {
            return model.apply(v.get(key));
        }
    }

    private static final Key<Double> FLAT = Key.optional("flat",
            Numbers.quantity(Measure.SPECTRAL_RATE).notNegative(), "events per energy, mass and time at all energies");

    private static final Key<Double> RATE = Key.required("rate",
            Numbers.quantity(Measure.SPECTRAL_RATE).notNegative(),
            "events per energy, mass and time it would reach at zero");
    private static final Key<Double> DECAY = Key.required("decay",
            Numbers.quantity(Measure.ENERGY).positive(), "energy in which it falls by e");
    private static final Key<BackgroundModel> EXPONENTIAL = Key.optional("exponential",
            new Section<>("exponential", "a rate that falls exponentially", List.of(RATE, DECAY),
                    v -> new ExponentialBackground(v.get(RATE), v.get(DECAY), 0)),
            "a rate that falls exponentially with energy");

    private static final Key<String> NAME = Key.withDefault("name", Types.TEXT, "line", "name of the line");
    private static final Key<Double> ENERGY = Key.required("energy", DetectorKeys.ENERGY.notNegative(), "centre");
    private static final Key<Double> SIGMA = Key.required("sigma", DetectorKeys.ENERGY.positive(), "Gaussian width");
    private static final Key<Double> LINE_RATE = Key.required("rate",
            Numbers.quantity(Measure.SPECIFIC_RATE).notNegative(), "events of the whole line per mass and time");
    private static final Key<List<BackgroundModel>> LINES = Key.optional("lines",
            Types.list(new Section<>("line", "a line with a Gaussian width", List.of(NAME, ENERGY, SIGMA, LINE_RATE),
                    v -> new LineBackground(v.get(NAME), v.get(ENERGY), v.get(SIGMA), v.get(LINE_RATE), 0)), 1),
            "lines with Gaussian widths");

    private static final Key<InputFile> FILE = Key.required("file", InputFile.TYPE,
            "CSV with 'energy [keV]' or 'low [keV], high [keV]', then components such as 'total [/keV]', 'x [/bin]' or"
                    + " 'kr85 [/keV/t/yr]'");
    private static final Key<BackgroundModel> TABLE = Key.optional("table",
            new Section<>("table", "spectra in observed energy, efficiency included", List.of(FILE),
                    v -> TabulatedBackground.of(v.get(FILE).table())),
            "spectra in observed energy, efficiency included");

    private static final Key<String> PUBLISHED = Key.optional("published",
            Types.word("published background", PublishedBackgrounds.names(), word -> word),
            "the background of a data release, efficiency included");

    private static final Key<List<BackgroundModel>> SUM = Key.optional("sum",
            Types.later(() -> Types.list(BackgroundKinds.PART, 1)), "further backgrounds");

    private static final List<Kind<?>> ALL = List.of(
            new Kind<>(FLAT, rate -> new FlatBackground(rate, 0)),
            new Kind<>(EXPONENTIAL, model -> model),
            new Kind<>(LINES, SumBackground::new),
            new Kind<>(TABLE, model -> model),
            new Kind<>(PUBLISHED, PublishedBackgrounds::named),
            new Kind<>(SUM, SumBackground::new));

    /** What stands in a list of backgrounds. */
    private static final ValueType<BackgroundModel> PART =
            Types.named("background-part", new Section<>("background part", "a background", keys(), v -> {
                if (!given(v)) {
                    throw v.mistake("a background needs one or more of: " + words());
                }
                return model(v);
            }));

    private BackgroundKinds() {}

    /** The keys of all shapes. */
    static List<Key<?>> keys() {
        List<Key<?>> keys = new ArrayList<>();
        ALL.forEach(kind -> keys.add(kind.key));
        return keys;
    }

    /** Their words, for sentences. */
    static String words() {
        return String.join(", ", keys().stream().map(Key::name).toList());
    }

    /** Whether any is given. */
    static boolean given(Values v) {
        return ALL.stream().anyMatch(kind -> v.given(kind.key));
    }

    /** The sum of those given. */
    static BackgroundModel model(Values v) {
        return new SumBackground(ALL.stream().filter(kind -> v.given(kind.key)).map(kind -> kind.of(v)).toList());
    }
}
