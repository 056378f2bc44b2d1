package magneton.atomic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import magneton.constant.Constants;
import magneton.target.Edges;
import magneton.target.Element;

/**
 * Stepping with moving electrons: the rates of {@link Stepping}, the directions of the impulse approximation (the
 * Doppler spread of q about that of electrons at rest, from Compton profiles, {@link ImpulseResponse}).
 *
 * <p>From the binding energy to the larger of 3 B and the smaller of 100 B and 10 keV; beyond, electrons are at rest.
 * Rates differ from stepping by less than 1 % (magnetic moment) and 2 % (weak). Keeps the atoms it has made.
 */
public final class ImpulseStepping implements AtomicModel.Bound {
    private final Map<String, BoundAtom> atoms = new ConcurrentHashMap<>();
    private final Edges edges;

    /** With a choice of binding energies. */
    public ImpulseStepping(Edges edges) {
        this.edges = edges;
    }

    @Override
    public String name() {
        return "stepping";
    }

    @Override
    public BoundAtom atom(Element element, Coverage wanted) {
        return atoms.computeIfAbsent(wanted.of(element.symbol()), key -> load(element, wanted));
    }

    private BoundAtom load(Element element, Coverage wanted) {
        List<ComptonProfile> profiles = ComptonProfile.of(element);
        List<BoundAtom.Subshell> subshells = new ArrayList<>();
        for (Step step : new Stepping(edges).steps(element)) {
            double binding = step.fromKeV() / Constants.KEV_PER_MEV;
            Response response = new ImpulseResponse(step.electrons(), profiles.get(step.shell()));
            double limit = Math.max(3 * binding, Math.min(100 * binding, 0.010));
            subshells.add(new BoundAtom.Subshell(step.shell(), binding,
                    PatchMesh.of(response, 0, binding, limit, PatchMesh.USUAL, wanted),
                    List.of(BoundAtom.FreeWindow.above(response, step.electrons(), limit))));
        }
        return new BoundAtom(subshells);
    }
}
