package magneton.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

import magneton.report.ColumnTable;

/**
 * A spectrum, a stepped line a process where the table has bins, else a line through its points; on logarithmic axes, but
 * linear in energy where less than two powers of ten would be marked.
 */
public final class SpectrumPlot {
    /** The columns that are no density. */
    private static final String ENERGY = "energy_kev";
    private static final String LOW = "low_kev";
    private static final String HIGH = "high_kev";

    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;

    /** Densities this far below the highest are left out: they would only stretch the axis. */
    private static final double SHOWN = 1e-7;

    /** Colours that people with any colour vision tell apart (Okabe and Ito 2008); black is for the total. */
    static final Color[] COLOURS = {
        Color.BLACK, new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7), new Color(0xE69F00),
        new Color(0x56B4E9), new Color(0x999999)
    };

    /** Error bars that reach zero end at this share of the point. */
    private static final double LOWEST_FOOT = 0.1;

    private final XYChart chart;

    /**
     * @param table column {@code energy_kev} against all other columns but the bin edges
     */
    public SpectrumPlot(String title, String energyAxis, String densityAxis, ColumnTable table) {
        System.setProperty("java.awt.headless", "true");
        chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).title(title)
                .xAxisTitle(energyAxis).yAxisTitle(densityAxis).build();
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true)
                .setLegendPosition(Styler.LegendPosition.OutsideE).setMarkerSize(4)
                .setSeriesColors(COLOURS).setChartBackgroundColor(Color.WHITE).setLegendBorderColor(Color.WHITE);
        double[] energy = table.columns().get(ENERGY);
        double[] low = table.columns().getOrDefault(LOW, energy);
        double[] high = table.columns().getOrDefault(HIGH, energy);
        Map<String, double[]> densities = new LinkedHashMap<>(table.columns());
        densities.keySet().removeAll(List.of(ENERGY, LOW, HIGH));
        double floor = SHOWN * densities.values().stream().flatMapToDouble(Arrays::stream).max().orElse(0);
        densities.forEach((name, density) -> addSeries(name, low, high, density, floor));
        DoubleSummaryStatistics shown = chart.getSeriesMap().values().stream()
                .flatMapToDouble(series -> Arrays.stream(series.getXData())).summaryStatistics();
        if (!twoDecadesBetween(shown.getMin(), shown.getMax())) {
            chart.getStyler().setXAxisLogarithmic(false).setXAxisDecimalPattern("#,###.####");
        }
    }

    /** Whether two powers of ten lie in a range: only they bear a number on a logarithmic axis. */
    private static boolean twoDecadesBetween(double low, double high) {
        return low > 0 && Math.floor(Math.log10(high) + 1e-9) > Math.ceil(Math.log10(low) - 1e-9);
    }

    private void addSeries(String name, double[] low, double[] high, double[] density, double floor) {
        double[] x = new double[2 * density.length];
        double[] y = new double[2 * density.length];
        int n = 0;
        for (int i = 0; i < density.length; i++) {
            if (density[i] > floor && low[i] > 0) {
                x[n] = low[i];
                y[n++] = density[i];
                if (high[i] > low[i]) {
                    x[n] = high[i];
                    y[n++] = density[i];
                }
            }
        }
        if (n > 0) {
            chart.addSeries(name, Arrays.copyOf(x, n), Arrays.copyOf(y, n)).setMarker(SeriesMarkers.NONE);
        }
    }

    /**
     * Adds measured points with their errors; those at or below zero, which a logarithmic axis cannot show, are left
     * out.
     *
     * @param lowKeV lower edges of the bins
     * @param highKeV upper edges
     * @param density measured, at the centre of the bin
     * @param below how far errors reach down
     * @param above how far errors reach up
     */
    public void points(
            String name, double[] lowKeV, double[] highKeV, double[] density, double[] below, double[] above) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> barX = new ArrayList<>();
        List<Double> barY = new ArrayList<>();
        for (int i = 0; i < density.length; i++) {
            double centre = 0.5 * (lowKeV[i] + highKeV[i]);
            if (density[i] > 0) {
                x.add(centre);
                y.add(density[i]);
                double foot = Math.max(density[i] - below[i], LOWEST_FOOT * density[i]);
                barX.addAll(List.of(centre, centre, centre));
                barY.addAll(List.of(foot, density[i] + above[i], Double.NaN)); // a gap between bars
            }
        }
        if (x.isEmpty()) {
            return;
        }
        chart.addSeries(name + " errors", barX, barY).setMarker(SeriesMarkers.NONE).setLineColor(Color.BLACK)
                .setLineWidth(1).setShowInLegend(false);
        chart.addSeries(name, x, y).setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter)
                .setMarker(SeriesMarkers.CIRCLE).setMarkerColor(Color.BLACK);
    }

    /** Ends the axis of densities at powers of ten, so that it bears two numbers at least. */
    private void roundDensities() {
        DoubleSummaryStatistics shown = chart.getSeriesMap().values().stream()
                .flatMapToDouble(series -> Arrays.stream(series.getYData())).filter(Double::isFinite).summaryStatistics();
        if (shown.getCount() > 0) {
            chart.getStyler().setYAxisMin(Math.pow(10, Math.floor(Math.log10(shown.getMin()))))
                    .setYAxisMax(Math.pow(10, 1 + Math.floor(Math.log10(shown.getMax()))));
        }
    }

    /** As a PNG image. */
    public byte[] png() {
        roundDensities();
        return Images.png(chart);
    }

    /** As an SVG drawing. */
    public byte[] svg() {
        roundDensities();
        return Images.svg(chart);
    }
}
