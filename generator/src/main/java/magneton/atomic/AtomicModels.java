package magneton.atomic;

import java.util.List;

/** The atomic models there are: a new one joins by one line here. */
public final class AtomicModels {
    /**
     * An atomic model as configs name it.
     *
     * @param name word in configs
     * @param description one line for listings
     * @param keys its parameters in configs
     */
    public record Kind(String name, String description, List<String> keys) {}

    /** In order of rising detail. */
    public static final List<Kind> ALL = List.of(
            new Kind("free", "all electrons free and at rest", List.of()),
            new Kind("stepping", "electrons of a subshell answer as free ones above its binding energy", List.of("edges", "angle")),
            new Kind("equivalent-photon", "reference mode: transverse response of real photons alone, for dipole moments and millicharges",
                    List.of()),
            new Kind("hydrogenic", "every subshell hydrogen-like, closed-form responses in (T, q)", List.of("edges")),
            new Kind("hartree-fock", "tabulated ab initio responses in (T, q) of every subshell", List.of()));

    private AtomicModels() {}
}
