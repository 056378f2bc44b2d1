package magneton.quenching;

import java.util.Optional;

import magneton.simd.SimdMode;

/**
 * Another factor times a constant, never above 1: a common uncertainty of the scale.
 *
 * @param inner the factor
 * @param scale 0.1 to 10
 */
public record ScaledQuenching(Quenching inner, double scale) implements Quenching {
    public ScaledQuenching {
        if (!(scale >= 0.1 && scale <= 10)) {
            throw new IllegalArgumentException("quenching-scale must be 0.1 to 10, not " + scale);
        }
    }

    /** The factor scaled; a factor already scaled takes the new scale. */
    public static Quenching of(Quenching quenching, double scale) {
        Quenching inner = quenching instanceof ScaledQuenching scaled ? scaled.inner : quenching;
        return scale == 1 ? inner : new ScaledQuenching(inner, scale);
    }

    /** The scale of a factor, 1 unless scaled. */
    public static double scaleOf(Quenching quenching) {
        return quenching instanceof ScaledQuenching scaled ? scaled.scale : 1;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public double[] breakpointsKeV() {
        return inner.breakpointsKeV();
    }

    @Override
    public Optional<Kernel> electronKernel(SimdMode mode, int capacity) {
        return inner.electronKernel(mode, capacity);
    }

    @Override
    public ValidRange validRange(int targetPdg) {
        return inner.validRange(targetPdg);
    }

    @Override
    public Kernel kernel(SimdMode mode, int capacity) {
        Kernel unscaled = inner.kernel(mode, capacity);
        return (recoilKeV, targetPdg, factor, n) -> {
            unscaled.factor(recoilKeV, targetPdg, factor, n);
            for (int i = 0; i < n; i++) {
                factor[i] = Math.min(scale * factor[i], 1);
            }
        };
    }
}
