package magneton.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.LongFunction;

import magneton.engine.EventRun;
import magneton.engine.PoissonDraw;
import magneton.engine.RunPlan;
import magneton.engine.Verification;
import magneton.event.EventSchema;
import magneton.experiment.Experiment;
import magneton.file.Shard;
import magneton.response.Response;
import magneton.run.EventCount;
import magneton.run.ExpectedEvents;
import magneton.run.ExpectedRates;
import magneton.run.RunConfig;
import magneton.run.RunMetadata;
import magneton.sampling.EventSampler;

/**
 * Everything that decides the bytes of an event file.
 *
 * @param plan which events
 * @param schema columns
 * @param metadata what the file says of the run
 * @param sampler makes the events
 * @param response sees them, if there is a detector
 */
record GenerateJob(RunPlan plan, EventSchema schema, Map<String, String> metadata, EventSampler sampler,
        Optional<Response> response) {
    /** Metadata key of how many events the run has, over all shards. */
    static final String EVENTS = "magneton.events";
    /** Metadata key of what stays: {@link #ALL} or {@link #DETECTED}. */
    static final String KEEP = "magneton.keep";
    /** All events stay. */
    static final String ALL = "all";
    /** Only detected events stay. */
    static final String DETECTED = "detected";

    /**
     * The job of a config and what the command line changes of it.
     *
     * @param shard the part to make of a run of so many row groups
     */
    static GenerateJob of(RunConfig config, Optional<EventCount> count, Long seed, LongFunction<Shard> shard,
            boolean detectedOnly) {
        Experiment experiment = config.experiment();
        // Tables of sampling and expected rates do not need each other: they are made side by side.
        ForkJoinTask<EventSampler> sampling = ForkJoinPool.commonPool().submit(config::sampler);
        ExpectedRates rates = new ExpectedRates(experiment, config.detector());
        RunConfig run = config.with(count.orElse(config.events()), seed != null ? seed : config.seed());
        ExpectedEvents expected = ExpectedEvents.of(run, rates);
        long events = switch (run.events()) {
            case EventCount.Fixed fixed -> fixed.events();
            case EventCount.Expected() -> PoissonDraw.draw(expected.total(), run.seed());
        };
        RunPlan plan = new RunPlan(events, run.seed(), shard.apply(RunPlan.groups(events)), detectedOnly);
        Map<String, String> metadata = RunMetadata.of(run, experiment, rates, Version.text());
        metadata.putAll(RunMetadata.background(run, expected));
        metadata.put(EVENTS, Long.toString(events));
        metadata.put(KEEP, detectedOnly ? DETECTED : ALL);
        EventSampler sampler = sampling.join();
        return new GenerateJob(
                plan, EventRun.schema(sampler, run.detector()), metadata, sampler, expected.response());
    }

    /** Makes the events. */
    EventRun engine() {
        return new EventRun(plan, sampler, response, schema);
    }

    /** Makes them again. */
    Verification verification() {
        return new Verification(plan, sampler, response, schema);
    }
}
