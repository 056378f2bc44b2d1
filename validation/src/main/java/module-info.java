/**
 * Published numbers reproduced; foreign readers; statistical gates.
 */
module magneton.validation {
    requires transitive magneton.generator;
    requires transitive magneton.detector;

    exports magneton.validation;
}
