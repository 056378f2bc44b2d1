package magneton.source;

/**
 * A source with its flux worked out, for where it is asked for again and again: solar conversion takes a while.
 *
 * @param source the source
 * @param flux its flux
 */
public record KnownFlux(NeutrinoSource source, Flux flux) implements NeutrinoSource {
    public static KnownFlux of(NeutrinoSource source) {
        return new KnownFlux(source, source.flux());
    }

    @Override
    public String kind() {
        return source.kind();
    }
}
