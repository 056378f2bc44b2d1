package magneton.source;

import java.util.List;

/**
 * One part of a flux: a flavour with its spectrum and arrival times.
 *
 * @param name the part's name within its source, e.g. {@code fission}, {@code pp}, {@code be7}
 * @param flavour the species that arrives and interacts
 * @param spectrum flux at the detector, per cm^2 and per the {@link Flux.Per} of the flux
 * @param arrival arrival times, or {@link ArrivalTime#NONE} for a steady source
 * @param massStates the shares of {@code spectrum} that arrive as mass state 1, 2, 3 if these are incoherent (the Sun);
 *     empty for a flavour beam
 */
public record FluxComponent(
        String name, Flavour flavour, Spectrum spectrum, ArrivalTime arrival, List<Spectrum> massStates) {
    public FluxComponent {
        massStates = List.copyOf(massStates);
    }

    public FluxComponent(String name, Flavour flavour, Spectrum spectrum, ArrivalTime arrival) {
        this(name, flavour, spectrum, arrival, List.of());
    }

    public FluxComponent(String name, Flavour flavour, Spectrum spectrum) {
        this(name, flavour, spectrum, ArrivalTime.NONE);
    }

    /** The same with all fluxes times a factor. */
    public FluxComponent scaled(double factor) {
        List<Spectrum> states = massStates.stream().map(state -> state.scaled(factor)).toList();
        return new FluxComponent(name, flavour, spectrum.scaled(factor), arrival, states);
    }
}
