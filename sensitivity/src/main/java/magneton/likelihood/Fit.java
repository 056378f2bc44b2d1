package magneton.likelihood;

/**
 * A minimum of -ln L.
 *
 * @param parameters x and the nuisance parameters
 * @param value -ln L there; twice it is the chi-square of the fit
 * @param covariance of all parameters, from the curvature; infinite where data do not tell, empty where x was held
 */
public record Fit(double[] parameters, double value, double[][] covariance) {
    public double x() {
        return parameters[0];
    }

    /** A nuisance parameter. */
    public double pull(int k) {
        return parameters[1 + k];
    }

    /** Standard deviation of x with all nuisance parameters free; NaN where x was held. */
    public double sigmaX() {
        return covariance.length == 0 ? Double.NaN : Math.sqrt(covariance[0][0]);
    }

    /** Standard deviation of a nuisance parameter: what the data leave of its prior width. */
    public double sigmaPull(int k) {
        return Math.sqrt(covariance[1 + k][1 + k]);
    }

    /** Correlation of x with a nuisance parameter. */
    public double correlation(int k) {
        return covariance[0][1 + k] / (sigmaX() * sigmaPull(k));
    }
}
