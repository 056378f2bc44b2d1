package magneton.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import magneton.table.Table;
import magneton.table.TableException;
import magneton.unit.Measure;
import magneton.unit.QuantityFormatException;

/**
 * Tabulated background spectra in observed energy, as data releases give them, efficiency included; one component a
 * column.
 *
 * <p>A table starts with {@code energy [keV]}, between whose rows spectra are linear, or with {@code low [keV], high [keV]},
 * the edges of bins in which they are constant. Outside there is nothing. The other columns are components, each with its
 * unit: {@code [/keV]} for counts in the exposure of the config, or a rate such as {@code [/keV/t/yr]}.
 *
 * @param components their names and spectra
 */
public record BackgroundTable(List<Component> components) {
    private static final Pattern COLUMN = Pattern.compile("(\\S+)\\s*\\[(.+)]");
    private static final String COUNTS = "/keV";

    public BackgroundTable {
        components = List.copyOf(components);
    }

    /**
     * A spectrum made of pieces, linear in each.
     *
     * @param name of the component
     * @param lowKeV lower ends of the pieces, keV
     * @param highKeV upper ends, keV
     * @param atLow per keV at the lower ends
     * @param atHigh per keV at the upper ends
     * @param perExposure whether the spectrum is a rate per keV, kg and day, not counts per keV
     */
    public record Component(
            String name, double[] lowKeV, double[] highKeV, double[] atLow, double[] atHigh, boolean perExposure) {

        /** Expected counts between two observed energies in an exposure. */
        public double counts(double fromKeV, double toKeV, double kgDays) {
            double sum = 0;
            for (int i = 0; i < lowKeV.length; i++) {
                double from = Math.max(fromKeV, lowKeV[i]);
                double to = Math.min(toKeV, highKeV[i]);
                if (from < to) {
                    sum += 0.5 * (value(i, from) + value(i, to)) * (to - from);
                }
            }
            return perExposure ? sum * kgDays : sum;
        }

        private double value(int piece, double energyKeV) {
            double share = (energyKeV - lowKeV[piece]) / (highKeV[piece] - lowKeV[piece]);
            return atLow[piece] + share * (atHigh[piece] - atLow[piece]);
        }
    }

    /** Reads a table; faults name file, line and column. */
    static BackgroundTable of(Table table) {
        List<String> columns = table.columns();
        boolean bins = table.has("low [keV]");
        int first = bins ? 2 : 1;
        if (table.rows() < 2 || columns.size() <= first) {
            throw new TableException(table.file(), "a background needs two rows or more and a column such as 'total [/keV]'");
        }
        double[] low = table.increasing(bins ? "low [keV]" : "energy [keV]");
        double[] high = bins ? table.increasing("high [keV]") : low;
        if (bins) {
            requireApart(table, low, high);
        }
        List<Component> components = new ArrayList<>();
        for (String column : columns.subList(first, columns.size())) {
            Matcher name = COLUMN.matcher(column);
            if (!name.matches()) {
                throw new TableException(table.file(), "the column '" + column + "' has no unit, such as 'total [/keV]'");
            }
            boolean counts = name.group(2).equals(COUNTS);
            double scale = counts ? 1 : perKeVKgDay(table, name.group(2));
            double[] values = table.nonNegative(column);
            for (int i = 0; i < values.length; i++) {
                values[i] *= scale;
            }
            components.add(bins
                    ? new Component(name.group(1), low, high, values, values, !counts)
                    : between(name.group(1), low, values, !counts));
        }
        return new BackgroundTable(components);
    }

    private static void requireApart(Table table, double[] low, double[] high) {
        for (int i = 0; i < low.length; i++) {
            if (!(low[i] < high[i]) || (i + 1 < low.length && high[i] > low[i + 1])) {
                throw table.fault(i, "high [keV]", high[i] + " does not lie between the lower edges of this bin and the next");
            }
        }
    }

    private static double perKeVKgDay(Table table, String unit) {
        try {
            return Measure.SPECTRAL_RATE.read("1 " + unit);
        } catch (QuantityFormatException e) {
            throw new TableException(table.file(), "the unit '" + unit + "' is not /keV nor such as /keV/t/yr");
        }
    }

    private static Component between(String name, double[] energyKeV, double[] values, boolean perExposure) {
        int pieces = energyKeV.length - 1;
        double[] low = new double[pieces];
        double[] high = new double[pieces];
        double[] atLow = new double[pieces];
        double[] atHigh = new double[pieces];
        System.arraycopy(energyKeV, 0, low, 0, pieces);
        System.arraycopy(energyKeV, 1, high, 0, pieces);
        System.arraycopy(values, 0, atLow, 0, pieces);
        System.arraycopy(values, 1, atHigh, 0, pieces);
        return new Component(name, low, high, atLow, atHigh, perExposure);
    }
}
