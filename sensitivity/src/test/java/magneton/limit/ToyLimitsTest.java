package magneton.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;

import magneton.likelihood.BinStatistic;
import magneton.likelihood.CountModel;
import magneton.likelihood.Likelihood;
import magneton.likelihood.Profile;

/** Toys against the asymptotic distributions where these hold, and independence of threads. */
class ToyLimitsTest {
    private static final int TOYS = 4000;

    private static Profile profile() {
        CountModel model = ReferenceTest.model(500, 20_000);
        return Profile.of(new Likelihood(model, new BinStatistic.Poisson(), model.expected(0)));
    }

    /**
     * Wilks: the 90 % quantile of q is 2.706 far from the boundary, and 1.642 at it, where q is 0 in half of the toys
     * (Chernoff 1954, doi:10.1214/aoms/1177728725). A quantile of 4000 toys has an error of 0.11 and 0.09: four of them
     * give a false alarm in 2e-4 of all seeds (fixed).
     */
    @Test
    void quantilesAreThoseOfChiSquare() {
        ToyLimits toys = new ToyLimits(profile(), 20261120, TOYS);
        assertThat(toys.criticalQ(0, 0, 0.90)).isCloseTo(1.642, within(0.36));
        assertThat(toys.criticalQ(4, 1, 0.90)).isCloseTo(2.706, within(0.44));
    }

    /** Without a signal the median limit is that of the Asimov set; its error with 4000 toys is 2 %. */
    @Test
    void theMedianLimitIsThatOfTheAsimovSet() {
        Profile profile = profile();
        double[] limits = new ToyLimits(profile, 7, TOYS).withoutSignal(0.90);
        double asimov = LikelihoodInterval.of(profile, 0.90).high();
        assertThat(ToyLimits.quantile(limits, 0.5) / asimov).isCloseTo(1, within(0.07));
    }

    @Test
    void theSameNumbersForAnyNumberOfThreads() throws InterruptedException, ExecutionException {
        double[] many = new ToyLimits(profile(), 1, 200).withoutSignal(0.90);
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> new ToyLimits(profile(), 1, 200).withoutSignal(0.90)).get()).containsExactly(many);
        }
    }

    /** The calibrated interval with Wilks' quantile everywhere is the asymptotic one. */
    @Test
    void theIntervalInterpolatesTheGrid() {
        Profile profile = profile();
        Interval asymptotic = LikelihoodInterval.of(profile, 0.90);
        double[] x = new double[200];
        double[] critical = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = 2 * asymptotic.high() * i / (x.length - 1);
            critical[i] = Quantiles.chiSquare(0.90);
        }
        Interval found = new ToyLimits(profile, 1, 1).interval(x, critical);
        assertThat(found.low()).isZero();
        assertThat(found.high() / asymptotic.high()).isCloseTo(1, within(1e-4));
    }
}
