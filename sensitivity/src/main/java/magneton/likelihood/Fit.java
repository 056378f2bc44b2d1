package magneton.likelihood;

/**
 * A minimum of -ln L.
 *
 * @param parameters x and the nuisance parameters
 * @param value -ln L there; twice it is the chi-square of the fit
 * @param sigmaX curvature error of x with all nuisance parameters free; NaN where x was held
 */
public record Fit(double[] parameters, double value, double sigmaX) {
    public double x() {
        return parameters[0];
    }

    /** A nuisance parameter. */
    public double pull(int k) {
        return parameters[1 + k];
    }
}
