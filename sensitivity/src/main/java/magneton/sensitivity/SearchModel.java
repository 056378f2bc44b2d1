package magneton.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import magneton.likelihood.BinStatistic;
import magneton.likelihood.CountModel;
import magneton.likelihood.Likelihood;
import magneton.likelihood.Profile;
import magneton.likelihood.Pull;
import magneton.likelihood.Sample;
import magneton.likelihood.Shift;
import magneton.limit.Cls;
import magneton.limit.GaussianUnified;
import magneton.limit.Interval;
import magneton.limit.LikelihoodInterval;

/**
 * The likelihood of a search, ready for limits.
 *
 * @param scale what its x means
 * @param edgesKeV edges of its bins
 * @param likelihood of the data, or of the Asimov set without a signal
 * @param observed whether the data were seen
 */
public record SearchModel(Scale scale, double[] edgesKeV, Likelihood likelihood, boolean observed) {
    /** Best fit, interval and upper limit at a confidence level between 0 and 1. */
    public Limit limit(double cl) {
        if (!(cl > 0 && cl < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, not at " + cl);
        }
        Profile profile = Profile.of(likelihood);
        Interval interval = LikelihoodInterval.of(profile, cl);
        return new Limit(scale, cl, profile.best(), profile.physical(), interval);
    }

    /** The upper limit at a confidence level by another construction. */
    public double upperLimit(double cl, Construction construction) {
        Profile profile = Profile.of(likelihood);
        return scale.value(switch (construction) {
            case LIKELIHOOD_RATIO -> LikelihoodInterval.of(profile, cl).high();
            case ONE_SIDED -> LikelihoodInterval.oneSidedUpper(profile, cl);
            case CLS -> new Cls(profile).upper(cl);
            case FELDMAN_COUSINS -> {
                double sigma = profile.best().sigmaX();
                yield sigma * GaussianUnified.interval(profile.best().x() / sigma, cl).high();
            }
        });
    }

    /** Upper limits expected without a signal at -2, -1, 0, 1 and 2 standard deviations, by CLs. */
    public double[] expectedLimits(double cl) {
        double[] limits = new Cls(Profile.of(likelihood)).expected(cl);
        for (int i = 0; i < limits.length; i++) {
            limits[i] = scale.value(limits[i]);
        }
        return limits;
    }

    /** What it would say if it had seen exactly what is expected without a signal, in an exposure that many times as long. */
    public SearchModel projected(double exposures) {
        CountModel longer = likelihood.model().scaled(exposures);
        BinStatistic statistic = switch (likelihood.statistic()) {
            case BinStatistic.Poisson poisson -> poisson;
            case BinStatistic.Gaussian gaussian -> new BinStatistic.Gaussian(
                    Arrays.stream(gaussian.sigma()).map(sigma -> sigma * Math.sqrt(exposures)).toArray());
        };
        return new SearchModel(scale, edgesKeV, new Likelihood(longer, statistic, longer.expected(0)), false);
    }

    /**
     * The same with the signal of another search of the same bins at a value, as if it were background; nuisance
     * parameters of one name are one.
     */
    public SearchModel amid(SearchModel other, double value) {
        CountModel mine = likelihood.model();
        CountModel theirs = other.likelihood.model();
        List<Pull> pulls = new ArrayList<>(mine.pulls());
        theirs.pulls().stream().filter(pull -> !mine.pulls().contains(pull)).forEach(pulls::add);
        double x = other.scale.x(value);
        List<Sample> samples = new ArrayList<>(mine.samples());
        for (Sample sample : theirs.samples()) {
            if (sample.power() > 0) {
                Sample scaled = sample.scaled(sample.power() == 1 ? x : x * x);
                List<Shift> shifts = scaled.shifts().stream()
                        .map(shift -> new Shift(pulls.indexOf(theirs.pulls().get(shift.pull())), shift.up(), shift.down())).toList();
                samples.add(new Sample(other.scale.parameter() + " " + sample.name(), 0, scaled.nominal(), shifts));
            }
        }
        double[] centres = Arrays.copyOf(likelihood.centres(), pulls.size());
        return new SearchModel(scale, edgesKeV, new Likelihood(new CountModel(samples, pulls), likelihood.statistic(),
                likelihood.data(), centres), observed);
    }

    /** The same with some nuisance parameters held. */
    public SearchModel without(List<String> nuisances) {
        return new SearchModel(scale, edgesKeV, likelihood.without(nuisances), observed);
    }
}
