package magneton.cli;

import java.util.Arrays;
import java.util.Map;

import magneton.data.DataReleases;
import magneton.data.MeasuredSpectrum;
import magneton.report.ColumnTable;
import magneton.run.ExpectedBackground;
import magneton.run.RunConfig;
import magneton.table.NearestWord;

/** What stands beside the processes of an observed spectrum: background, the sum that is expected, measured points. */
final class Comparison {
    static final String BACKGROUND = "background";
    static final String EXPECTED = "expected";

    private final RunConfig run;
    private final double kgDays;

    Comparison(RunConfig run) {
        this.run = run;
        this.kgDays = run.exposure().kgDays();
    }

    /** The data release asked for, or that of the config. */
    static MeasuredSpectrum data(RunConfig run, String asked) {
        String name = asked.isEmpty() ? run.data().orElse("") : asked;
        if (name.isEmpty()) {
            throw CommandException.usage("--data: the config names no data release; name one of: "
                    + String.join(", ", DataReleases.names()) + ".");
        }
        if (!DataReleases.names().contains(name)) {
            throw CommandException.usage(
                    "--data: " + NearestWord.unknown("data release", name, DataReleases.names()) + ".");
        }
        return DataReleases.named(name);
    }

    /**
     * Adds {@code background}, and {@code expected}: background and processes, without those that the background
     * contains.
     */
    void addBackground(ColumnTable table, EnergyGrid grid) {
        double[] background = background(grid);
        double[] expected = background.clone();
        run.processes().stream().map(entry -> entry.process().name())
                .filter(process -> run.background().stream().noneMatch(b -> b.includes().contains(process)))
                .forEach(process -> {
                    double[] density = table.columns().get(process);
                    for (int i = 0; i < expected.length; i++) {
                        expected[i] += density[i];
                    }
                });
        table.put(BACKGROUND, background);
        table.put(EXPECTED, expected);
    }

    /** Adds {@code data} with its errors; the rows are its bins. */
    void addData(ColumnTable table, MeasuredSpectrum data) {
        table.put("data", data.rate(kgDays));
        table.put("data_error_below", data.errorBelow(kgDays));
        table.put("data_error_above", data.errorAbove(kgDays));
    }

    /** events/(kg day keV). */
    private double[] background(EnergyGrid grid) {
        ExpectedBackground expected = new ExpectedBackground(run);
        if (!grid.binned()) {
            return Arrays.stream(expected.density(grid.energyKeV())).map(perKeV -> perKeV / kgDays).toArray();
        }
        double[] edges = grid.edgesKeV();
        double[] sum = new double[edges.length - 1];
        for (Map.Entry<String, double[]> part : expected.counts(edges).entrySet()) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part.getValue()[i] / (kgDays * (edges[i + 1] - edges[i]));
            }
        }
        return sum;
    }
}
