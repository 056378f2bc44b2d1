package magneton.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import magneton.plot.SpectrumPlot;
import magneton.report.ColumnTable;
import magneton.report.Json;
import magneton.run.ExpectedRates;
import magneton.run.RunConfig;

/** {@code magneton spectrum CONFIG}. */
@Command(name = "spectrum", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Expected dR/dE in events/(kg day keV), process by process.")
final class SpectrumCommand implements Callable<Integer> {
    private enum Quantity {
        RECOIL,
        OBSERVED
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--quantity", paramLabel = "WHAT", defaultValue = "recoil",
            description = "recoil: against T (default); observed: against observed energy, folded with the detector.")
    private String quantity;

    @Option(names = "--at", paramLabel = "ENERGIES", description = "Density at points: 1keV,2.8keV.")
    private String at;

    @Option(names = "--bins", paramLabel = "BINS", description = "Bin averages: lo:hi:n or lo:hi:n:log.")
    private String bins;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv", description = "csv (default), json, png or svg.")
    private String format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write there instead of standard output.")
    private Path output;

    @Override
    public Integer call() {
        OutputFormat chosen = OutputFormat.of(format, OutputFormat.CSV, OutputFormat.JSON, OutputFormat.PNG, OutputFormat.SVG);
        Quantity what = quantity();
        RunConfig run = config.read();
        if (what == Quantity.OBSERVED && run.detector().isEmpty()) {
            throw CommandException.usage("--quantity observed needs a detector in the config.");
        }
        double low = Math.max(run.recoilRangeKeV().low(), run.recoilRangeKeV().high() * 1e-6);
        EnergyGrid grid = EnergyGrid.of(at, bins, low, run.recoilRangeKeV().high());
        ExpectedRates rates = new ExpectedRates(run.experiment(), run.detector());
        ColumnTable table = table(rates, what, grid);
        switch (chosen) {
            case CSV -> write(table.csv());
            case JSON -> write(json(run, table) + "\n");
            default -> plot(run, what, table, chosen);
        }
        return ExitCode.DONE;
    }

    private Quantity quantity() {
        return switch (quantity) {
            case "recoil" -> Quantity.RECOIL;
            case "observed" -> Quantity.OBSERVED;
            default -> throw CommandException.usage("--quantity: '" + quantity + "' is neither 'recoil' nor 'observed'.");
        };
    }

    private static ColumnTable table(ExpectedRates rates, Quantity what, EnergyGrid grid) {
        Map<String, double[]> densities = new LinkedHashMap<>();
        double[] total = new double[grid.energyKeV().length];
        for (String process : rates.processes()) {
            double[] density = density(rates, process, what, grid);
            densities.put(process, density);
            for (int i = 0; i < total.length; i++) {
                total[i] += density[i];
            }
        }
        ColumnTable table = new ColumnTable().put("energy_kev", grid.energyKeV());
        if (grid.binned()) {
            int n = grid.energyKeV().length;
            table.put("low_kev", Arrays.copyOf(grid.edgesKeV(), n));
            table.put("high_kev", Arrays.copyOfRange(grid.edgesKeV(), 1, n + 1));
        }
        table.put("total", total);
        densities.forEach(table::put);
        return table;
    }

    private static double[] density(ExpectedRates rates, String process, Quantity what, EnergyGrid grid) {
        if (what == Quantity.RECOIL) {
            return grid.binned()
                    ? rates.recoilBinAverages(process, grid.edgesKeV())
                    : rates.recoilDensity(process, grid.energyKeV());
        }
        return grid.binned()
                ? rates.observedBinAverages(process, grid.edgesKeV())
                : rates.observedDensity(process, grid.energyKeV());
    }

    private String json(RunConfig run, ColumnTable table) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", run.name());
        map.put("quantity", quantity);
        map.put("unit", "events/(kg day keV)");
        map.putAll(table.lists());
        return Json.pretty(map);
    }

    private void plot(RunConfig run, Quantity what, ColumnTable table, OutputFormat kind) {
        String axis = what == Quantity.RECOIL ? "recoil energy T (keV)" : "observed energy (keV)";
        SpectrumPlot plot = new SpectrumPlot(run.name(), axis, "events / (kg day keV)", table);
        Path file = output != null ? output : Path.of(run.name() + "-" + quantity + (kind == OutputFormat.PNG ? ".png" : ".svg"));
        ResultFile.write(file, kind == OutputFormat.PNG ? plot.png() : plot.svg());
        spec.commandLine().getErr().println("magneton: wrote " + file);
    }

    private void write(String text) {
        if (output == null) {
            spec.commandLine().getOut().print(text);
        } else {
            ResultFile.write(output, text);
        }
    }
}
