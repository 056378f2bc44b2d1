package magneton.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import magneton.table.Table;
import magneton.table.TableException;

/**
 * A user's flux at the detector, from a CSV table whose column names carry units.
 *
 * <p>Either points, linear between them: {@code energy [MeV], nuebar [/cm2/s/MeV]}; or bins, constant inside:
 * {@code low [GeV], high [GeV], numu [/m2/POT/bin], nue [/cm2/POT/GeV]}. Content per bin needs bins. One column a
 * flavour; all fluxes are per second or all per proton on target.
 *
 * @param table the table
 * @param factor multiplies every flux (key {@code scale}); default 1, above 0
 */
public record TableSource(Table table, double factor) implements NeutrinoSource {
    private static final Pattern NAME = Pattern.compile("(\\w+)\\s*\\[([^\\[\\]]+)]");

    public TableSource {
        Require.positive("scale", factor, "");
    }

    @Override
    public String kind() {
        return "table";
    }

    /** @throws TableException if the table is not as described */
    @Override
    public Flux flux() {
        Columns columns = Columns.of(table);
        List<FluxComponent> components = new ArrayList<>();
        Flux.Per per = null;
        for (Column column : columns.fluxes()) {
            FluxUnit unit = unit(column);
            if (per != null && unit.per() != per) {
                throw new TableException(table.file(), "one column is per second and another per proton on target");
            }
            per = unit.per();
            if (unit.isPerBin() && columns.energy() != null) {
                throw new TableException(
                        table.file(), "column '" + column.title() + "' is per bin, that needs columns low and high, not energy");
            }
            double[] content = table.nonNegative(column.title());
            Spectrum.Tabulated spectrum = columns.energy() != null ? points(columns, content, unit) : bins(columns, content, unit);
            if (spectrum.total() > 0) {
                components.add(new FluxComponent(column.name(), flavour(column), spectrum));
            }
        }
        if (components.isEmpty()) {
            throw new TableException(table.file(), "no column of flux above zero, such as 'nuebar [/cm2/s/MeV]'");
        }
        return new Flux(components, per);
    }

    private Spectrum.Tabulated points(Columns columns, double[] content, FluxUnit unit) {
        double[] energy = energies(columns.energy());
        if (energy.length < 2) {
            throw new TableException(table.file(), "one row makes no spectrum, two or more are needed");
        }
        SpectrumBuilder builder = new SpectrumBuilder();
        for (int i = 0; i < energy.length; i++) {
            if (i > 0 && energy[i] < energy[i - 1]) {
                throw table.fault(i, columns.energy().title(), "energies must not decrease");
            }
            builder.point(energy[i], content[i] / unit.widthMeV());
        }
        return builder.build(factor * unit.perCm2());
    }

    private Spectrum.Tabulated bins(Columns columns, double[] content, FluxUnit unit) {
        double[] low = energies(columns.low());
        double[] high = energies(columns.high());
        double[] density = new double[low.length];
        for (int i = 0; i < low.length; i++) {
            if (!(high[i] > low[i])) {
                throw table.fault(i, columns.high().title(), "the upper edge of a bin must be above the lower");
            }
            if (i > 0 && low[i] < high[i - 1] * (1 - 1e-12)) {
                throw table.fault(i, columns.low().title(), "the bin overlaps the one before");
            }
            density[i] = content[i] / (unit.isPerBin() ? high[i] - low[i] : unit.widthMeV());
        }
        return new SpectrumBuilder().bins(low, high, density).build(factor * unit.perCm2());
    }

    private double[] energies(Column column) {
        double toMeV = FluxUnit.energyMeV(column.unit());
        if (Double.isNaN(toMeV)) {
            throw new TableException(table.file(), "'" + column.unit() + "' in column '" + column.title()
                    + "' is no unit of energy (allowed: eV, keV, MeV, GeV, TeV)");
        }
        double[] values = table.nonNegative(column.title());
        for (int i = 0; i < values.length; i++) {
            values[i] *= toMeV;
        }
        return values;
    }

    private FluxUnit unit(Column column) {
        try {
            return FluxUnit.of(column.unit());
        } catch (IllegalArgumentException wrong) {
            throw new TableException(table.file(), "column '" + column.title() + "': " + wrong.getMessage());
        }
    }

    private Flavour flavour(Column column) {
        try {
            return Flavour.of(column.name());
        } catch (IllegalArgumentException wrong) {
            throw new TableException(table.file(), "column '" + column.title() + "': " + wrong.getMessage());
        }
    }

    /** A column name taken apart: {@code name [unit]}. */
    private record Column(String title, String name, String unit) {}

    /** The columns by their use; either energy or low and high are null. */
    private record Columns(Column energy, Column low, Column high, List<Column> fluxes) {
        static Columns of(Table table) {
            Column energy = null;
            Column low = null;
            Column high = null;
            List<Column> fluxes = new ArrayList<>();
            for (String title : table.columns()) {
                Matcher matcher = NAME.matcher(title);
                if (!matcher.matches()) {
                    throw new TableException(
                            table.file(), "column '" + title + "' has no unit, such as 'energy [MeV]' or 'nuebar [/cm2/s/MeV]'");
                }
                Column column = new Column(title, matcher.group(1), matcher.group(2).strip());
                switch (column.name()) {
                    case "energy" -> energy = column;
                    case "low" -> low = column;
                    case "high" -> high = column;
                    default -> fluxes.add(column);
                }
            }
            boolean points = energy != null && low == null && high == null;
            boolean bins = energy == null && low != null && high != null;
            if (!points && !bins) {
                throw new TableException(table.file(), "either a column 'energy [MeV]' or columns 'low [MeV]' and 'high [MeV]' are needed");
            }
            return new Columns(energy, low, high, fluxes);
        }
    }
}
