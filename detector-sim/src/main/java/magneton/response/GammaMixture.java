package magneton.response;

import java.util.Arrays;

import org.hipparchus.special.Gamma;

import magneton.simd.Lanes;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * A spectrum made of many gamma densities.
 *
 * @param mean their means, keV, above 0, increasing
 * @param shape their shapes, 1 or more
 * @param weight their integrals
 */
public record GammaMixture(double[] mean, double[] shape, double[] weight) implements SmearedSpectrum {
    @Override
    public boolean isEmpty() {
        return mean.length == 0;
    }

    @Override
    public double[] density(double[] energyKeV) {
        int n = energyKeV.length;
        double[] sum = new double[n];
        double[] power = new double[n + Lanes.LOGICAL];
        double[] logEnergy = new double[n];
        for (int i = 0; i < n; i++) {
            logEnergy[i] = StrictMath.log(Math.max(energyKeV[i], Double.MIN_NORMAL));
        }
        int zero = atOrAbove(energyKeV, 0);
        MathKernels math = MathKernels.of(SimdMode.SCALAR);
        for (int k = 0; k < mean.length; k++) {
            if (weight[k] == 0) {
                continue;
            }
            double rate = shape[k] / mean[k];
            double logNorm = shape[k] * StrictMath.log(rate) - Gamma.logGamma(shape[k]) + StrictMath.log(weight[k]);
            int from = Math.max(zero, atOrAbove(energyKeV, lower(k)));
            int to = atOrAbove(energyKeV, upper(k));
            for (int i = from; i < to; i++) {
                power[i - from] = logNorm + (shape[k] - 1) * logEnergy[i] - rate * energyKeV[i];
            }
            math.exp(power, power, Math.max(to - from, 0));
            for (int i = from; i < to; i++) {
                sum[i] += power[i - from];
            }
        }
        return sum;
    }

    private double lower(int k) {
        return mean[k] * (1 - GaussianMixture.REACH / Math.sqrt(shape[k]));
    }

    private double upper(int k) {
        return mean[k] * (1 + GaussianMixture.REACH / Math.sqrt(shape[k]) + 40 / shape[k]);
    }

    @Override
    public double lowestKeV() {
        return Math.max(lower(0), 0);
    }

    @Override
    public double highestKeV() {
        double highest = 0;
        for (int k = 0; k < mean.length; k++) {
            highest = Math.max(highest, upper(k));
        }
        return highest;
    }

    @Override
    public double scaleKeV(double energyKeV) {
        int k = Math.min(atOrAbove(mean, energyKeV), mean.length - 1);
        return mean[k] / Math.sqrt(shape[k]);
    }

    private static int atOrAbove(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 1;
    }
}
