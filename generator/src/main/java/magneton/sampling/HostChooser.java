package magneton.sampling;

import java.util.List;

import magneton.simd.Lanes;
import magneton.target.Isotope;

/** Chooses the isotope of the atom whose electron was struck, by abundance. */
final class HostChooser {
    final Alias isotopes;
    private final int[] pdg;

    HostChooser(List<Isotope> isotopes) {
        this.isotopes = Alias.of(isotopes.stream().mapToDouble(Isotope::abundance).toArray());
        this.pdg = isotopes.stream().mapToInt(Isotope::pdg).toArray();
    }

    /** Number of high bits of a word that the choice uses. */
    int bitsUsed() {
        return isotopes.bitsUsed();
    }

    /** Writes the isotopes for the first n words of scratch. */
    void choose(Scratch scratch, int[] target, int from, int n) {
        int[] chosen = scratch.base;
        scratch.sampling.choose(isotopes, scratch.words, Lanes.pad(n), 0, chosen);
        for (int i = 0; i < n; i++) {
            target[from + i] = pdg[chosen[i]];
        }
    }
}
