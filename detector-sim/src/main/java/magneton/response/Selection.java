package magneton.response;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static magneton.simd.Species.DOUBLES;

import jdk.incubator.vector.DoubleVector;

import magneton.simd.Lanes;
import magneton.simd.SimdMode;

/**
 * The last word on an event: {@code detected} where the observed energy lies in the window, the ionisation reaches its
 * minimum and the acceptance margin is positive.
 */
@FunctionalInterface
public interface Selection {
    /**
     * Writes elements {@code from} to {@code from + n - 1} of {@code detected}; may overwrite up to the next multiple
     * of {@link Lanes#LOGICAL}. The other arrays are read from element 0.
     */
    void select(double[] observedKeV, double[] ionKeV, double[] margin, boolean[] detected, int from, int n);

    /** Scalar or vector loop, with equal results. */
    static Selection of(SimdMode mode, double lowerKeV, double upperKeV, double minimumIonKeV) {
        return mode == SimdMode.VECTOR
                ? (observed, ion, margin, detected, from, n) ->
                        vector(observed, ion, margin, detected, from, n, lowerKeV, upperKeV, minimumIonKeV)
                : (observed, ion, margin, detected, from, n) ->
                        scalar(observed, ion, margin, detected, from, n, lowerKeV, upperKeV, minimumIonKeV);
    }

    private static void scalar(
            double[] observed, double[] ion, double[] margin, boolean[] detected, int from, int n,
            double lower, double upper, double minimum) {
        for (int i = 0; i < n; i++) {
            detected[from + i] = observed[i] >= lower & observed[i] <= upper & ion[i] >= minimum & margin[i] > 0;
        }
    }

    private static void vector(
            double[] observed, double[] ion, double[] margin, boolean[] detected, int from, int n,
            double lower, double upper, double minimum) {
        int padded = Lanes.pad(n);
        for (int i = 0; i < padded; i += DOUBLES.length()) {
            DoubleVector e = DoubleVector.fromArray(DOUBLES, observed, i);
            e.compare(GE, lower)
                    .and(e.compare(LE, upper))
                    .and(DoubleVector.fromArray(DOUBLES, ion, i).compare(GE, minimum))
                    .and(DoubleVector.fromArray(DOUBLES, margin, i).compare(GT, 0))
                    .intoArray(detected, from + i);
        }
    }
}
