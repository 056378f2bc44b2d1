/**
 * Published numbers reproduced; foreign readers; statistical gates.
 */
module magneton.validation {
    requires transitive magneton.generator;
    requires transitive magneton.detector;
    requires transitive magneton.sensitivity;

    exports magneton.validation;
}
