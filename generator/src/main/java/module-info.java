/**
 * Physics and sampling: from sources, targets and processes to blocks of events.
 *
 * <p>Knows no file, no thread pool, no detector and no command line.
 */
module magneton.generator {
    requires transitive jdk.incubator.vector;
    requires org.apache.commons.rng.api;
    requires transitive hipparchus.core; // complex moments

    exports magneton.constant;
    exports magneton.table;
    exports magneton.source;
    exports magneton.target;
    exports magneton.process;
    exports magneton.moment;
    exports magneton.atomic;
    exports magneton.rate;
    exports magneton.experiment;
    exports magneton.random;
    exports magneton.simd;
    exports magneton.sampling;
    exports magneton.event;
}
