package magneton.xenon;

import java.util.List;

import magneton.response.Require;
import magneton.table.Table;

/**
 * Parameters of the NEST xenon model: where it is evaluated and its parameter vectors.
 *
 * @param fieldVPerCm drift field, 1 to 10000 V/cm
 * @param densityGPerCm3 density, 2 to 3.1 g/cm3 (2.8611 at 174 K)
 * @param nuclear vector of nuclear-recoil yields, 12 numbers
 * @param electron vector of beta yields, 10 numbers, -1 for the model's own function of the field
 * @param widths vector of fluctuations, 11 numbers or more
 * @param electronCharge factor on the charge yield of electrons, 0.5 to 2; quanta that are not charge are light
 */
public record NestModel(
        double fieldVPerCm, double densityGPerCm3, double[] nuclear, double[] electron, double[] widths,
        double electronCharge) {
    /** Density of liquid xenon at the usual 174 K, g/cm3. */
    public static final double USUAL_DENSITY = 2.8611;

    public NestModel {
        Require.range("field", fieldVPerCm, 1, 1e4, "V/cm");
        Require.range("density", densityGPerCm3, 2, 3.1, "g/cm3");
        Require.range("electron-charge", electronCharge, 0.5, 2, "");
        if (nuclear.length < 12 || electron.length < 10 || widths.length < 11) {
            throw new IllegalArgumentException("nest parameter vectors need 12, 10 and 11 numbers");
        }
        nuclear = nuclear.clone();
        electron = electron.clone();
        widths = widths.clone();
    }

    /** The model with named parameter sets ({@code default}, {@code lz-ws2024}; widths also {@code lz-ws2022}). */
    public static NestModel of(double fieldVPerCm, double densityGPerCm3, String yields, String widths) {
        return new NestModel(
                fieldVPerCm, densityGPerCm3, vector("nr", yields), vector("er", yields), vector("width", widths), 1);
    }

    /** The same with other scales of its yields. */
    NestModel scaled(double nuclearQuanta, double newElectronCharge) {
        double[] changed = nuclear.clone();
        changed[0] = nuclearQuanta;
        return new NestModel(fieldVPerCm, densityGPerCm3, changed, electron, widths, newElectronCharge);
    }

    /** NEST's defaults at a field. */
    public static NestModel standard(double fieldVPerCm) {
        return of(fieldVPerCm, USUAL_DENSITY, "default", "default");
    }

    private static double[] vector(String kind, String set) {
        String file = "nest_parameters.csv";
        Table table = Table.read(file, NestModel.class.getResourceAsStream(file));
        List<String> kinds = List.of(table.text("vector"));
        List<String> sets = List.of(table.text("set"));
        for (int r = 0; r < table.rows(); r++) {
            if (kinds.get(r).equals(kind) && sets.get(r).equals(set)) {
                double[] values = new double[12];
                for (int c = 0; c < values.length; c++) {
                    values[c] = table.numbersOrBlank("p" + c)[r];
                }
                return values;
            }
        }
        throw new IllegalArgumentException("there is no nest parameter set '" + set + "' for " + kind);
    }
}
