package magneton.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;

import magneton.event.EventSchema;
import magneton.file.EventWriter;
import magneton.file.OutputFile;
import magneton.file.Shard;
import magneton.format.EventFormat;
import magneton.response.Response;
import magneton.run.RunConfig;
import magneton.run.RunCounts;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/**
 * Two runs that reach into many rooms of the house: four processes at a reactor with a germanium detector; pulsed
 * stopped-pion neutrinos on a compound, on bound electrons, with photoelectrons. Kernels are forced, where the command
 * would choose; also a program that prints the hash of each run.
 */
final class SmallRuns {
    static final Map<String, String> CONFIGS = new TreeMap<>(Map.of(
            "reactor-germanium", """
                    magneton: 1
                    source: {reactor: {thermal-power: 3 GW, distance: 10 m}}
                    target: Ge
                    processes: {eves: {}, eves-magnetic: {mu: 1e-10}, cevns: {}, cevns-magnetic: {mu: 1e-10}}
                    recoil-range: [0.05 keV, 100 keV]
                    exposure: 100 kg d
                    detector: {hpge: {threshold: 0.2 keV, noise-sigma: 0.07 keV, quenching: {lindhard: {adiabatic: 0.16 keV}}}}
                    """,
            "stopped-pion-csi", """
                    magneton: 1
                    source: {pi-dar: {facility: sns-csi}}
                    target: CsI
                    processes: {cevns: {form-factor: klein-nystrand}, eves-dipole: {mu: 1e-7, mass: 5 MeV}}
                    recoil-range: [1 keV, 200 keV]
                    exposure: {mass: 14.6 kg, protons: 1e23}
                    detector: csi
                    """));

    /** Two row groups, the second not whole. */
    static final long EVENTS = 180_000;

    private final RunConfig config;
    private final EventSampler sampler;
    private final EventSchema schema;

    SmallRuns(String name) {
        config = RunConfig.builtIn(CONFIGS.get(name), name, List.of());
        sampler = new EventSampler(config.experiment());
        schema = EventRun.schema(sampler, config.detector());
    }

    private Optional<Response> response() {
        return config.detector();
    }

    /** Writes a shard as the command does, on threads. */
    void onThreads(Path file, int threads, Shard shard) throws IOException, InterruptedException {
        RunPlan plan = new RunPlan(EVENTS, 1, shard, false);
        try (EventWriter writer = create(file, shard)) {
            new EventRun(plan, sampler, response(), schema).run(writer, threads, new StopSignal(), (_, _) -> {});
            writer.finish(new RunCounts(plan.eventsOfShard(), writer.eventsWritten()).metadata());
        }
    }

    /** Writes the run with the kernels that a choice names for each row group. */
    void withKernels(Path file, LongFunction<SimdMode> choice) throws IOException {
        RunPlan plan = new RunPlan(EVENTS, 1, Shard.whole(RunPlan.groups(EVENTS)), false);
        try (EventWriter writer = create(file, plan.shard())) {
            GroupMaker maker = new GroupMaker(plan, sampler, response(), schema, writer.encoder());
            for (long group = 0; group < plan.shard().end(); group++) {
                writer.append(maker.make(group, choice.apply(group)).encoded());
            }
            writer.finish(new RunCounts(EVENTS, writer.eventsWritten()).metadata());
        }
    }

    private EventWriter create(Path file, Shard shard) throws IOException {
        return EventFormat.PARQUET.create(new OutputFile(file, true), schema, Map.of("run", config.name()), shard);
    }

    static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Prints the width of the kernels and the hash of every run, in a directory given; for JVMs with other flags. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(String.valueOf(SimdMode.best().bits())));
        for (String name : CONFIGS.keySet()) {
            Path file = Path.of(arguments[0]).resolve(name + ".parquet");
            new SmallRuns(name).withKernels(file, _ -> SimdMode.best());
            words.add(sha256(file));
        }
        System.out.println(String.join(" ", words));
    }
}
