package magneton.likelihood;

/**
 * The profile likelihood ratio of x against the best fit: q(x) = 2 (-ln L(x, best theta) - min), the minimum over all x or
 * over x of 0 and above. Not for several threads.
 */
public final class Profile {
    private final Likelihood likelihood;
    private final Fit best;
    private final Fit physical;
    private double[] last;

    private Profile(Likelihood likelihood, Fit best, Fit physical) {
        this.likelihood = likelihood;
        this.best = best;
        this.physical = physical;
        this.last = best.parameters();
    }

    /** The profile of data; fits them. */
    public static Profile of(Likelihood likelihood) {
        double[] start = new double[likelihood.model().parameters()];
        Fit best = Minimiser.free(likelihood, start);
        if (likelihood.model().degree() > 1) {
            // Where a quadratic term rules, two values of x may fit: one on either side of 0.
            for (double side : new double[] {-1, 1}) {
                start[0] = side;
                Fit other = Minimiser.free(likelihood, start);
                best = other.value() < best.value() ? other : best;
            }
            return new Profile(likelihood, best, best);
        }
        return new Profile(likelihood, best, best.x() >= 0 ? best : Minimiser.atX(likelihood, withX(best, 0)));
    }

    private static double[] withX(Fit fit, double x) {
        double[] parameters = fit.parameters().clone();
        parameters[0] = x;
        return parameters;
    }

    public Likelihood likelihood() {
        return likelihood;
    }

    /** The best fit; x may be negative where it scales templates linearly. */
    public Fit best() {
        return best;
    }

    /** The best fit with x of 0 and above; the best fit itself where x has a sign of its own. */
    public Fit physical() {
        return physical;
    }

    /** The best nuisance parameters at x. */
    public Fit at(double x) {
        double[] start = last.clone();
        start[0] = x;
        Fit fit = Minimiser.atX(likelihood, start);
        last = fit.parameters();
        return fit;
    }

    /** q(x) against the physical best fit; 0 or above. */
    public double q(double x) {
        return Math.max(0, 2 * (at(x).value() - physical.value()));
    }

    /** q(x) against the best fit of all. */
    public double qFree(double x) {
        return Math.max(0, 2 * (at(x).value() - best.value()));
    }
}
