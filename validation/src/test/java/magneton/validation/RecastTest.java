package magneton.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.likelihood.BinStatistic;
import magneton.likelihood.CountModel;
import magneton.likelihood.Likelihood;
import magneton.likelihood.Sample;
import magneton.sensitivity.Scale;
import magneton.sensitivity.SearchModel;

/** Limits from one number, and from several searches together, against closed forms. */
class RecastTest {
    private static final double REFERENCE = 1e-11;
    private static final double BACKGROUND = 100;
    private static final double SIGNAL = 10;
    private static final double SIGMA = 10;

    /** One Gaussian bin in which a moment of the reference adds one standard deviation. */
    private static SearchModel oneBin(double measuredSigma) {
        CountModel model = new CountModel(List.of(new Sample("background", 0, new double[] {BACKGROUND}, List.of()),
                new Sample("signal", 1, new double[] {SIGNAL}, List.of())), List.of());
        Likelihood likelihood = new Likelihood(model, new BinStatistic.Gaussian(new double[] {SIGMA}),
                new double[] {BACKGROUND + measuredSigma * SIGMA});
        return new SearchModel(new Scale("mu", "mu_B", REFERENCE, true), new double[] {0, 1}, likelihood, true);
    }

    /** z = 1.644854 is half the width of the central 90 %. */
    @Test
    void oneRate() {
        assertThat(Recast.upper(0, 2, 0.90)).isCloseTo(2 * 1.644854, within(1e-5));
        assertThat(Recast.upper(3, 2, 0.90)).isCloseTo(3 + 2 * 1.644854, within(1e-5));
        assertThat(Recast.upper(-1, 1, 0.90)).isCloseTo(-1 + Math.sqrt(1 + 2.705543), within(1e-5));
        assertThat(Recast.upper(0, 1, 0.95)).isCloseTo(1.959964, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, -0.5, 0, 1, 3})
    void oneRateIsALikelihoodOfOneBin(double measured) {
        double expected = REFERENCE * Math.sqrt(Recast.upper(measured, 1, 0.90));
        assertThat(oneBin(measured).limit(0.90).upperLimit()).isCloseTo(expected, within(1e-4 * expected));
        assertThat(new Combination(List.of(oneBin(measured))).upperLimit()).isCloseTo(expected, within(1e-4 * expected));
    }

    /** Two measurements of equal error are one of their mean with an error smaller by the root of 2. */
    @Test
    void twoSearchesTogether() {
        double both = new Combination(List.of(oneBin(-0.5), oneBin(1.5))).upperLimit();
        double expected = REFERENCE * Math.sqrt(Recast.upper(0.5, Math.sqrt(0.5), 0.90));
        assertThat(both).isCloseTo(expected, within(1e-4 * expected));
    }
}
