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

    /** Writes the isotopes for the first n words of scratch; to whole lanes. */
    void choose(Scratch scratch, int[] target, int from, int n) {
        int padded = Lanes.pad(n);
        scratch.sampling.choose(isotopes, scratch.words, padded, 0, scratch.base);
        scratch.sampling.gather(pdg, scratch.base, target, from, padded);
    }
}
