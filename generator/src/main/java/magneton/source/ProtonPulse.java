package magneton.source;

/**
 * Shape of a proton pulse: equal bunches at equal distances, each a flat top with a Gaussian edge.
 *
 * <p>Time = mean + spacing k + width (u - 1/2) + sigma z, with k one of the bunches, u uniform and z normal.
 *
 * @param meanNs centre of the first bunch
 * @param sigmaNs standard deviation of the Gaussian, 0 for none
 * @param widthNs full width of the flat top, 0 for none
 * @param bunches number of bunches
 * @param spacingNs from one bunch to the next
 */
public record ProtonPulse(double meanNs, double sigmaNs, double widthNs, int bunches, double spacingNs) {
    public ProtonPulse {
        Require.notNegative("sigma", sigmaNs, "ns");
        Require.notNegative("width", widthNs, "ns");
        Require.notNegative("spacing", spacingNs, "ns");
        if (bunches < 1) {
            throw new IllegalArgumentException("bunches is " + bunches + ", must be 1 or more");
        }
    }

    /** One Gaussian bunch. */
    public static ProtonPulse gaussian(double meanNs, double sigmaNs) {
        return new ProtonPulse(meanNs, sigmaNs, 0, 1, 0);
    }

    /** Centre of bunch k, from 0. */
    public double centreNs(int k) {
        return meanNs + k * spacingNs;
    }

    /** Whether it is more than one Gaussian. */
    public boolean shaped() {
        return widthNs > 0 || bunches > 1;
    }
}
