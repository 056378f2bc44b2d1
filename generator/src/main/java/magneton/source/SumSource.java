package magneton.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Several sources at once, each times a weight.
 *
 * @param terms at least one; all per second or all per proton on target
 */
public record SumSource(List<Term> terms) implements NeutrinoSource {
    /**
     * A source and its weight.
     *
     * @param weight multiplies its flux, above 0; default 1
     * @param source any source
     */
    public record Term(double weight, NeutrinoSource source) {
        public Term {
            Require.positive("weight", weight, "");
        }
    }

    public SumSource {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("sum needs at least one source");
        }
    }

    @Override
    public String kind() {
        return "sum";
    }

    /** @throws IllegalArgumentException if fluxes per second and per proton meet */
    @Override
    public Flux flux() {
        List<FluxComponent> parts = new ArrayList<>();
        Flux.Per per = null;
        for (Term term : terms) {
            Flux flux = term.source().flux();
            if (per != null && flux.per() != per) {
                throw new IllegalArgumentException("sum mixes a flux per second with one per proton on target");
            }
            per = flux.per();
            for (FluxComponent part : flux.components()) {
                parts.add(part.scaled(term.weight()));
            }
        }
        return new Flux(parts, per);
    }
}
