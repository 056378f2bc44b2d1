package magneton.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import magneton.table.NearestWord;
import magneton.table.Table;

/**
 * Atmospheric neutrinos below 1 GeV, summed over directions: FLUKA, Battistoni et al., Astropart. Phys. 23 (2005) 526.
 *
 * <p>From 13 MeV; about 20 % uncertain, 10 to 20 % over the solar cycle. No oscillation.
 *
 * @param site where
 */
public record Atmospheric(Site site) implements NeutrinoSource {
    /** Sites with published low-energy fluxes; they differ by the geomagnetic cutoff. */
    public enum Site {
        GRAN_SASSO("gran-sasso", "gransasso"),
        SUPER_KAMIOKA("super-kamioka", "superk");

        private final String label;
        private final String file;

        Site(String label, String file) {
            this.label = label;
            this.file = file;
        }

        /** Word in configs. */
        public String label() {
            return label;
        }

        /** The site of a word in configs. */
        public static Site of(String label) {
            for (Site site : values()) {
                if (site.label.equals(label)) {
                    return site;
                }
            }
            throw new IllegalArgumentException(
                    NearestWord.unknown("site", label, Arrays.stream(values()).map(Site::label).toList()));
        }
    }

    @Override
    public String kind() {
        return "atmospheric";
    }

    @Override
    public Flux flux() {
        Table table = Table.ofResource("/magneton/source/atmospheric_fluka_" + site.file + ".csv");
        double[] energy = table.increasing("E_MeV");
        List<FluxComponent> parts = new ArrayList<>();
        for (Flavour flavour : List.of(Flavour.NU_E, Flavour.NUBAR_E, Flavour.NU_MU, Flavour.NUBAR_MU)) {
            Spectrum spectrum = new Spectrum.Tabulated(energy, table.nonNegative(flavour.label()));
            parts.add(new FluxComponent(site.label(), flavour, spectrum));
        }
        return new Flux(parts, Flux.Per.SECOND);
    }
}
