package magneton.response;

import java.util.Arrays;

import magneton.simd.Lanes;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * A spectrum made of many Gaussians: what resolution makes of the points of {@link RecoilNodes}.
 *
 * @param mean centres, keV
 * @param sigma widths, keV, above 0
 * @param weight integrals
 */
public record GaussianMixture(double[] mean, double[] sigma, double[] weight) implements SmearedSpectrum {
    /** Beyond this many widths a Gaussian is below 1e-17 of its peak. */
    static final double REACH = 9;

    private static final double INVERSE_SQRT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

    @Override
    public boolean isEmpty() {
        return mean.length == 0;
    }

    @Override
    public double[] density(double[] energyKeV) {
        int n = energyKeV.length;
        double[] sum = new double[n];
        double[] power = new double[n + Lanes.LOGICAL];
        MathKernels math = MathKernels.of(SimdMode.SCALAR);
        for (int k = 0; k < mean.length; k++) {
            if (weight[k] == 0) {
                continue;
            }
            int from = firstAtOrAbove(energyKeV, mean[k] - REACH * sigma[k]);
            int to = firstAtOrAbove(energyKeV, mean[k] + REACH * sigma[k]);
            double inverse = 1 / sigma[k];
            for (int i = from; i < to; i++) {
                double z = (energyKeV[i] - mean[k]) * inverse;
                power[i - from] = -0.5 * z * z;
            }
            math.exp(power, power, to - from);
            double height = weight[k] * inverse * INVERSE_SQRT_TWO_PI;
            for (int i = from; i < to; i++) {
                sum[i] = Math.fma(height, power[i - from], sum[i]);
            }
        }
        return sum;
    }

    @Override
    public double lowestKeV() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < mean.length; k++) {
            lowest = Math.min(lowest, mean[k] - REACH * sigma[k]);
        }
        return lowest;
    }

    @Override
    public double highestKeV() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < mean.length; k++) {
            highest = Math.max(highest, mean[k] + REACH * sigma[k]);
        }
        return highest;
    }

    /** The width of the component there; components are in order of their mean. */
    @Override
    public double scaleKeV(double energyKeV) {
        int k = Math.min(firstAtOrAbove(mean, energyKeV), mean.length - 1);
        return sigma[k];
    }

    private static int firstAtOrAbove(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 1;
    }
}
