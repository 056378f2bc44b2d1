package magneton.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

/** The elementary functions: accuracy against StrictMath, and equal bits of the scalar and the vector form. */
class MathKernelsTest {
    private static final int N = 4096;

    private final MathKernels scalar = MathKernels.of(SimdMode.SCALAR);
    private final MathKernels vector = MathKernels.of(SimdMode.VECTOR);
    private final SplittableRandom random = new SplittableRandom(20121101);

    @Test
    void expIsAccurateAndEqual() {
        double[] x = random.doubles(N, -700, 700).toArray();
        System.arraycopy(random.doubles(N / 2, -2, 2).toArray(), 0, x, 0, N / 2);
        x[0] = 0;
        double[] out = both(x, MathKernels::exp);
        for (int i = 0; i < N; i++) {
            assertUlps(out[i], StrictMath.exp(x[i]), 2, x[i]);
        }
        assertThat(out[0]).isEqualTo(1);
    }

    @Test
    void logIsAccurateAndEqual() {
        double[] x = random.doubles(N, 0, 1).map(u -> Math.exp(1400 * (u - 0.5))).toArray();
        System.arraycopy(random.doubles(N / 2, 0.5, 2).toArray(), 0, x, 0, N / 2);
        x[0] = 1;
        x[1] = 0x1p-52;
        double[] out = both(x, MathKernels::log);
        for (int i = 0; i < N; i++) {
            assertUlps(out[i], StrictMath.log(x[i]), 2, x[i]);
        }
        assertThat(out[0]).isZero();
    }

    @Test
    void sinCosOfTurnsIsAccurateAndEqual() {
        double[] u = random.doubles(N).toArray();
        u[0] = 0;
        u[1] = 0.25;
        u[2] = 0.5;
        u[3] = 0.75;
        u[4] = 1;
        double[] sin = new double[N];
        double[] cos = new double[N];
        scalar.sinCosTurns(u, sin, cos, N);
        double[] vsin = new double[N];
        double[] vcos = new double[N];
        vector.sinCosTurns(u, vsin, vcos, N);
        assertThat(vsin).isEqualTo(sin);
        assertThat(vcos).isEqualTo(cos);
        double twoPiTail = 2.4492935982947064e-16; // 2 pi minus its double
        for (int i = 0; i < N; i++) {
            double folded = u[i] > 0.5 ? u[i] - 1 : u[i];
            double angle = 2 * Math.PI * folded;
            double correction = twoPiTail * folded;
            assertThat(sin[i]).isCloseTo(StrictMath.sin(angle) + correction * StrictMath.cos(angle), within(6e-16));
            assertThat(cos[i]).isCloseTo(StrictMath.cos(angle) - correction * StrictMath.sin(angle), within(6e-16));
        }
    }

    @Test
    void polarAngleIsAccurateAndEqual() {
        double[] y = random.doubles(N, 0, 3).map(v -> Math.pow(10, 2 * v - 6)).toArray();
        double[] x = random.doubles(N, -1, 1).toArray();
        y[0] = 0;
        x[0] = 0;
        y[1] = 0;
        x[1] = 1;
        y[2] = 1;
        x[2] = 0;
        double[] out = new double[N];
        scalar.polarAngle(y, x, out, 0, N);
        double[] vout = new double[N];
        vector.polarAngle(y, x, vout, 0, N);
        assertThat(vout).isEqualTo(out);
        for (int i = 0; i < N; i++) {
            assertUlps(out[i], StrictMath.atan2(y[i], x[i]), 3, y[i] / x[i]);
        }
    }

    private interface Kernel {
        void apply(MathKernels math, double[] x, double[] out, int n);
    }

    private double[] both(double[] x, Kernel kernel) {
        double[] out = new double[N];
        kernel.apply(scalar, x, out, N);
        double[] vout = new double[N];
        kernel.apply(vector, x, vout, N);
        assertThat(vout).isEqualTo(out);
        return out;
    }

    private static void assertUlps(double got, double want, int ulps, double at) {
        assertThat(Math.abs(got - want)).as("at %s: %s, not %s", at, new BigDecimal(got), want)
                .isLessThanOrEqualTo(ulps * Math.ulp(want));
    }

    private static org.assertj.core.data.Offset<Double> within(double tolerance) {
        return org.assertj.core.data.Offset.offset(tolerance);
    }
}
