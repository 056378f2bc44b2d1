package magneton.atomic;

import java.util.ArrayList;
import java.util.List;

import magneton.target.Edges;
import magneton.target.Element;
import magneton.target.Subshell;

/**
 * Stepping approximation: the n_i electrons of subshell i answer as free ones once the transfer exceeds their binding,
 * N(T) = sum_i n_i theta(T - B_i).
 *
 * <p>Good to 4 % just above the K edge of hydrogen and to 1 % from twice the binding energy on, in Ge to about 1 % down
 * to 1 keV (arXiv:1101.4878); in Xe 10 to 30 % too high below 30 keV (arXiv:1610.04177).
 *
 * @param edges which binding energies B_i
 */
public record Stepping(Edges edges) implements AtomicModel.Stepped {
    @Override
    public String name() {
        return "stepping";
    }

    /** @throws IllegalArgumentException if the element has no binding energies of this kind */
    @Override
    public List<Step> steps(Element element) {
        List<Step> steps = new ArrayList<>();
        List<Subshell> subshells = element.subshells();
        for (int shell = 0; shell < subshells.size(); shell++) {
            double bindingKeV = subshells.get(shell).bindingKeV(edges);
            if (Double.isNaN(bindingKeV)) {
                throw new IllegalArgumentException("stepping has no edges '" + edges.label() + "' for " + element.symbol()
                        + ", allowed there: solid, atomic");
            }
            steps.add(new Step(bindingKeV, subshells.get(shell).electrons(), shell));
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("stepping has no subshells for " + element.symbol() + ", use atomic-model free");
        }
        return steps;
    }
}
