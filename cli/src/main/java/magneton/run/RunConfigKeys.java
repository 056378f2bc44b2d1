package magneton.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import magneton.atomic.AtomicModel;
import magneton.atomic.FreeElectrons;
import magneton.config.ConfigException;
import magneton.config.ConfigNode;
import magneton.config.Definitions;
import magneton.config.Interval;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.ValueType;
import magneton.config.Values;
import magneton.data.DataReleases;
import magneton.experiment.Channel;
import magneton.experiment.EnergyRange;
import magneton.experiment.Experiment;
import magneton.experiment.ProcessSetup;
import magneton.process.Dipole;
import magneton.process.Process;
import magneton.response.Response;
import magneton.sampling.RecoilSampling;
import magneton.source.Flavour;
import magneton.source.Flux;
import magneton.source.FluxComponent;
import magneton.source.KnownFlux;
import magneton.target.Target;

/** The top-level keys of a run config. */
public final class RunConfigKeys {
    /** The version of the config language that this release reads. */
    static final long VERSION = 1;

    static final Key<Long> MAGNETON = Key.required("magneton", new ValueType<>() {
        @Override
        public Long read(ConfigNode node) {
            String given = node instanceof ConfigNode.Scalar scalar ? scalar.text() : node.plain().toString();
            if (!given.equals(Long.toString(VERSION))) {
                throw ConfigException.at(node, "'" + given + "' is not a version of the config language that this"
                        + " release reads; write 'magneton: " + VERSION + "'");
            }
            return VERSION;
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Map.of("const", VERSION);
        }
    }, "version of the config language");
    static final Key<String> NAME = Key.withDefault("name", Types.TEXT, "run", "name of the run");
    static final Key<EventCount> EVENTS = Key.withDefault("events", EventCount.TYPE, "100000",
            "number of events, or 'expected' for a Poisson draw of the expected counts");
    static final Key<Long> SEED = Key.withDefault("seed", Numbers.whole(Long.MIN_VALUE), "1", "seed of the random numbers");
    static final Key<KnownFlux> SOURCE = Key.required(
            "source", SourceKinds.ONE.then(KnownFlux::of), "where the neutrinos come from");
    static final Key<Target> TARGET = Key.required("target", new TargetType(),
            "element, compound, or mixture by mass such as {Ar: 0.9, CF4: 0.1}");
    static final Key<List<ProcessEntry>> PROCESSES =
            Key.required("processes", ProcessKinds.ALL, "what happens, one entry per process");
    static final Key<AtomicModel> ATOMIC_MODEL =
            Key.withDefault("atomic-model", AtomicKinds.ONE, "stepping", "how bound electrons answer");
    static final Key<Interval> RECOIL_RANGE =
            Key.required("recoil-range", ProcessKinds.WINDOW, "window in T, the energy transferred");
    static final Key<RunExposure> EXPOSURE = Key.withDefault("exposure", RunExposure.TYPE, "1 kg d",
            "mass and live time, {mass: 1.5 kg, time: 755.6 d} or 1.16 t yr; mass and protons on target for beams");
    static final Key<Response> DETECTOR = Key.optional("detector", DetectorKinds.ONE, "how recoils are seen");
    static final Key<Background> BACKGROUND =
            Key.optional("background", Background.SECTION, "background in observed energy");
    static final Key<Map<String, Double>> SHIFT = Key.optional("shift", Shifts.TYPE,
            "nuisance parameters shifted by multiples of their prior widths: {energy-scale: +1 sigma}");
    static final Key<String> DATA = Key.optional("data",
            Types.word("data release", DataReleases.names(), word -> word),
            "measured spectrum that figures show beside it");
    static final Key<RecoilSampling> SAMPLING =
            Key.withDefault("sampling", EventOptions.SAMPLING, "{}", "how events are drawn");
    static final Key<List<EventOptions.Weights>> WEIGHTS = Key.optional("weights", EventOptions.WEIGHTS,
            "named weights for re-weighting: of processes, of flux components");
    static final Key<SearchOptions> SENSITIVITY =
            Key.optional("sensitivity", SearchOptions.SECTION, "how the sensitivity is worked out");
    static final Key<Output> OUTPUT = Key.withDefault("output", Output.SECTION, "{}", "where events go");

    /** The whole config. */
    static final Section<RunConfig> SECTION = new Section<>("run config", "magneton run config",
            List.of(MAGNETON, NAME, EVENTS, SEED, SOURCE, TARGET, PROCESSES, ATOMIC_MODEL, RECOIL_RANGE, EXPOSURE,
                    DETECTOR, BACKGROUND, SHIFT, DATA, SAMPLING, WEIGHTS, SENSITIVITY, OUTPUT),
            RunConfigKeys::config);

    private RunConfigKeys() {}

    private static RunConfig config(Values v) {
        Flux.Per per = v.get(SOURCE).flux().per();
        if (per == Flux.Per.SECOND && !(v.get(EXPOSURE).physics().liveSeconds() > 0)) {
            throw v.mistake(EXPOSURE, "the source gives a flux per second; give 'time' in the exposure");
        }
        if (per == Flux.Per.PROTON && !(v.get(EXPOSURE).physics().protons() > 0)) {
            throw v.mistake(EXPOSURE, "the source gives a flux per proton on target; give 'protons' in the"
                    + " exposure, or protons-per-second in a pi-dar source");
        }
        refuseInterferenceOfMassStates(v);
        refuseDivergence(v);
        refuseUnavailableOptions(v, describedChannels(v));
        refuseBackgroundEvents(v);
        RunConfig run = new RunConfig(v.get(NAME), v.get(EVENTS), v.get(SEED), v.get(SOURCE), v.get(TARGET),
                v.get(PROCESSES), v.get(ATOMIC_MODEL), v.get(RECOIL_RANGE), v.get(EXPOSURE), v.find(DETECTOR),
                v.find(BACKGROUND), v.find(DATA),
                new EventOptions(v.get(SAMPLING), v.find(WEIGHTS).orElse(List.of())), v.get(OUTPUT),
                v.find(SENSITIVITY).orElse(SearchOptions.USUAL), Map.of(), Map.of());
        try {
            return v.find(SHIFT).map(shifts -> Shifts.apply(run, shifts)).orElse(run);
        } catch (IllegalArgumentException e) {
            throw v.mistake(SHIFT, e.getMessage());
        }
    }

    /** Background events need a detector that sees them, a time in which they happen, and no process twice. */
    private static void refuseBackgroundEvents(Values v) {
        Background.Events asked = v.find(BACKGROUND).map(Background::events).orElse(Background.Events.NONE);
        if (asked == Background.Events.NONE) {
            return;
        }
        if (!v.given(DETECTOR)) {
            throw v.mistake(BACKGROUND, "background events have an observed energy only; give a 'detector'");
        }
        boolean times = v.get(EXPOSURE).offTimeS() > 0 && v.get(EXPOSURE).kgDays() > 0;
        if (asked == Background.Events.SOURCE_OFF && !times) {
            throw v.mistake(EXPOSURE, "background of source-off needs 'time' and 'off-time' above zero");
        }
        if (asked == Background.Events.SOURCE_ON) {
            v.get(PROCESSES).stream().map(entry -> entry.process().name())
                    .filter(v.find(BACKGROUND).orElseThrow().includes()::contains).findFirst().ifPresent(process -> {
                        throw v.mistake(BACKGROUND, "it contains " + process + " already; leave " + process
                                + " out of 'processes', or give 'events: none'");
                    });
        }
    }

    /** Phases of neutrinos that arrive as incoherent mass states average out, and their interference with them. */
    private static void refuseInterferenceOfMassStates(Values v) {
        boolean interferes = v.get(PROCESSES).stream()
                .anyMatch(entry -> entry.process() instanceof Dipole dipole && dipole.mixing().present());
        if (interferes && v.get(SOURCE).flux().components().stream().anyMatch(part -> !part.massStates().isEmpty())) {
            throw v.mistake(PROCESSES, "'mixing' needs a flavour beam: solar neutrinos arrive as incoherent mass states,"
                    + " and interference averages out");
        }
    }

    /** Without a binding energy in the way, a massless photon gives infinitely many recoils of no energy. */
    private static void refuseDivergence(Values v) {
        boolean unbound = v.get(ATOMIC_MODEL) instanceof FreeElectrons;
        for (ProcessEntry entry : v.get(PROCESSES)) {
            double low = entry.recoilRangeKeV().orElse(v.get(RECOIL_RANGE)).low();
            Process process = entry.process();
            if (low == 0 && process.divergesAtRest() && (unbound || !process.onElectrons())) {
                throw v.mistake(entry.recoilRangeKeV().isPresent() ? PROCESSES : RECOIL_RANGE,
                        "the cross section of " + process.name() + " grows without end towards T = 0;"
                                + " give the window a lower edge above zero");
            }
        }
    }

    /**
     * A channel of every process, flavour and scatterer of the run; an atomic model may lack an element of the target,
     * or not describe a process. Their fluxes are parts: joining those of the sun takes longer than all else here.
     */
    private static List<Channel> describedChannels(Values v) {
        Interval window = v.get(RECOIL_RANGE);
        List<ProcessSetup> setups = v.get(PROCESSES).stream()
                .map(entry -> new ProcessSetup(entry.process(), new EnergyRange(window.low(), window.high()))).toList();
        try {
            return Channel.of(new Experiment(onePerFlavour(v.get(SOURCE).flux()), v.get(TARGET), setups, v.get(ATOMIC_MODEL), v.get(EXPOSURE).physics()));
        } catch (IllegalArgumentException e) {
            throw v.mistake(ATOMIC_MODEL, e.getMessage());
        }
    }

    private static Flux onePerFlavour(Flux flux) {
        Map<Flavour, FluxComponent> first = new LinkedHashMap<>();
        flux.components().forEach(component -> first.putIfAbsent(component.flavour(), component));
        return new Flux(List.copyOf(first.values()), flux.per());
    }

    /** Bias and named weights are functions of E_nu and T; on bound electrons the density has a third variable. */
    private static void refuseUnavailableOptions(Values v, List<Channel> channels) {
        boolean bound = channels.stream().anyMatch(channel -> channel.ionisation() != null);
        String instead = " not available with atomic-model " + v.get(ATOMIC_MODEL).name() + "; use stepping or free";
        if (bound && v.find(WEIGHTS).isPresent()) {
            throw v.mistake(WEIGHTS, "shares of processes and components are" + instead);
        }
        RecoilSampling recoils = v.get(SAMPLING);
        if (recoils == RecoilSampling.NATURAL) {
            return;
        }
        if (bound) {
            throw v.mistake(SAMPLING, recoils.label() + " is" + instead);
        }
        for (Channel channel : channels) {
            try {
                channel.timesRecoilPower(recoils.bias(channel));
            } catch (IllegalArgumentException e) {
                throw v.mistake(SAMPLING, channel.process().name() + ": " + e.getMessage());
            }
        }
    }

    /** JSON Schema (draft 2020-12) of run configs. */
    public static Map<String, Object> schema() {
        Definitions definitions = new Definitions();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "magneton run config");
        schema.putAll(SECTION.schema(definitions));
        schema.put("$defs", definitions.schemas());
        return schema;
    }
}
