package magneton.source;

/** A neutrino source placed at its distance: it yields the flux at the detector. */
public interface NeutrinoSource {
    /** Word by which configs name the kind of source, e.g. {@code reactor}. */
    String kind();

    /** Flux at the detector, averaged over the exposure (duty factor and decay included). */
    Flux flux();
}
