package magneton.source;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Multiplies a piecewise-linear spectrum by a function of energy, with knots added where the product bends. */
final class KnotProduct {
    /** Largest error of linear interpolation, relative to the largest value of the product. */
    private static final double TOLERANCE = 2e-4;

    /** Wider intervals than this ratio of their ends are cut before they are looked at. */
    private static final double FIRST_RATIO = 1.1;

    /** Places within an interval that are compared with the chord; unevenly spaced, so that no oscillation hides. */
    private static final double[] LOOKED_AT = {0.21, 0.5, 0.83};

    private static final int MAX_HALVINGS = 14;

    /** Where the function jumps it is read this far (relative) to either side. */
    private static final double BESIDE = 1e-12;

    private final Spectrum.Tabulated spectrum;
    private final DoubleUnaryOperator factor;
    private final SpectrumBuilder builder = new SpectrumBuilder();
    private final double tolerance;
    private double lastEnergy = Double.NaN;
    private double lastValue;

    private KnotProduct(Spectrum.Tabulated spectrum, DoubleUnaryOperator factor) {
        this.spectrum = spectrum;
        this.factor = factor;
        double largest = 0;
        for (int i = 0; i < spectrum.energyMeV().length; i++) {
            largest = Math.max(largest, spectrum.density()[i] * factor.applyAsDouble(spectrum.energyMeV()[i]));
        }
        tolerance = TOLERANCE * largest;
    }

    static Spectrum.Tabulated of(Spectrum.Tabulated spectrum, DoubleUnaryOperator factor, double[] steps) {
        KnotProduct product = new KnotProduct(spectrum, factor);
        double[] jumps = steps.clone();
        Arrays.sort(jumps);
        double[] e = spectrum.energyMeV();
        for (int i = 1; i < e.length; i++) {
            if (e[i] == e[i - 1]) {
                continue;
            }
            double left = e[i - 1];
            for (double jump : jumps) {
                if (jump > left && jump < e[i]) {
                    product.stretch(i, left, jump);
                    left = jump;
                }
            }
            product.stretch(i, left, e[i]);
        }
        return product.builder.build(1);
    }

    /** A stretch of segment {@code i} in which the function is smooth. */
    private void stretch(int i, double from, double to) {
        double low = from * (1 + BESIDE);
        int parts = low > 0 ? Math.max(1, (int) Math.ceil(StrictMath.log(to / low) / StrictMath.log(FIRST_RATIO))) : 1;
        double left = from;
        begin(from, product(i, low));
        for (int k = 1; k <= parts; k++) {
            double right = k == parts ? to : from * StrictMath.pow(to / from, (double) k / parts);
            add(i, left, right, MAX_HALVINGS);
            left = right;
        }
    }

    /** A knot where a stretch begins, unless the one before ended there with the same value. */
    private void begin(double e, double value) {
        if (e != lastEnergy || Math.abs(value - lastValue) > 1e-9 * value) {
            end(e, value);
        }
    }

    private void end(double e, double value) {
        builder.point(e, value);
        lastEnergy = e;
        lastValue = value;
    }

    /** Adds the knots in (left, right]. */
    private void add(int i, double left, double right, int depth) {
        double atLeft = product(i, left * (1 + BESIDE));
        double atRight = product(i, right * (1 - BESIDE));
        boolean straight = true;
        for (double f : LOOKED_AT) {
            double chord = atLeft + f * (atRight - atLeft);
            straight &= Math.abs(product(i, left + f * (right - left)) - chord) <= tolerance;
        }
        if (straight || depth == 0) {
            end(right, atRight);
        } else {
            double middle = 0.5 * (left + right);
            add(i, left, middle, depth - 1);
            add(i, middle, right, depth - 1);
        }
    }

    private double product(int i, double e) {
        return density(i, e) * factor.applyAsDouble(e);
    }

    /** Density on segment {@code i}, which ends at knot {@code i}. */
    private double density(int i, double e) {
        double e0 = spectrum.energyMeV()[i - 1];
        double f = Math.min(1, Math.max(0, (e - e0) / (spectrum.energyMeV()[i] - e0)));
        return spectrum.density()[i - 1] + f * (spectrum.density()[i] - spectrum.density()[i - 1]);
    }
}
