package magneton.xenon;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.LegendreRuleFactory;
import org.hipparchus.special.Erf;

/**
 * Fourier transform of an area {@code max(mean + sigma z, 0)} that counts only from a threshold on:
 * the mean of {@code exp(i f area)}, 0 below the threshold, at frequencies {@code f = 0, 1, 2, ...} times a base. By 64
 * Gauss-Legendre points.
 */
final class ClippedNormal {
    /** Widths that hold all but 1e-11. */
    static final double REACH = 6.8;
    private static final int POINTS = 64;
    private static final GaussIntegrator RULE = new GaussIntegrator(new LegendreRuleFactory().getRule(POINTS));

    private ClippedNormal() {}

    /** Whether threshold or zero cut anything off. */
    static boolean clipped(double mean, double sigma, double threshold) {
        return mean - REACH * sigma < Math.max(threshold, 0);
    }

    /** Adds the transform to {@code re} and {@code im}. */
    static void add(double mean, double sigma, double threshold, double base, double[] re, double[] im) {
        if (threshold <= 0) {
            double none = sigma > 0 ? 0.5 * Erf.erfc(mean / (sigma * Math.sqrt(2))) : mean > 0 ? 0 : 1;
            for (int j = 0; j < re.length; j++) {
                re[j] += none;
            }
        }
        double low = Math.max(Math.max(threshold, 0), mean - REACH * sigma);
        double high = mean + REACH * sigma;
        if (!(low < high)) {
            return;
        }
        double half = 0.5 * (high - low);
        for (int k = 0; k < POINTS; k++) {
            double area = low + half * (1 + RULE.getPoint(k));
            double z = (area - mean) / sigma;
            double weight = half * RULE.getWeight(k) * StrictMath.exp(-0.5 * z * z) / (Math.sqrt(2 * Math.PI) * sigma);
            double cos = StrictMath.cos(base * area);
            double sin = StrictMath.sin(base * area);
            double c = weight;
            double s = 0;
            for (int j = 0; j < re.length; j++) {
                re[j] += c;
                im[j] += s;
                double next = c * cos - s * sin;
                s = c * sin + s * cos;
                c = next;
            }
        }
    }
}
