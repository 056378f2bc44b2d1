/**
 * Likelihoods of binned counts, limits on the parameter of a search, contours, projections.
 */
module magneton.sensitivity {
    requires transitive magneton.generator;
    requires transitive magneton.detector;
    requires hipparchus.core;
    requires org.apache.commons.rng.api;
    requires org.apache.commons.rng.sampling;

    exports magneton.likelihood;
    exports magneton.limit;
    exports magneton.sensitivity;
}
