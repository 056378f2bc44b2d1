package magneton.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lines, bands and points on two axes, either of them logarithmic. */
public final class Figure {
    private static final String PLAIN = "#,##0.####";
    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;
    private static final BasicStroke DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);

    private final XYChart chart;
    private final boolean logX;
    private final boolean logY;
    private int lines;

    public Figure(String title, String xAxis, String yAxis, boolean logX, boolean logY) {
        System.setProperty("java.awt.headless", "true");
        this.logX = logX;
        this.logY = logY;
        chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).title(title).xAxisTitle(xAxis).yAxisTitle(yAxis).build();
        chart.getStyler().setXAxisLogarithmic(logX).setYAxisLogarithmic(logY)
                .setLegendPosition(Styler.LegendPosition.OutsideE).setMarkerSize(4)
                .setChartBackgroundColor(Color.WHITE).setLegendBorderColor(Color.WHITE);
        if (!logY) {
            chart.getStyler().setYAxisDecimalPattern(PLAIN);
        }
        if (!logX) {
            chart.getStyler().setXAxisDecimalPattern(PLAIN);
        }
    }

    /** A line through points; those that an axis cannot show are left out. */
    public Figure line(String name, double[] x, double[] y) {
        XYSeries series = add(name, x, y);
        if (series != null) {
            series.setMarker(SeriesMarkers.NONE).setLineColor(colour());
        }
        return this;
    }

    /** A dashed line. */
    public Figure dashed(String name, double[] x, double[] y) {
        XYSeries series = add(name, x, y);
        if (series != null) {
            series.setMarker(SeriesMarkers.NONE).setLineColor(colour()).setLineStyle(DASHED);
        }
        return this;
    }

    /** Points without a line. */
    public Figure points(String name, double[] x, double[] y) {
        XYSeries series = add(name, x, y);
        if (series != null) {
            series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter).setMarker(SeriesMarkers.CIRCLE)
                    .setMarkerColor(Color.BLACK);
        }
        return this;
    }

    /** The area between two lines. */
    public Figure band(String name, double[] x, double[] low, double[] high, Color colour) {
        int n = x.length;
        double[] round = new double[2 * n];
        double[] edge = new double[2 * n];
        for (int i = 0; i < n; i++) {
            round[i] = x[i];
            edge[i] = high[i];
            round[2 * n - 1 - i] = x[i];
            edge[2 * n - 1 - i] = low[i];
        }
        XYSeries series = add(name, round, edge);
        if (series != null) {
            series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.PolygonArea).setMarker(SeriesMarkers.NONE)
                    .setLineColor(colour).setFillColor(colour);
        }
        return this;
    }

    private Color colour() {
        return SpectrumPlot.COLOURS[lines++ % SpectrumPlot.COLOURS.length];
    }

    private XYSeries add(String name, double[] x, double[] y) {
        double[] keptX = new double[x.length];
        double[] keptY = new double[x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            boolean shown = Double.isFinite(x[i]) && Double.isFinite(y[i]) && (!logX || x[i] > 0) && (!logY || y[i] > 0);
            if (shown) {
                keptX[n] = x[i];
                keptY[n++] = y[i];
            }
        }
        return n == 0 ? null : chart.addSeries(name, Arrays.copyOf(keptX, n), Arrays.copyOf(keptY, n));
    }

    /** Ends the axis upwards. */
    public Figure upTo(double low, double high) {
        chart.getStyler().setYAxisMin(low).setYAxisMax(high);
        return this;
    }

    /** As a PNG image. */
    public byte[] png() {
        return Images.png(chart);
    }

    /** As an SVG drawing. */
    public byte[] svg() {
        return Images.svg(chart);
    }
}
