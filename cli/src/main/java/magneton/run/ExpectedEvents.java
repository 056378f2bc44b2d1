package magneton.run;

import java.util.List;
import java.util.Optional;

import magneton.background.BackgroundComponent;
import magneton.background.BackgroundEvents;
import magneton.background.ResponseAmidBackground;
import magneton.response.Response;
import magneton.sampling.NothingToGenerateException;

/**
 * How many events of a run are expected, of its processes and of the background that is to be generated with them.
 *
 * <p>A slot of the run is background with the probability {@code background / (signal + background)}: a Poisson number
 * of slots then holds independent Poisson numbers of both.
 *
 * @param signal of the processes, before response; 0 with the source off
 * @param background observed events; 0 unless asked for
 * @param response the detector, amid the background where there is any
 */
public record ExpectedEvents(double signal, double background, Optional<Response> response) {
    /**
     * Those of a run.
     *
     * @throws NothingToGenerateException if nothing is expected with the source off
     */
    public static ExpectedEvents of(RunConfig run, ExpectedRates rates) {
        Background.Events asked = run.background().map(Background::events).orElse(Background.Events.NONE);
        ExpectedBackground expected = new ExpectedBackground(run);
        return switch (asked) {
            case NONE -> new ExpectedEvents(rates.totalCounts(), 0, run.detector());
            case SOURCE_ON -> mixed(rates.totalCounts(), expected.components(), run);
            case SOURCE_OFF -> mixed(0, expected.sourceOffComponents(), run);
        };
    }

    private static ExpectedEvents mixed(double signal, List<BackgroundComponent> components, RunConfig run) {
        double background = components.stream().mapToDouble(component -> component.spectrum().total()).sum();
        if (!(signal + background > 0)) {
            throw new NothingToGenerateException("nothing to generate: no background is expected with the source off");
        }
        Response detector = run.detector().orElseThrow();
        Response response = background > 0
                ? new ResponseAmidBackground(detector,
                        new BackgroundEvents(components, background / (signal + background), detector))
                : detector;
        return new ExpectedEvents(signal, background, Optional.of(response));
    }

    /** All of them. */
    public double total() {
        return signal + background;
    }
}
