package magneton.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import magneton.config.InputFiles;
import magneton.config.YamlReader;
import magneton.experiment.Experiment;
import magneton.report.Json;
import magneton.source.Flux;
import magneton.target.Element;
import magneton.target.Isotope;
import magneton.target.Subshell;
import magneton.target.Target;

/**
 * What an event file says of its run, as JSON by key. Nothing in it depends on threads, paths, shards or the machine:
 * computed numbers are rounded to {@link #DIGITS} digits, which hides the last bits of libraries.
 */
public final class RunMetadata {
    /** The release that made the file. */
    public static final String VERSION = "magneton.version";
    /** The resolved config, which makes the run again. */
    public static final String CONFIG = "magneton.config";

    /** Contents of the files that the config names, by name; absent if it names none. */
    public static final String INPUTS = "magneton.inputs";

    /** What background events a file holds; absent if it holds none. */
    public static final String BACKGROUND = "magneton.background";

    private static final String RATES = "magneton.rates";
    private static final String CROSS_SECTION = "flux_averaged_cross_section_cm2";
    private static final int DIGITS = 9;
    private static final double SMALLEST = 1e-290;

    private RunMetadata() {}

    /** Metadata by key, in file order. */
    public static Map<String, String> of(RunConfig config, Experiment experiment, ExpectedRates rates, String version) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(VERSION, version);
        metadata.put(CONFIG, Json.compact(config.resolved()));
        if (!config.inputs().isEmpty()) {
            metadata.put(INPUTS, Json.compact(config.inputs()));
        }
        metadata.put(RATES, Json.compact(rates(experiment, rates)));
        metadata.put("magneton.flux", Json.compact(flux(experiment.flux())));
        metadata.put("magneton.exposure", Json.compact(exposure(config.exposure())));
        metadata.put("magneton.target", Json.compact(target(experiment.target())));
        metadata.put("magneton.shells", Json.compact(shells(experiment.target())));
        return metadata;
    }

    /** What a file with background events says of them; nothing where there are none. */
    public static Map<String, String> background(RunConfig run, ExpectedEvents expected) {
        if (!(expected.background() > 0)) {
            return Map.of();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        Background background = run.background().orElseThrow();
        boolean off = background.events() == Background.Events.SOURCE_OFF;
        map.put("period", off ? "source-off" : "source-on");
        map.put("expected_signal_before_response", rounded(expected.signal()));
        map.put("expected_background", rounded(expected.background()));
        Map<String, Object> components = new LinkedHashMap<>();
        ExpectedBackground parts = new ExpectedBackground(run);
        (off ? parts.sourceOffComponents() : parts.components())
                .forEach(part -> components.put(part.name(), rounded(part.spectrum().total())));
        map.put("components", components);
        map.put("includes", background.includes());
        return Map.of(BACKGROUND, Json.compact(map));
    }

    /** A value of the metadata as maps, lists, texts and numbers. */
    public static Object plain(String key, String json) {
        return YamlReader.read(json, key, InputFiles.NONE).plain();
    }

    /** The contents of input files that the metadata of a file carry. */
    public static Map<String, String> inputs(Map<String, String> metadata) {
        Map<String, String> inputs = new LinkedHashMap<>();
        if (metadata.containsKey(INPUTS) && plain(INPUTS, metadata.get(INPUTS)) instanceof Map<?, ?> contents) {
            contents.forEach((name, content) -> inputs.put(name.toString(), content.toString()));
        }
        return inputs;
    }

    /** Names of the processes of a file by their codes. */
    public static Map<Integer, String> processes(Map<String, String> metadata) {
        Map<Integer, String> names = new LinkedHashMap<>();
        if (metadata.containsKey(RATES) && plain(RATES, metadata.get(RATES)) instanceof List<?> rows) {
            for (Object row : rows) {
                if (row instanceof Map<?, ?> map) {
                    names.put(Integer.valueOf(map.get("code").toString()), map.get("process").toString());
                }
            }
        }
        return names;
    }

    /** The flux-averaged cross section of all processes of a file together, cm^2 per atom. */
    public static double fluxAveragedCrossSectionCm2(Map<String, String> metadata) {
        double sum = 0;
        if (metadata.containsKey(RATES) && plain(RATES, metadata.get(RATES)) instanceof List<?> rows) {
            for (Object row : rows) {
                if (row instanceof Map<?, ?> map) {
                    sum += Double.parseDouble(map.get(CROSS_SECTION).toString());
                }
            }
        }
        return sum;
    }

    private static List<Map<String, Object>> rates(Experiment experiment, ExpectedRates rates) {
        List<Map<String, Object>> rows = new ArrayList<>();
        experiment.processes().forEach(setup -> {
            String process = setup.process().name();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("process", process);
            row.put("code", setup.process().code());
            row.put("recoil_range_kev", List.of(setup.recoilRange().fromKeV(), setup.recoilRange().toKeV()));
            row.put(CROSS_SECTION, rounded(rates.fluxAveragedCrossSectionCm2(process)));
            row.put("rate_per_kg_day", rounded(rates.ratePerKgDay(process)));
            row.put("expected_counts", rounded(rates.expectedCounts(process)));
            if (rates.hasDetector()) {
                row.put("expected_detected", rounded(rates.expectedDetected(process)));
            }
            rows.add(row);
        });
        return rows;
    }

    private static Map<String, Object> flux(Flux flux) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("total", rounded(flux.total()));
        map.put("unit", flux.unit());
        List<Map<String, Object>> components = new ArrayList<>();
        flux.components().forEach(component -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", component.name());
            row.put("nu_pdg", component.flavour().pdg());
            row.put("total", rounded(component.spectrum().total()));
            components.add(row);
        });
        map.put("components", components);
        return map;
    }

    private static Map<String, Object> exposure(RunExposure exposure) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("mass_kg", rounded(exposure.physics().massKg()));
        map.put("live_time_s", rounded(exposure.physics().liveSeconds()));
        map.put("off_time_s", rounded(exposure.offTimeS()));
        map.put("kg_days", rounded(exposure.kgDays()));
        map.put("protons_on_target", rounded(exposure.physics().protons()));
        return map;
    }

    private static Map<String, Object> target(Target target) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", target.name());
        List<Map<String, Object>> elements = new ArrayList<>();
        for (Target.Constituent part : target.constituents()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("element", part.element().symbol());
            row.put("atoms_per_kg", rounded(part.atomsPerKg()));
            Map<String, Object> isotopes = new LinkedHashMap<>();
            for (Isotope isotope : part.element().isotopes()) {
                isotopes.put(isotope.label(), rounded(isotope.abundance()));
            }
            row.put("isotopes", isotopes);
            elements.add(row);
        }
        map.put("elements", elements);
        return map;
    }

    /** For each element what the numbers in column {@code shell} mean. */
    private static Map<String, Object> shells(Target target) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Target.Constituent part : target.constituents()) {
            Element element = part.element();
            List<String> labels = element.subshells().stream().map(Subshell::label).toList();
            map.put(element.symbol(), labels);
        }
        return map;
    }

    /** To {@link #DIGITS} digits; what is too small to have them (1e-290), and what is not finite, as it is. */
    static double rounded(double value) {
        if (!Double.isFinite(value) || Math.abs(value) < SMALLEST) {
            return value;
        }
        int exponent = (int) Math.floor(StrictMath.log10(Math.abs(value))) + 1 - DIGITS;
        double digits = exponent < 0 ? value * StrictMath.pow(10, -exponent) : value / StrictMath.pow(10, exponent);
        return Double.parseDouble(Math.round(digits) + "e" + exponent);
    }
}
