package magneton.quenching;

import java.util.Arrays;
import java.util.stream.DoubleStream;

import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * Another factor with ionisation switched off for slow recoils: times {@code 1 - exp(-T/xi)} (adiabatic correction of
 * arXiv:1608.03588, xi = 0.16 keV in Ge) and 0 below a cut-off.
 *
 * @param inner the factor without it
 * @param cutoffKeV recoil energy below which nothing ionises, keVnr; 0 for none
 * @param xiKeV scale of the smooth correction, keVnr; 0 for none
 */
public record AdiabaticQuenching(Quenching inner, double cutoffKeV, double xiKeV) implements Quenching {
    public AdiabaticQuenching {
        if (!(cutoffKeV >= 0 && cutoffKeV <= 1e3)) {
            throw new IllegalArgumentException("quenching.cutoff must be 0 to 1000 keV, not " + cutoffKeV + " keV");
        }
        if (!(xiKeV >= 0 && xiKeV <= 1e3)) {
            throw new IllegalArgumentException("quenching.adiabatic must be 0 to 1000 keV, not " + xiKeV + " keV");
        }
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public double[] breakpointsKeV() {
        return DoubleStream.concat(
                        Arrays.stream(inner.breakpointsKeV()), DoubleStream.of(cutoffKeV))
                .toArray();
    }

    @Override
    public ValidRange validRange(int targetPdg) {
        return inner.validRange(targetPdg);
    }

    @Override
    public Kernel kernel(SimdMode mode, int capacity) {
        Kernel uncut = inner.kernel(mode, capacity);
        MathKernels math = MathKernels.of(mode);
        double[] slow = new double[capacity + 8];
        return (recoilKeV, targetPdg, factor, n) -> {
            uncut.factor(recoilKeV, targetPdg, factor, n);
            if (xiKeV > 0) {
                for (int i = 0; i < n; i++) {
                    slow[i] = -recoilKeV[i] / xiKeV;
                }
                math.exp(slow, slow, n);
                for (int i = 0; i < n; i++) {
                    factor[i] *= 1 - slow[i];
                }
            }
            if (cutoffKeV > 0) {
                for (int i = 0; i < n; i++) {
                    factor[i] = recoilKeV[i] < cutoffKeV ? 0 : factor[i];
                }
            }
        };
    }
}
