package magneton.xenon;

import java.util.List;

import magneton.response.Efficiency;
import magneton.response.Require;
import magneton.table.Table;
import magneton.xenon.QuantaMeans.ElectronModel;

/**
 * Parameters of {@code lxe}; config keys are the names in code font. {@code set} chooses a row of
 * {@code lxe_detectors.csv} ({@code lz}, {@code lz-ws2024}, {@code xenonnt}, {@code xenon1t}, {@code pandax4t}), the
 * other keys override it.
 *
 * @param model {@code field}, {@code density}, {@code yields}, {@code widths}
 * @param electronModel {@code electron-model}: {@code beta} (default), {@code gamma} or {@code mixed}
 * @param g1 {@code g1}: detected photons per photon, above 0 to 1
 * @param singleElectron {@code single-electron}: area of an extracted electron, phd, above 0
 * @param extraction {@code extraction}: share of electrons extracted, above 0 to 1
 * @param lifetimeUs {@code electron-lifetime}: us, above 0
 * @param maxDriftUs {@code max-drift-time}: us, above 0; events are uniform in drift time
 * @param speResolution {@code spe-resolution}: width of a photon's area, 0 to 2
 * @param s2Fano {@code s2-fano}: variance of the photons of an electron over their mean, 0 to 100
 * @param coincidence {@code coincidence}: fewest detected photons of an S1, 1 to 10
 * @param s2ThresholdPhd {@code s2-threshold}: least uncorrected S2, phd, 0 or more
 * @param thresholdKeV {@code threshold}: lowest reconstructed energy, keVee; 0 by default
 * @param upperKeV {@code upper}: highest reconstructed energy, keVee; none by default (infinity)
 * @param efficiency {@code efficiency}: further efficiency of the reconstructed energy; 1 by default
 * @param activeFraction {@code active-fraction}: factor on the efficiency, above 0 to 1; 1 by default
 */
public record LxeParameters(
        NestModel model, ElectronModel electronModel, double g1, double singleElectron, double extraction,
        double lifetimeUs, double maxDriftUs, double speResolution, double s2Fano, int coincidence,
        double s2ThresholdPhd, double thresholdKeV, double upperKeV, Efficiency efficiency, double activeFraction) {

    public LxeParameters {
        Require.above("g1", g1, 0, 1, "");
        Require.above("single-electron", singleElectron, 0, 1e4, "phd");
        Require.above("extraction", extraction, 0, 1, "");
        Require.above("electron-lifetime", lifetimeUs, 0, 1e9, "us");
        Require.above("max-drift-time", maxDriftUs, 0, 1e6, "us");
        Require.range("spe-resolution", speResolution, 0.01, 2, "");
        Require.range("s2-fano", s2Fano, 0, 100, "");
        Require.range("coincidence", coincidence, 1, 10, "");
        Require.range("s2-threshold", s2ThresholdPhd, 0, 1e9, "phd");
        Require.range("threshold", thresholdKeV, 0, 1e6, "keV");
        Require.window("threshold", thresholdKeV, "upper", upperKeV);
        Require.above("active-fraction", activeFraction, 0, 1, "");
    }

    /** Detected S2 photons per electron that leaves the interaction, before losses to lifetime. */
    public double g2() {
        return singleElectron * extraction;
    }

    /** Names of the parameter sets. */
    public static List<String> sets() {
        return List.of(shipped().text("name"));
    }

    /** A parameter set by name, with no window in energy. */
    public static LxeParameters of(String set) {
        Table table = shipped();
        List<String> names = List.of(table.text("name"));
        int row = names.indexOf(set);
        if (row < 0) {
            throw new IllegalArgumentException("set '" + set + "' is not one of " + String.join(", ", names));
        }
        NestModel model = NestModel.of(table.numbers("field_v_per_cm")[row], NestModel.USUAL_DENSITY,
                table.text("yields")[row], table.text("widths")[row]);
        return new LxeParameters(model, ElectronModel.BETA, table.numbers("g1")[row],
                table.numbers("single_electron_phd")[row], table.numbers("extraction")[row],
                table.numbers("lifetime_us")[row], table.numbers("max_drift_us")[row],
                table.numbers("spe_resolution")[row], table.numbers("s2_fano")[row],
                (int) table.numbers("coincidence")[row], table.numbers("s2_threshold_phd")[row], 0,
                Double.POSITIVE_INFINITY, new Efficiency.Full(), 1);
    }

    private static Table shipped() {
        String file = "lxe_detectors.csv";
        return Table.read(file, LxeParameters.class.getResourceAsStream(file));
    }
}
