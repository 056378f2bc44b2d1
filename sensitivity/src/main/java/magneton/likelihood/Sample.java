package magneton.likelihood;

import java.util.Arrays;
import java.util.List;

/**
 * Expected counts that scale together.
 *
 * @param name as tables show it
 * @param power of the parameter of interest x by which they scale: 0 (not at all), 1 or 2
 * @param nominal counts by bin at x = 1, all nuisance parameters 0
 * @param shifts how they follow nuisance parameters; their changes add
 */
public record Sample(String name, int power, double[] nominal, List<Shift> shifts) {
    public Sample {
        if (power < 0 || power > 2) {
            throw new IllegalArgumentException(name + ": counts scale with x to the power 0, 1 or 2, not " + power);
        }
        shifts = List.copyOf(shifts);
        for (Shift shift : shifts) {
            if (shift.up().length != nominal.length || shift.down().length != nominal.length) {
                throw new IllegalArgumentException(name + ": a shift needs as many bins as the counts, " + nominal.length);
            }
        }
    }

    /** The same with all counts times a factor. */
    public Sample scaled(double factor) {
        return new Sample(name, power, times(nominal, factor), shifts.stream()
                .map(shift -> new Shift(shift.pull(), times(shift.up(), factor), times(shift.down(), factor))).toList());
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    double factor(double x) {
        return power == 0 ? 1 : power == 1 ? x : x * x;
    }

    double slope(double x) {
        return power == 0 ? 0 : power == 1 ? 1 : 2 * x;
    }
}
