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
 * @param pulse proton pulse
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
        ProtonPulse pulse = new ProtonPulse(table.numbers("pulse_mean_ns")[row], table.numbers("pulse_sigma_ns")[row],
                table.numbers("pulse_width_ns")[row], (int) table.numbers("bunches")[row],
                table.numbers("bunch_spacing_ns")[row]);
        return new PiDarFacility(
                name, table.numbers("nu_per_proton_per_flavour")[row], table.numbers("L_m")[row],
                table.numbers("protons_per_s")[row], new ArrivalTime(true, pulse));
    }
}
