/**
 * Published numbers reproduced; foreign readers; statistical gates.
 */
module magneton.validation {
    requires magneton.generator;
    requires magneton.detector;
}
