package magneton.run;

import java.util.List;

import magneton.atomic.AtomicModel;
import magneton.atomic.FreeElectrons;
import magneton.atomic.Stepping;
import magneton.config.Choice;
import magneton.config.Key;
import magneton.config.Section;
import magneton.config.Types;
import magneton.target.Edges;

/** The atomic models that configs know. A new one joins by a section here. */
public final class AtomicKinds {
    private static final Key<Edges> EDGES = Key.withDefault("edges",
            Types.word("kind of edges", List.of(Edges.values()), Edges::label), "solid",
            "binding energies at which subshells open");

    public static final Choice<AtomicModel> ONE = new Choice<>("atomic model", List.of(
            new Section<>("free", "all electrons of the atom free and at rest", List.of(), v -> new FreeElectrons()),
            new Section<>("stepping", "a subshell answers like free electrons above its binding energy", List.of(EDGES),
                    v -> new Stepping(v.get(EDGES)))),
            "write one");

    private AtomicKinds() {}
}
