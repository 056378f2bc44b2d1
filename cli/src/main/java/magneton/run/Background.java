package magneton.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import magneton.background.BackgroundModel;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.Values;
import magneton.source.NeutrinoSource;

/**
 * Background of a detector in observed energy: the sum of its parts.
 *
 * @param model shapes, tables and published backgrounds
 * @param neutrinos a source whose weak scattering on electrons is background, if given
 * @param includes processes that it contains already, so that nobody adds them again
 * @param uncertainty relative prior width of components that have none of their own; 0 if not given
 * @param events which of it becomes events
 * @param shifts prior widths by which the normalisation of a component is shifted
 */
public record Background(BackgroundModel model, Optional<NeutrinoSource> neutrinos, List<String> includes,
        double uncertainty, Events events, Map<String, Double> shifts) {

    /** Background among the events of a run. */
    public enum Events {
        /** None: events of the processes alone. */
        NONE,
        /** The live time with the source on: processes and background. */
        SOURCE_ON,
        /** The live time with the source off: background alone. */
        SOURCE_OFF;

        private String word() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    private static final Key<NeutrinoSource> NEUTRINOS = Key.optional("neutrinos", Types.later(() -> SourceKinds.ONE),
            "a source whose weak scattering on electrons is background");
    private static final Key<List<String>> INCLUDES = Key.optional("includes",
            Types.list(Types.word("process", ProcessKinds.ONE.words(), word -> word), 1),
            "processes that the background contains already; published ones know theirs");
    private static final Key<Double> UNCERTAINTY = Key.withDefault("uncertainty", Numbers.number().between(0, 10), "0",
            "relative prior width of normalisations; published ones know theirs");
    private static final Key<Events> EVENTS = Key.withDefault("events",
            Types.word("period of background events", List.of(Events.values()), Events::word), "none",
            "background among generated events: none, of the time with source-on (mixed) or source-off (alone)");

    static final Section<Background> SECTION =
            new Section<>("background", "background in observed energy", keys(), Background::of);

    private static List<Key<?>> keys() {
        List<Key<?>> keys = new ArrayList<>(BackgroundKinds.keys());
        keys.addAll(List.of(NEUTRINOS, INCLUDES, UNCERTAINTY, EVENTS));
        return keys;
    }

    private static Background of(Values v) {
        if (!BackgroundKinds.given(v) && !v.given(NEUTRINOS)) {
            throw v.mistake("a background needs one or more of: " + BackgroundKinds.words() + ", neutrinos");
        }
        BackgroundModel model = BackgroundKinds.model(v);
        List<String> includes = new ArrayList<>(model.includes());
        v.find(INCLUDES).ifPresent(includes::addAll);
        return new Background(model, v.find(NEUTRINOS), includes.stream().distinct().toList(), v.get(UNCERTAINTY),
                v.get(EVENTS), Map.of());
    }

    /** The same with another model of its shapes. */
    Background with(BackgroundModel other) {
        return new Background(other, neutrinos, includes, uncertainty, events, shifts);
    }

    /** The same with normalisations shifted by prior widths. */
    Background shifted(Map<String, Double> newShifts) {
        return new Background(model, neutrinos, includes, uncertainty, events, Map.copyOf(newShifts));
    }
}
