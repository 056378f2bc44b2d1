package magneton.response;

import java.util.function.Function;

/**
 * How an observed spectrum changes with a nuisance parameter, by differences of folds.
 *
 * <p>Central differences over half a prior width to either side, {@code f(+1/2) - f(-1/2)}: a third-order error. Where
 * the parameter cannot grow (an active fraction of 1), the second-order difference from below,
 * {@code 3 f(0) - 4 f(-1/2) + f(-1)}.
 */
public final class SpectrumDerivative {
    private SpectrumDerivative() {}

    /**
     * Change of a spectrum for one prior width of a parameter.
     *
     * @param response at its nominal values
     * @param nuisance one of its parameters
     * @param spectrum folds something with a response: {@code r -> r.fold(recoils).binAverages(edges)}
     */
    public static double[] perSigma(Response response, Nuisance nuisance, Function<Response, double[]> spectrum) {
        double half = 0.5 * nuisance.priorSigma();
        double[] below = spectrum.apply(response.with(nuisance.key(), nuisance.value() - half));
        double[] change = new double[below.length];
        if (nuisance.value() + half <= nuisance.highest()) {
            double[] above = spectrum.apply(response.with(nuisance.key(), nuisance.value() + half));
            for (int i = 0; i < change.length; i++) {
                change[i] = above[i] - below[i];
            }
            return change;
        }
        double[] nominal = spectrum.apply(response);
        double[] lowest = spectrum.apply(response.with(nuisance.key(), nuisance.value() - 2 * half));
        for (int i = 0; i < change.length; i++) {
            change[i] = 3 * nominal[i] - 4 * below[i] + lowest[i];
        }
        return change;
    }
}
