package magneton.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import magneton.run.RunConfig;
import magneton.sensitivity.Signal;
import magneton.source.Flavour;
import magneton.table.NearestWord;

/**
 * The parameter of interest by its word: {@code mu}, or a coupling of weak scattering such as {@code millicharge}; of one
 * flavour with its name behind a dot: {@code mu.numu}, {@code charge-radius.nue}.
 */
public final class SearchParameter {
    /** The default. */
    public static final String MU = "mu";

    /** A coupling: a value of the size of interest, and its unit. */
    private record Kind(double step, String unit) {}

    private static final Map<String, Kind> COUPLINGS = Map.of(
            "charge-radius", new Kind(1e-32, "cm2"), "anapole", new Kind(1e-33, "cm2"), "millicharge", new Kind(1e-12, ""),
            "transition-charge-radius", new Kind(1e-32, "cm2"), "transition-millicharge", new Kind(1e-12, ""));
    private static final List<String> FLAVOURS = List.of("nue", "numu", "nutau");
    private static final List<String> WEAK = List.of("eves", "cevns");

    private SearchParameter() {}

    /** All words, without flavours. */
    public static List<String> words() {
        return Stream.concat(Stream.of(MU), COUPLINGS.keySet().stream().sorted()).toList();
    }

    /** Whether a word is a moment, of all flavours or one. */
    static boolean isMoment(String word) {
        return word.equals(MU) || FLAVOURS.stream().anyMatch(flavour -> word.equals(MU + "." + flavour));
    }

    /**
     * The signal of a word.
     *
     * @throws IllegalArgumentException with a clause if there is no such parameter in the run
     */
    public static Signal of(String word, RunSource source, RunConfig run) {
        int dot = word.indexOf('.');
        String kind = dot < 0 ? word : word.substring(0, dot);
        String of = dot < 0 ? "" : word.substring(dot + 1);
        if (!words().contains(kind)) {
            throw new IllegalArgumentException(NearestWord.unknown("parameter", kind, words()));
        }
        if (kind.equals(MU)) {
            return of.isEmpty() ? new Signal.Moment() : new Signal.FlavourMoment(flavour(of));
        }
        List<String> paths = new ArrayList<>();
        run.processes().stream().map(entry -> entry.process().name()).filter(WEAK::contains)
                .forEach(process -> paths.add("processes." + process + "." + word));
        if (paths.isEmpty()) {
            throw new IllegalArgumentException(kind + " belongs to eves and cevns, and the config has neither");
        }
        Kind coupling = COUPLINGS.get(kind);
        return new Signal.Coupling(word, coupling.unit, coupling.step, value -> source.with(paths.stream()
                .map(path -> path + "=" + value + (coupling.unit.isEmpty() ? "" : " " + coupling.unit)).toList()).experiment());
    }

    private static Flavour flavour(String word) {
        if (!FLAVOURS.contains(word)) {
            throw new IllegalArgumentException(NearestWord.unknown("flavour of a moment", word, FLAVOURS));
        }
        return Flavour.of(word);
    }
}
