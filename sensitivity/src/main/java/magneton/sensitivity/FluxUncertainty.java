package magneton.sensitivity;

import magneton.source.Flux;

/**
 * A part of a flux whose normalisation is uncertain.
 *
 * @param name {@code flux}, or {@code flux.} and what part
 * @param relative width of its prior
 * @param part the part of the flux; the flux itself for all of it
 * @param source where the width comes from
 */
public record FluxUncertainty(String name, double relative, Flux part, String source) {}
