package magneton.cli;

import java.util.Locale;

import magneton.experiment.Experiment;
import magneton.source.Flux;

/** The total flux of a run in a line, for people. */
final class FluxLine {
    private FluxLine() {}

    /** Such as {@code flux: 2.691e+13 /cm2/s}. */
    static String of(Experiment experiment) {
        Flux flux = experiment.flux();
        return String.format(Locale.ROOT, "flux: %.4g %s", flux.total(), flux.unit());
    }
}
