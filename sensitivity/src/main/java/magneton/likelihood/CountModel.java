package magneton.likelihood;

import java.util.Arrays;
import java.util.List;

/**
 * Expected counts of every bin, nu_i(x, theta) = sum over samples of x^power times their shifted templates. Immutable.
 *
 * <p>Parameters stand in one array: the parameter of interest x first, then the nuisance parameters in order.
 */
public final class CountModel {
    private static final double ROUNDING = 1e-11;

    private final List<Sample> samples;
    private final List<Pull> pulls;
    private final int bins;
    /** By sample and shift: half the difference of up and down, and their mean less nominal. */
    private final double[][][] odd;
    private final double[][][] even;

    /**
     * @throws IllegalArgumentException if samples differ in their bins, or none scales with x
     */
    public CountModel(List<Sample> samples, List<Pull> pulls) {
        this.samples = List.copyOf(samples);
        this.pulls = List.copyOf(pulls);
        if (samples.stream().noneMatch(sample -> sample.power() > 0)) {
            throw new IllegalArgumentException("no sample scales with the parameter of interest");
        }
        bins = samples.getFirst().nominal().length;
        odd = new double[samples.size()][][];
        even = new double[samples.size()][][];
        for (int s = 0; s < samples.size(); s++) {
            Sample sample = samples.get(s);
            if (sample.nominal().length != bins) {
                throw new IllegalArgumentException(sample.name() + " has " + sample.nominal().length + " bins, not " + bins);
            }
            odd[s] = new double[sample.shifts().size()][bins];
            even[s] = new double[sample.shifts().size()][bins];
            for (int k = 0; k < odd[s].length; k++) {
                Shift shift = sample.shifts().get(k);
                for (int i = 0; i < bins; i++) {
                    odd[s][k][i] = 0.5 * (shift.up()[i] - shift.down()[i]);
                    even[s][k][i] = 0.5 * (shift.up()[i] + shift.down()[i]) - sample.nominal()[i];
                }
            }
        }
    }

    public List<Sample> samples() {
        return samples;
    }

    public List<Pull> pulls() {
        return pulls;
    }

    public int bins() {
        return bins;
    }

    /** Parameters: x and the nuisance parameters. */
    public int parameters() {
        return 1 + pulls.size();
    }

    /** The highest power of x that any counts scale with. */
    public int degree() {
        return samples.stream().mapToInt(Sample::power).max().orElse(0);
    }

    /** Names of nuisance parameters that change no counts by more than rounding. */
    public List<String> idle() {
        boolean[] moves = new boolean[pulls.size()];
        for (Sample sample : samples) {
            for (Shift shift : sample.shifts()) {
                for (int i = 0; i < bins; i++) {
                    double change = Math.abs(shift.up()[i] - shift.down()[i]);
                    moves[shift.pull()] |= change > ROUNDING * Math.abs(sample.nominal()[i]);
                }
            }
        }
        return pulls.stream().filter(pull -> !moves[pulls.indexOf(pull)]).map(Pull::name).toList();
    }

    /** The same with some nuisance parameters at 0 for good. */
    public CountModel without(List<String> fixed) {
        int[] index = new int[pulls.size()];
        List<Pull> kept = pulls.stream().filter(pull -> !fixed.contains(pull.name())).toList();
        Arrays.setAll(index, k -> kept.indexOf(pulls.get(k)));
        return new CountModel(samples.stream()
                .map(sample -> new Sample(sample.name(), sample.power(), sample.nominal(), sample.shifts().stream()
                        .filter(shift -> index[shift.pull()] >= 0)
                        .map(shift -> new Shift(index[shift.pull()], shift.up(), shift.down())).toList()))
                .toList(), kept);
    }

    /** The same with all counts times a factor. */
    public CountModel scaled(double factor) {
        return new CountModel(samples.stream().map(sample -> sample.scaled(factor)).toList(), pulls);
    }

    /** Counts of each bin. */
    public double[] expected(double[] parameters) {
        double[] nu = new double[bins];
        evaluate(parameters, nu, null);
        return nu;
    }

    /** Counts of each bin at x, nuisance parameters 0. */
    public double[] expected(double x) {
        double[] parameters = new double[parameters()];
        parameters[0] = x;
        return expected(parameters);
    }

    /** Counts of each bin, and their derivatives by each parameter unless {@code jacobian} is null. */
    void evaluate(double[] parameters, double[] nu, double[][] jacobian) {
        Arrays.fill(nu, 0);
        if (jacobian != null) {
            for (double[] row : jacobian) {
                Arrays.fill(row, 0);
            }
        }
        double[] shifted = new double[bins];
        for (int s = 0; s < odd.length; s++) {
            Sample sample = samples.get(s);
            double factor = sample.factor(parameters[0]);
            System.arraycopy(sample.nominal(), 0, shifted, 0, bins);
            for (int k = 0; k < odd[s].length; k++) {
                int at = 1 + sample.shifts().get(k).pull();
                double theta = parameters[at];
                if (theta != 0) {
                    add(shifted, odd[s][k], Shift.odd(theta), even[s][k], Shift.even(theta));
                }
                if (jacobian != null) {
                    add(jacobian[at], odd[s][k], factor, even[s][k], factor * Shift.evenSlope(theta));
                }
            }
            double slope = sample.slope(parameters[0]);
            for (int i = 0; i < bins; i++) {
                nu[i] += factor * shifted[i];
            }
            if (jacobian != null && slope != 0) {
                for (int i = 0; i < bins; i++) {
                    jacobian[0][i] += slope * shifted[i];
                }
            }
        }
    }

    private static void add(double[] to, double[] a, double weightA, double[] b, double weightB) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weightA * a[i] + weightB * b[i];
        }
    }

    /**
     * The lowest x at which no bin expects less than nothing, nuisance parameters 0; minus infinity where counts do not
     * scale linearly alone.
     */
    public double lowest() {
        if (degree() > 1) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] fixed = expected(0);
        double[] both = expected(1);
        double lowest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < bins; i++) {
            double signal = both[i] - fixed[i];
            if (signal > 0) {
                lowest = Math.max(lowest, -fixed[i] / signal);
            }
        }
        return lowest;
    }
}
