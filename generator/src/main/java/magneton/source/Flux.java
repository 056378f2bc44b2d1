package magneton.source;

import java.util.List;

/**
 * The neutrino flux at the detector, averaged over the exposure.
 *
 * @param components its parts; at least one
 * @param per what the flux counts by: seconds of live time, or protons on target
 */
public record Flux(List<FluxComponent> components, Per per) {
    /** Unit of exposure that a flux multiplies. */
    public enum Per {
        SECOND,
        PROTON
    }

    public Flux {
        if (components.isEmpty()) {
            throw new IllegalArgumentException("a flux needs at least one component");
        }
        components = List.copyOf(components);
    }

    /** The unit of {@link #total}, as a file or a table names it. */
    public String unit() {
        return switch (per) {
            case SECOND -> "/cm2/s";
            case PROTON -> "/cm2 per proton on target";
        };
    }

    /** Integral over all energies and flavours, cm^-2 per second or proton. */
    public double total() {
        double sum = 0;
        for (FluxComponent component : components) {
            sum += component.spectrum().total();
        }
        return sum;
    }
}
