package magneton.likelihood;

import java.util.Arrays;
import java.util.List;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The likelihood of data: bins, times Gaussian constraints of the nuisance parameters. Immutable.
 *
 * @param model expected counts
 * @param statistic of the bins
 * @param data counts by bin; whole numbers or, in an Asimov set, not
 * @param centres where the constraints of the nuisance parameters are centred: 0, or elsewhere in a toy
 */
public record Likelihood(CountModel model, BinStatistic statistic, double[] data, double[] centres) {
    public Likelihood {
        if (data.length != model.bins()) {
            throw new IllegalArgumentException("the data have " + data.length + " bins, the expectation " + model.bins());
        }
        if (centres.length != model.pulls().size()) {
            throw new IllegalArgumentException("a centre is needed for each of " + model.pulls().size() + " constraints");
        }
        data = data.clone();
        centres = centres.clone();
    }

    /** With constraints centred at 0. */
    public Likelihood(CountModel model, BinStatistic statistic, double[] data) {
        this(model, statistic, data, new double[model.pulls().size()]);
    }

    /** Data equal to their expectation at a point (Asimov set, Cowan et al., arXiv:1007.1727), constraints centred there. */
    public Likelihood asimov(double[] parameters) {
        return new Likelihood(model, statistic, model.expected(parameters), Arrays.copyOfRange(parameters, 1, parameters.length));
    }

    /** Toy data drawn at a point, and constraints centred where auxiliary measurements of such a world would fall. */
    public Likelihood toy(double[] parameters, UniformRandomProvider random) {
        double[] nu = model.expected(parameters);
        double[] drawn = new double[nu.length];
        for (int i = 0; i < nu.length; i++) {
            drawn[i] = statistic.draw(i, nu[i], random);
        }
        double[] measured = new double[centres.length];
        NormalizedGaussianSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        for (int k = 0; k < measured.length; k++) {
            measured[k] = model.pulls().get(k).constrained() ? parameters[1 + k] + normal.sample() : 0;
        }
        return new Likelihood(model, statistic, drawn, measured);
    }

    /** The same data with some nuisance parameters at 0 for good. */
    public Likelihood without(List<String> fixed) {
        CountModel fewer = model.without(fixed);
        double[] kept = fewer.pulls().stream().mapToDouble(pull -> centres[model.pulls().indexOf(pull)]).toArray();
        return new Likelihood(fewer, statistic, data, kept);
    }

    /** -ln L up to what does not depend on parameters: 0 if every bin and constraint is met; infinite where impossible. */
    public double value(double[] parameters) {
        double sum = 0;
        double[] nu = model.expected(parameters);
        for (int i = 0; i < nu.length; i++) {
            sum += statistic.value(i, data[i], nu[i]);
        }
        for (int k = 0; k < centres.length; k++) {
            if (model.pulls().get(k).constrained()) {
                double d = parameters[k + 1] - centres[k];
                sum += 0.5 * d * d;
            }
        }
        return sum;
    }
}
