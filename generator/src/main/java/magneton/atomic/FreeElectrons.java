package magneton.atomic;

import java.util.List;

import magneton.target.Element;

/** All Z electrons of the atom at rest and unbound: they answer at any energy transfer, and no subshell is named. */
public record FreeElectrons() implements AtomicModel.Stepped {
    @Override
    public String name() {
        return "free";
    }

    @Override
    public List<Step> steps(Element element) {
        return List.of(new Step(0, element.z(), -1));
    }
}
