package magneton.atomic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import magneton.constant.Constants;
import magneton.target.Edges;
import magneton.target.Element;

/**
 * Every subshell as hydrogen-like 1s electrons of its own binding energy, Z_eff = sqrt(2B / (m_e alpha^2)), with the
 * closed-form responses of {@link HydrogenicResponse}. Exact for hydrogen; a model of binding for other atoms.
 *
 * <p>The responses are used from the binding energy to the larger of 3 B and the smaller of 30 B and 10 keV; beyond,
 * electrons count as free ones times 1 - (1 - r) T_1/T, r being what the response gives at that limit T_1 for
 * E = 1 MeV. Neglected relativistic terms reach T/m_e there: 2 % at 10 keV.
 *
 * <p>Keeps the atoms it has made.
 */
public final class Hydrogenic implements AtomicModel.Bound {
    private final Map<String, BoundAtom> atoms = new ConcurrentHashMap<>();
    private final Edges edges;

    /** With a choice of binding energies. */
    public Hydrogenic(Edges edges) {
        this.edges = edges;
    }

    @Override
    public String name() {
        return "hydrogenic";
    }

    @Override
    public BoundAtom atom(Element element, Coverage wanted) {
        return atoms.computeIfAbsent(wanted.of(element.symbol()), key -> load(element, wanted));
    }

    private BoundAtom load(Element element, Coverage wanted) {
        List<BoundAtom.Subshell> subshells = new ArrayList<>();
        for (Step step : new Stepping(edges).steps(element)) {
            subshells.add(subshell(step.shell(), step.electrons(), step.fromKeV() / Constants.KEV_PER_MEV, wanted));
        }
        return new BoundAtom(subshells);
    }

    /** One subshell of a binding energy. */
    static BoundAtom.Subshell subshell(int shell, double electrons, double bindingMeV, Coverage wanted) {
        HydrogenicResponse response = HydrogenicResponse.ofBinding(electrons, bindingMeV);
        double limit = Math.max(3 * bindingMeV, Math.min(30 * bindingMeV, 0.010));
        return new BoundAtom.Subshell(shell, bindingMeV, PatchMesh.of(response, 0, bindingMeV, limit, PatchMesh.USUAL / 5, wanted),
                List.of(BoundAtom.FreeWindow.above(response, electrons, limit)));
    }
}
