package magneton.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import magneton.table.NearestWord;

/**
 * Shares of the fissions in a reactor core.
 *
 * @param u235 share of 235U
 * @param u238 share of 238U
 * @param pu239 share of 239Pu
 * @param pu241 share of 241Pu; the four are each in [0, 1] and add up to 1 within 2e-3 (published sets are rounded)
 */
public record FissionFractions(double u235, double u238, double pu239, double pu241) {
    /** A typical pressurised-water reactor in mid-cycle, and the mix of the {@code pwr-reference} table. */
    public static final FissionFractions TYPICAL = new FissionFractions(0.55, 0.07, 0.32, 0.06);

    /** Names in configs and tables, in the order of the components. */
    public static final List<String> ISOTOPES = List.of("U235", "U238", "Pu239", "Pu241");

    private static final double ROUNDING = 2e-3;

    public FissionFractions {
        double sum = 0;
        for (double share : new double[] {u235, u238, pu239, pu241}) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share in fission-fractions is " + share + ", allowed is 0 to 1");
            }
            sum += share;
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException("fission-fractions add up to " + sum + ", not to 1");
        }
    }

    /** From shares by isotope name; isotopes left out have none. */
    public static FissionFractions of(Map<String, Double> shares) {
        for (String isotope : shares.keySet()) {
            if (!ISOTOPES.contains(isotope)) {
                throw new IllegalArgumentException(NearestWord.unknown("isotope in fission-fractions", isotope, ISOTOPES));
            }
        }
        return new FissionFractions(
                shares.getOrDefault("U235", 0.0), shares.getOrDefault("U238", 0.0),
                shares.getOrDefault("Pu239", 0.0), shares.getOrDefault("Pu241", 0.0));
    }

    /** Whether these are the shares of the {@code pwr-reference} table. */
    boolean isTypical() {
        return Arrays.equals(toArray(), TYPICAL.toArray());
    }

    /** Shares in the order of {@link #ISOTOPES}. */
    double[] toArray() {
        return new double[] {u235, u238, pu239, pu241};
    }
}
