package magneton.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import magneton.engine.EventRun;
import magneton.engine.PoissonDraw;
import magneton.engine.RunPlan;
import magneton.event.Column;
import magneton.event.EventSchema;
import magneton.experiment.Experiment;
import magneton.report.Json;
import magneton.response.Response;
import magneton.run.EventCount;
import magneton.run.ExpectedEvents;
import magneton.run.ExpectedRates;
import magneton.run.RunConfig;
import magneton.run.RunMetadata;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/**
 * Everything that decides the bytes of an event file.
 *
 * @param plan which events
 * @param schema columns
 * @param metadata what the file says of the run
 * @param engine makes the events
 */
record GenerateJob(RunPlan plan, EventSchema schema, Map<String, String> metadata, EventRun engine) {
    /** The job of a config and what the command line changes of it. */
    static GenerateJob of(RunConfig config, Optional<EventCount> count, Long seed, String shard, boolean detectedOnly) {
        Experiment experiment = config.experiment();
        EventSampler sampler = config.sampler();
        ExpectedRates rates = new ExpectedRates(experiment, config.detector());
        RunConfig run = config.with(count.orElse(config.events()), seed != null ? seed : config.seed());
        ExpectedEvents expected = ExpectedEvents.of(run, rates);
        long events = switch (run.events()) {
            case EventCount.Fixed fixed -> fixed.events();
            case EventCount.Expected() -> PoissonDraw.draw(expected.total(), run.seed());
        };
        RunPlan plan = new RunPlan(
                events, run.seed(), OptionValues.shard(shard, RunPlan.groups(events)), detectedOnly);
        EventSchema schema = schema(sampler, run.detector());
        Map<String, String> metadata = RunMetadata.of(run, experiment, rates, Version.text());
        metadata.putAll(RunMetadata.background(run, expected));
        metadata.put("magneton.events", Long.toString(events));
        metadata.put("magneton.keep", detectedOnly ? "detected" : "all");
        return new GenerateJob(plan, schema, metadata,
                new EventRun(plan, sampler, expected.response(), schema, SimdMode.best()));
    }

    /** Columns of sampling and of the response, in record order. */
    static EventSchema schema(EventSampler sampler, Optional<Response> response) {
        List<Column> columns = new ArrayList<>(sampler.schema().columns());
        response.ifPresent(r -> {
            columns.add(Column.E_ION);
            columns.add(Column.E_OBS);
            columns.addAll(r.columns());
            columns.add(Column.DETECTED);
        });
        return new EventSchema(columns);
    }

    /** What is known at the end: counts that add up over shards. */
    static Map<String, String> summary(long generated, long rows) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("events_generated", generated);
        summary.put("rows", rows);
        return Map.of("magneton.summary", Json.compact(summary));
    }
}
