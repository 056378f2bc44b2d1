package magneton.sensitivity;

/** Ways to an upper limit; all agree where counts are many and the best fit is at 0, up to the level they stand for. */
public enum Construction {
    /**
     * Where the profile likelihood ratio against the best physical fit reaches the two-sided quantile, 2.706 at 90 %: the
     * convention of most searches for moments, and the default.
     */
    LIKELIHOOD_RATIO("likelihood-ratio"),
    /** Where it reaches the one-sided quantile, 1.642 at 90 %. */
    ONE_SIDED("one-sided"),
    /** CLs, asymptotic (arXiv:1007.1727). */
    CLS("cls"),
    /** Feldman and Cousins for a Gaussian best fit with the boundary at 0. */
    FELDMAN_COUSINS("feldman-cousins");

    private final String word;

    Construction(String word) {
        this.word = word;
    }

    /** As results name it. */
    public String word() {
        return word;
    }
}
