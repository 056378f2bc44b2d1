package magneton.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import magneton.report.Json;
import magneton.report.TextTable;
import magneton.run.ExpectedRates;
import magneton.run.RunConfig;

/** {@code magneton rates CONFIG}. */
@Command(name = "rates", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Cross sections, rates and expected counts of each process.")
final class RatesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table (default) or json.")
    private String format;

    @Override
    public Integer call() {
        OutputFormat chosen = OutputFormat.of(format, OutputFormat.TABLE, OutputFormat.JSON);
        RunConfig run = config.read();
        ExpectedRates rates = new ExpectedRates(run.experiment(), run.detector());
        spec.commandLine().getOut().println(chosen == OutputFormat.JSON ? json(rates) : text(run, rates));
        return ExitCode.DONE;
    }

    private static String json(ExpectedRates rates) {
        List<Map<String, Object>> processes = new ArrayList<>();
        for (String process : rates.processes()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("process", process);
            row.put("flux_averaged_cross_section_cm2", rates.fluxAveragedCrossSectionCm2(process));
            row.put("rate_per_kg_day", rates.ratePerKgDay(process));
            row.put("expected_counts", rates.expectedCounts(process));
            row.put("expected_detected", rates.expectedDetected(process));
            processes.add(row);
        }
        return Json.pretty(Map.of("processes", processes));
    }

    private static String text(RunConfig run, ExpectedRates rates) {
        TextTable table = new TextTable("process", "<sigma> cm2/atom", "per kg and day", "expected counts", "detected");
        for (String process : rates.processes()) {
            table.row(process, number(rates.fluxAveragedCrossSectionCm2(process)), number(rates.ratePerKgDay(process)),
                    number(rates.expectedCounts(process)), number(rates.expectedDetected(process)));
        }
        if (rates.processes().size() > 1) {
            table.row("total", number(sum(rates, rates::fluxAveragedCrossSectionCm2)), number(sum(rates, rates::ratePerKgDay)),
                    number(sum(rates, rates::expectedCounts)), number(sum(rates, rates::expectedDetected)));
        }
        return table + "\n" + FluxLine.of(run.experiment());
    }

    private static double sum(ExpectedRates rates, ToDoubleFunction<String> part) {
        return rates.processes().stream().mapToDouble(part).sum();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.6g", value);
    }
}
