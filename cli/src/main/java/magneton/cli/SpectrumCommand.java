package magneton.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import magneton.config.Interval;
import magneton.data.DataReleases;
import magneton.data.MeasuredSpectrum;
import magneton.plot.SpectrumPlot;
import magneton.report.ColumnTable;
import magneton.report.Json;
import magneton.response.ObservedWindow;
import magneton.run.ExpectedRates;
import magneton.run.RunConfig;

/** {@code magneton spectrum CONFIG}. */
@Command(name = "spectrum", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Expected dR/dE in events/(kg day keV), process by process.")
final class SpectrumCommand implements Callable<Integer> {
    private enum Quantity {
        RECOIL,
        OBSERVED;

        private String word() {
            return name().toLowerCase();
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--quantity", paramLabel = "WHAT",
            description = "recoil: against T (default); observed: against observed energy, folded with the detector.")
    private String quantity;

    @Option(names = "--at", paramLabel = "ENERGIES", description = "Density at points: 1keV,2.8keV.")
    private String at;

    @Option(names = "--bins", paramLabel = "BINS", description = "Bin averages: lo:hi:n or lo:hi:n:log.")
    private String bins;

    @Option(names = "--background",
            description = "Add columns background, and expected: background and processes that are not in it.")
    private boolean background;

    @Option(names = "--data", paramLabel = "RELEASE", arity = "0..1", fallbackValue = "",
            description = "Compare with measured points in their bins: those of the config, or RELEASE.")
    private String release;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv", description = "csv (default), json, png or svg.")
    private String format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write there instead of standard output.")
    private Path output;

    @Override
    public Integer call() {
        OutputFormat chosen = OutputFormat.of(format, OutputFormat.CSV, OutputFormat.JSON, OutputFormat.PNG, OutputFormat.SVG);
        RunConfig run = config.read();
        Optional<MeasuredSpectrum> data = Optional.ofNullable(release).map(name -> Comparison.data(run, name));
        Quantity what = quantity();
        if (what == Quantity.OBSERVED && run.detector().isEmpty()) {
            throw CommandException.usage("--quantity observed needs a detector in the config.");
        }
        if (!(run.exposure().kgDays() > 0)) {
            throw CommandException.usage("a spectrum per day of a beam counted by protons needs 'time' beside 'protons'"
                    + " in the exposure, for example --set 'exposure.time=1 yr'.");
        }
        boolean figure = chosen == OutputFormat.PNG || chosen == OutputFormat.SVG;
        Optional<MeasuredSpectrum> shown =
                figure && what == Quantity.OBSERVED ? data.or(() -> run.data().map(DataReleases::named)) : data;
        EnergyGrid grid = grid(run, what, shown, figure);
        ColumnTable table = table(new ExpectedRates(run.experiment(), run.detector()), what, grid);
        Comparison comparison = new Comparison(run);
        if (background || shown.isPresent() || (figure && what == Quantity.OBSERVED && run.background().isPresent())) {
            comparison.addBackground(table, grid);
        }
        if (figure) {
            plot(run, what, table, shown, chosen);
            return ExitCode.DONE;
        }
        shown.ifPresent(measured -> comparison.addData(table, measured));
        write(chosen == OutputFormat.CSV ? table.csv() : json(run, what, table) + "\n");
        return ExitCode.DONE;
    }

    /** Figures have fine bins over the range of the data, tables the bins of the data. */
    private EnergyGrid grid(RunConfig run, Quantity what, Optional<MeasuredSpectrum> data, boolean figure) {
        if (data.isPresent() && at == null && bins == null) {
            double[] edges = data.get().edgesKeV();
            double first = Math.max(edges[0], edges[1] * 1e-2);
            return figure ? EnergyGrid.of(null, null, first, edges[edges.length - 1]) : EnergyGrid.between(edges);
        }
        if (release != null && !figure) {
            throw CommandException.usage("--data has bins of its own; leave out --at and --bins.");
        }
        Interval range = range(run, what);
        return EnergyGrid.of(at, bins, Math.max(range.low(), range.high() * 1e-6), range.high());
    }

    /** Recoil energies of the run; observed ones from threshold to upper edge, where the detector has them. */
    private static Interval range(RunConfig run, Quantity what) {
        Interval recoil = run.recoilRangeKeV();
        if (what == Quantity.RECOIL) {
            return recoil;
        }
        ObservedWindow window = run.detector().orElseThrow().window();
        double low = window.lowKeV() > 0 ? window.lowKeV() : recoil.low();
        double high = Double.isFinite(window.highKeV()) ? window.highKeV() : recoil.high();
        return low < high ? new Interval(low, high) : recoil;
    }

    private Quantity quantity() {
        boolean compares = background || release != null;
        return switch (quantity == null ? (compares ? "observed" : "recoil") : quantity) {
            case "recoil" -> {
                if (compares) {
                    throw CommandException.usage(
                            "--background and --data are of observed energy; give --quantity observed.");
                }
                yield Quantity.RECOIL;
            }
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

    private static String json(RunConfig run, Quantity what, ColumnTable table) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", run.name());
        map.put("quantity", what.word());
        map.put("unit", "events/(kg day keV)");
        map.putAll(table.lists());
        return Json.pretty(map);
    }

    private void plot(
            RunConfig run, Quantity what, ColumnTable table, Optional<MeasuredSpectrum> data, OutputFormat kind) {
        String axis = what == Quantity.RECOIL ? "recoil energy T (keV)" : "observed energy (keV)";
        SpectrumPlot plot = new SpectrumPlot(run.name(), axis, "events / (kg day keV)", table);
        double kgDays = run.exposure().kgDays();
        data.ifPresent(d -> plot.points(
                d.name(), d.lowKeV(), d.highKeV(), d.rate(kgDays), d.errorBelow(kgDays), d.errorAbove(kgDays)));
        Path file = output != null ? output : Path.of(run.name() + "-" + what.word() + (kind == OutputFormat.PNG ? ".png" : ".svg"));
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
