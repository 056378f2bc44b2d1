package magneton.limit;

import java.util.stream.IntStream;

import magneton.likelihood.Fit;
import magneton.likelihood.Likelihood;
import magneton.likelihood.Minimiser;
import magneton.likelihood.Profile;

/**
 * Upper limits by CLs (Read 2002, doi:10.1088/0954-3899/28/10/313) with the asymptotic distributions of the statistic
 * q-tilde, and the band of limits expected without a signal (Cowan et al., arXiv:1007.1727, eqs. 62 to 66 and section 4.3).
 */
public final class Cls {
    private final Profile data;
    private final Profile background;

    /** For data; the Asimov set is that of no signal with the nuisance parameters the data prefer. */
    public Cls(Profile data) {
        this.data = data;
        double[] start = data.best().parameters().clone();
        start[0] = 0;
        Fit noSignal = Minimiser.atX(data.likelihood(), start);
        Likelihood asimov = data.likelihood().asimov(noSignal.parameters());
        this.background = Profile.of(asimov);
    }

    /** CLs of a hypothesis x above 0. */
    public double at(double x) {
        double q = x <= data.physical().x() ? 0 : data.q(x);
        double rootA = Math.sqrt(background.q(x));
        double root = Math.sqrt(q);
        if (q <= rootA * rootA) {
            return Normal.below(-root) / Normal.below(rootA - root);
        }
        double above = (q + rootA * rootA) / (2 * rootA);
        return Normal.below(-above) / Normal.below(-(q - rootA * rootA) / (2 * rootA));
    }

    /** The x that is excluded at a confidence level. */
    public double upper(double cl) {
        double from = Math.max(0, data.physical().x());
        return Crossing.outward(x -> 1 - at(x), cl, from, step(), Double.POSITIVE_INFINITY);
    }

    /** Limits expected without a signal at -2, -1, 0, 1 and 2 standard deviations of the best fit. */
    public double[] expected(double cl) {
        return IntStream.rangeClosed(-2, 2).mapToDouble(n -> expected(cl, n)).toArray();
    }

    /** CLs is 1 - cl where the root of q of the Asimov set is the quantile of 1 - (1 - cl) Phi(n), plus n. */
    private double expected(double cl, int n) {
        double root = Normal.quantile(1 - (1 - cl) * Normal.below(n)) + n;
        return Crossing.outward(background::q, root * root, 0, step(), Double.POSITIVE_INFINITY);
    }

    private double step() {
        double sigma = background.best().sigmaX();
        return sigma > 0 && Double.isFinite(sigma) ? sigma : 1;
    }
}
