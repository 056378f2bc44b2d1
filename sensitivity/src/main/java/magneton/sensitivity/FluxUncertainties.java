package magneton.sensitivity;

import java.util.ArrayList;
import java.util.List;

import magneton.source.Flux;
import magneton.source.FluxComponent;
import magneton.source.KnownFlux;
import magneton.source.Spectrum;
import magneton.table.Table;

/** Usual uncertainties of the flux of a source: {@code flux_uncertainties.csv}. */
public final class FluxUncertainties {
    private static final String NAME = "flux";

    private FluxUncertainties() {}

    /** Those of a source; where none of its whole flux is listed, one of width 0, for priors to widen. */
    public static List<FluxUncertainty> of(KnownFlux source) {
        Table table = Table.read("flux_uncertainties.csv",
                FluxUncertainties.class.getResourceAsStream("flux_uncertainties.csv"));
        double[] below = table.numbersOrBlank("below [MeV]");
        List<FluxUncertainty> all = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            if (!table.text("source")[i].equals(source.kind())) {
                continue;
            }
            String component = table.text("component")[i];
            Flux part = below(ofComponent(source.flux(), component), below[i]);
            if (part.total() > 0) {
                String name = NAME + (component.isEmpty() ? "" : "." + component)
                        + (Double.isNaN(below[i]) ? "" : ".below-" + Math.round(below[i]) + "MeV");
                all.add(new FluxUncertainty(
                        name, table.nonNegative("relative_width")[i], part, table.text("reference")[i]));
            }
        }
        if (all.stream().noneMatch(one -> one.name().equals(NAME))) {
            all.add(new FluxUncertainty(NAME, 0, source.flux(), "none is listed"));
        }
        return all;
    }

    /** Components of a name, or of one that begins with it and a dash: both lines of be7. */
    private static Flux ofComponent(Flux flux, String name) {
        if (name.isEmpty()) {
            return flux;
        }
        List<FluxComponent> parts = flux.components().stream()
                .filter(part -> part.name().equals(name) || part.name().startsWith(name + "-")).toList();
        return parts.isEmpty() ? nothing(flux) : new Flux(parts, flux.per());
    }

    private static Flux nothing(Flux flux) {
        return new Flux(List.of(flux.components().getFirst().scaled(0)), flux.per());
    }

    private static Flux below(Flux flux, double energyMeV) {
        if (Double.isNaN(energyMeV)) {
            return flux;
        }
        return new Flux(flux.components().stream().map(part -> new FluxComponent(part.name(), part.flavour(),
                cut(part.spectrum(), energyMeV), part.arrival(),
                part.massStates().stream().map(state -> cut(state, energyMeV)).toList())).toList(), flux.per());
    }

    private static Spectrum cut(Spectrum spectrum, double energyMeV) {
        return spectrum.times(energy -> energy < energyMeV ? 1 : 0, energyMeV);
    }
}
