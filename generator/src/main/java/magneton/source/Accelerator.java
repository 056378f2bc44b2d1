package magneton.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import magneton.table.NearestWord;
import magneton.table.Table;

/**
 * Neutrinos of an accelerator beam at its near detector, per proton on target, in bins as published.
 *
 * @param beam which beam and detector
 */
public record Accelerator(Beam beam) implements NeutrinoSource {
    private static final double MEV_PER_GEV = 1e3;

    /** Beams with published fluxes. */
    public enum Beam {
        /** NuMI medium energy, forward horn current, at the NOvA near detector (2017 release, docdb 25266). */
        NOVA_FHC("nova-fhc"),
        /** The same with reverse horn current. */
        NOVA_RHC("nova-rhc"),
        /** Booster beam in neutrino mode at MiniBooNE, 541 m: PRD 79 (2009) 072002. */
        BNB_NU("bnb-nu"),
        /** The same in antineutrino mode. */
        BNB_NUBAR("bnb-nubar");

        private final String label;

        Beam(String label) {
            this.label = label;
        }

        /** Word in configs. */
        public String label() {
            return label;
        }

        /** The beam of a word in configs. */
        public static Beam of(String label) {
            for (Beam beam : values()) {
                if (beam.label.equals(label)) {
                    return beam;
                }
            }
            List<String> labels = Arrays.stream(values()).map(Beam::label).toList();
            throw new IllegalArgumentException(NearestWord.unknown("beam", label, labels));
        }
    }

    @Override
    public String kind() {
        return "accelerator";
    }

    @Override
    public Flux flux() {
        Map<Flavour, Bins> content = switch (beam) {
            case NOVA_FHC -> rows("nova_nd_flux_fhc_2017");
            case NOVA_RHC -> rows("nova_nd_flux_rhc_2017");
            case BNB_NU -> columns("bnb_miniboone_flux_numode");
            case BNB_NUBAR -> columns("bnb_miniboone_flux_nubarmode");
        };
        List<FluxComponent> parts = new ArrayList<>();
        content.forEach((flavour, bins) -> parts.add(new FluxComponent(beam.label(), flavour, bins.spectrum())));
        return new Flux(parts, Flux.Per.PROTON);
    }

    /** One flavour a row: NOvA. */
    private static Map<Flavour, Bins> rows(String name) {
        Table table = Table.ofResource("/magneton/source/" + name + ".csv");
        String[] flavour = table.text("flavour");
        double[] low = table.numbers("Elo_GeV");
        double[] high = table.numbers("Ehi_GeV");
        double[] content = table.nonNegative("flux_bin");
        Map<Flavour, Bins> all = new LinkedHashMap<>();
        for (int from = 0, to; from < flavour.length; from = to) {
            to = from;
            while (to < flavour.length && flavour[to].equals(flavour[from])) {
                to++;
            }
            all.put(Flavour.of(flavour[from]), new Bins(
                    Arrays.copyOfRange(low, from, to), Arrays.copyOfRange(high, from, to), Arrays.copyOfRange(content, from, to)));
        }
        return all;
    }

    /** One flavour a column: MiniBooNE. */
    private static Map<Flavour, Bins> columns(String name) {
        Table table = Table.ofResource("/magneton/source/" + name + ".csv");
        double[] low = table.numbers("Elo_GeV");
        double[] high = table.numbers("Ehi_GeV");
        Map<Flavour, Bins> all = new LinkedHashMap<>();
        all.put(Flavour.NU_MU, new Bins(low, high, table.nonNegative("c1_numu")));
        all.put(Flavour.NUBAR_MU, new Bins(low, high, table.nonNegative("c2_numubar")));
        all.put(Flavour.NU_E, new Bins(low, high, table.nonNegative("c3_nue")));
        all.put(Flavour.NUBAR_E, new Bins(low, high, table.nonNegative("c4_nuebar")));
        return all;
    }

    /** Neutrinos per cm^2 and proton in each bin. */
    private record Bins(double[] lowGeV, double[] highGeV, double[] content) {
        Spectrum.Tabulated spectrum() {
            int n = content.length;
            double[] low = new double[n];
            double[] high = new double[n];
            double[] density = new double[n];
            for (int i = 0; i < n; i++) {
                low[i] = lowGeV[i] * MEV_PER_GEV;
                high[i] = highGeV[i] * MEV_PER_GEV;
                density[i] = content[i] / (high[i] - low[i]);
            }
            return new SpectrumBuilder().bins(low, high, density).build(1);
        }
    }
}
