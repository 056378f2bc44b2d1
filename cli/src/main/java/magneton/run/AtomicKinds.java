package magneton.run;

import java.util.List;

import magneton.atomic.AtomicModel;
import magneton.atomic.EquivalentPhoton;
import magneton.atomic.FreeElectrons;
import magneton.atomic.HartreeFock;
import magneton.atomic.Hydrogenic;
import magneton.atomic.ImpulseStepping;
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

    private static final Key<String> ANGLE = Key.withDefault("angle",
            Types.word("angle", List.of("rest", "impulse"), word -> word), "rest",
            "directions from electrons at rest, or moving as their Compton profiles say");

    public static final Choice<AtomicModel> ONE = new Choice<>("atomic model", List.of(
            new Section<>("free", "all electrons of the atom free and at rest", List.of(), v -> new FreeElectrons()),
            new Section<>("stepping", "a subshell answers like free electrons above its binding energy", List.of(EDGES, ANGLE),
                    v -> v.get(ANGLE).equals("impulse") ? new ImpulseStepping(v.get(EDGES)) : new Stepping(v.get(EDGES))),
            new Section<>("equivalent-photon", "reference mode: real photons' transverse response alone, for dipole moments and millicharges",
                    List.of(), v -> new EquivalentPhoton()),
            new Section<>("hydrogenic", "every subshell hydrogen-like, closed-form responses in T and q", List.of(EDGES),
                    v -> new Hydrogenic(v.get(EDGES))),
            new Section<>("hartree-fock", "tabulated ab initio responses in T and q of every subshell", List.of(),
                    v -> new HartreeFock())),
            "write one");

    private AtomicKinds() {}
}
