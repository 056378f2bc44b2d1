package magneton.source;

import java.util.Arrays;
import java.util.List;

import magneton.table.NearestWord;
import magneton.table.Table;

/**
 * A facility with pions decaying at rest; the defaults of {@link PiDar}'s parameters.
 *
 * @param name word in configs (key {@code facility})
 * @param neutrinosPerProton of each flavour
 * @param distanceM target to detector, m
 * @param protonsPerSecond beam current at nominal power
 * @param pulse proton pulse, or {@link ArrivalTime#NONE} where it is long or multiple
 */
public record PiDarFacility(
        String name, double neutrinosPerProton, double distanceM, double protonsPerSecond, ArrivalTime pulse) {

    /** {@code sns-csi}, {@code sns-csi-2017}, {@code sns-lar}, {@code sns-lar-2020}, {@code ess}, {@code j-parc-mlf}, {@code lsnd}. */
    public static PiDarFacility of(String name) {
        Table table = Table.ofResource("/magneton/source/pidar_facilities.csv");
        List<String> names = Arrays.asList(table.text("facility"));
        int row = names.indexOf(name);
        if (row < 0) {
            throw new IllegalArgumentException(NearestWord.unknown("facility", name, names));
        }
        double meanNs = table.numbersOrBlank("pulse_mean_ns")[row];
        double sigmaNs = table.numbersOrBlank("pulse_sigma_ns")[row];
        ArrivalTime pulse = Double.isNaN(meanNs) ? ArrivalTime.NONE : new ArrivalTime(true, meanNs, sigmaNs);
        return new PiDarFacility(
                name, table.numbers("nu_per_proton_per_flavour")[row], table.numbers("L_m")[row],
                table.numbers("protons_per_s")[row], pulse);
    }
}
