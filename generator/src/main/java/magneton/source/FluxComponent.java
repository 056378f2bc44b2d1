package magneton.source;

/**
 * One part of a flux: a flavour with its spectrum and arrival times.
 *
 * @param name the part's name within its source, e.g. {@code fission}, {@code pp}, {@code be7}
 * @param flavour the species that arrives and interacts
 * @param spectrum flux at the detector, per cm^2 and per the {@link Flux.Per} of the flux
 * @param arrival arrival times, or {@link ArrivalTime#NONE} for a steady source
 */
public record FluxComponent(String name, Flavour flavour, Spectrum spectrum, ArrivalTime arrival) {
    public FluxComponent(String name, Flavour flavour, Spectrum spectrum) {
        this(name, flavour, spectrum, ArrivalTime.NONE);
    }
}
