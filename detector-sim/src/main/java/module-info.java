/**
 * Detector responses: quenching, quanta, resolution, threshold, efficiency.
 */
module magneton.detector {
    requires transitive magneton.generator;
    requires hipparchus.core;

    exports magneton.argon;
    exports magneton.background;
    exports magneton.data;
    exports magneton.interpolation;
    exports magneton.quenching;
    exports magneton.response;
    exports magneton.scintillator;
    exports magneton.semiconductor;
    exports magneton.variate;
    exports magneton.xenon;
}
