package magneton.atomic;

import java.util.List;

import magneton.target.Element;

/** How many electrons of an atom answer at energy transfer T, and from which subshells. */
public interface AtomicModel {
    /** Word by which configs name it. */
    String name();

    /** The steps of electrons against energy transfer, for an element. */
    List<Step> steps(Element element);

    /**
     * A subshell that takes part from an energy transfer on.
     *
     * @param fromKeV lowest energy transfer, keV (0 for free electrons)
     * @param electrons electrons it adds
     * @param shell index of the subshell in {@link Element#subshells()}, or -1 if none is named
     */
    record Step(double fromKeV, double electrons, int shell) {}
}
