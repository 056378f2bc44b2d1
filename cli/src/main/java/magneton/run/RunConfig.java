package magneton.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import magneton.atomic.AtomicModel;
import magneton.config.ConfigNode;
import magneton.config.InputFiles;
import magneton.config.Interval;
import magneton.config.Overlay;
import magneton.config.YamlReader;
import magneton.experiment.EnergyRange;
import magneton.experiment.Experiment;
import magneton.experiment.ProcessSetup;
import magneton.response.Response;
import magneton.sampling.EventSampler;
import magneton.source.KnownFlux;
import magneton.target.Target;

/**
 * A run config, read and checked.
 *
 * @param name of the run
 * @param events how many
 * @param seed of the random numbers
 * @param source at its distance
 * @param target material
 * @param processes at least one, in the order of the file
 * @param atomicModel how bound electrons answer
 * @param recoilRangeKeV window in T
 * @param exposure mass and live time
 * @param detector how recoils are seen, if given
 * @param background if given
 * @param data name of the data release that figures show beside it, if given
 * @param options how events are drawn and weighed
 * @param output where events go
 * @param search how its sensitivity is worked out
 * @param resolved the config with settings applied and defaults filled in, without {@code output} and {@code sensitivity},
 *     which change no event: maps, lists, texts
 * @param inputs contents of the files that the config names, by name
 */
public record RunConfig(
        String name,
        EventCount events,
        long seed,
        KnownFlux source,
        Target target,
        List<ProcessEntry> processes,
        AtomicModel atomicModel,
        Interval recoilRangeKeV,
        RunExposure exposure,
        Optional<Response> detector,
        Optional<Background> background,
        Optional<String> data,
        EventOptions options,
        Output output,
        SearchOptions search,
        Map<String, Object> resolved,
        Map<String, String> inputs) {

    /** Reads a file and applies {@code --set} settings in order. */
    public static RunConfig read(Path file, List<String> settings) {
        return of(Overlay.apply(YamlReader.read(file), settings));
    }

    /** Reads the config that an event file carries, with the contents of the input files it names. */
    public static RunConfig stored(String text, String label, Map<String, String> inputs) {
        return of(YamlReader.read(text, label, InputFiles.stored(inputs)));
    }

    /** Reads a config that names no input files, given as text, and applies settings. */
    public static RunConfig builtIn(String text, String label, List<String> settings) {
        return of(Overlay.apply(YamlReader.read(text, label, InputFiles.NONE), settings));
    }

    private static RunConfig of(ConfigNode root) {
        RunConfig config = RunConfigKeys.SECTION.read(root);
        Map<String, Object> resolved = new LinkedHashMap<>(RunConfigKeys.SECTION.resolve(root));
        resolved.remove(RunConfigKeys.OUTPUT.name());
        resolved.remove(RunConfigKeys.SENSITIVITY.name());
        return new RunConfig(config.name, config.events, config.seed, config.source, config.target, config.processes,
                config.atomicModel, config.recoilRangeKeV, config.exposure, config.detector, config.background,
                config.data, config.options, config.output, config.search, resolved, root.place().inputs().used());
    }

    /** The config with another number of events and seed, as the command line may give them. */
    public RunConfig with(EventCount newEvents, long newSeed) {
        Map<String, Object> changed = new LinkedHashMap<>(resolved);
        changed.put(RunConfigKeys.EVENTS.name(), newEvents instanceof EventCount.Fixed fixed ? fixed.events() : "expected");
        changed.put(RunConfigKeys.SEED.name(), newSeed);
        return new RunConfig(name, newEvents, newSeed, source, target, processes, atomicModel, recoilRangeKeV, exposure,
                detector, background, data, options, output, search, changed, inputs);
    }

    /** The config with another detector and background; the resolved config stays. */
    RunConfig with(Optional<Response> newDetector, Optional<Background> newBackground) {
        return new RunConfig(name, events, seed, source, target, processes, atomicModel, recoilRangeKeV, exposure,
                newDetector, newBackground, data, options, output, search, resolved, inputs);
    }

    /**
     * The sampler of its events.
     *
     * @throws magneton.sampling.NothingToGenerateException if no process has phase space and rate
     */
    public EventSampler sampler() {
        return options.sampler(experiment());
    }

    /** What physics needs of it. */
    public Experiment experiment() {
        List<ProcessSetup> setups = processes.stream()
                .map(entry -> {
                    Interval window = entry.recoilRangeKeV().orElse(recoilRangeKeV);
                    return new ProcessSetup(entry.process(), new EnergyRange(window.low(), window.high()));
                })
                .toList();
        return new Experiment(source.flux(), target, setups, atomicModel, exposure.physics());
    }
}
