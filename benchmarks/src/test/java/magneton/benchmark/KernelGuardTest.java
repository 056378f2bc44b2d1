package magneton.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.simd.SimdMode;
import magneton.simd.Species;

/**
 * No loop falls back to scalar code or boxes its vectors unseen: each beats its scalar twin by at least half the usual
 * ratio, in one run, and allocates nothing.
 *
 * <p>Half: clock, caches and other programs move a ratio by some 20 %, while boxing costs factors of 3 to 100; half
 * lies well between.
 */
class KernelGuardTest {
    private static final double OF_THE_USUAL = 0.5;
    /** A boxed vector is 80 bytes or more and a call here makes a hundred of them; a stray event of the JVM stays below. */
    private static final double BYTES_A_CALL = 64;
    /** On a busy machine the compiler comes late, so a loop that is too slow gets more time before it is a failure. */
    private static final int ATTEMPTS = 8;

    static Stream<Kernels.Kernel> kernels() {
        return Kernels.all();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void vectorBeatsScalarAndAllocatesNothing(Kernels.Kernel kernel) {
        int lanes = Species.DOUBLES.length();
        assumeTrue(lanes >= 4, "vectors of four doubles or more");
        double least = OF_THE_USUAL * (lanes == 4 ? kernel.usual4() : kernel.usual8());
        Runnable scalar = kernel.inMode().apply(SimdMode.SCALAR);
        Runnable vector = kernel.inMode().apply(SimdMode.VECTOR);
        double ratio = 0;
        double bytes = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ATTEMPTS && (ratio < least || bytes > BYTES_A_CALL); i++) {
            Meter.warmUp(scalar);
            Meter.warmUp(vector);
            double[] ns = Meter.leastNs(scalar, vector);
            ratio = Math.max(ratio, ns[0] / ns[1]);
            bytes = Math.min(bytes, Meter.leastBytes(vector));
        }
        assertThat(ratio).as("scalar time over vector time").isGreaterThanOrEqualTo(least);
        assertThat(bytes).as("bytes allocated a call").isLessThanOrEqualTo(BYTES_A_CALL);
    }
}
