package magneton.source;

import java.util.ArrayList;
import java.util.List;

import magneton.table.Table;

/**
 * Diffuse supernova neutrino background: sum of thermal spectra of 3, 5 and 8 MeV (Beacom, ARNPS 60 (2010) 439), shared
 * equally by the six species.
 *
 * @param fluxPerCm2S flux of all species, cm^-2 s^-1, above 0; default {@link #DEFAULT_FLUX}, known to 50 %
 */
public record Dsnb(double fluxPerCm2S) implements NeutrinoSource {
    /** Flux of all species, cm^-2 s^-1, as in PRL 127 (2021) 251802. */
    public static final double DEFAULT_FLUX = 85.7;

    public Dsnb {
        Require.positive("flux", fluxPerCm2S, "/cm2/s");
    }

    @Override
    public String kind() {
        return "dsnb";
    }

    @Override
    public Flux flux() {
        Table table = Table.ofResource("/magneton/source/dsnb_shape.csv");
        Spectrum.Tabulated shape = new Spectrum.Tabulated(table.increasing("E_MeV"), table.nonNegative("pdf"));
        Flavour[] flavours = Flavour.values();
        Spectrum each = shape.scaled(fluxPerCm2S / flavours.length / shape.total());
        List<FluxComponent> parts = new ArrayList<>();
        for (Flavour flavour : flavours) {
            parts.add(new FluxComponent("dsnb", flavour, each));
        }
        return new Flux(parts, Flux.Per.SECOND);
    }
}
