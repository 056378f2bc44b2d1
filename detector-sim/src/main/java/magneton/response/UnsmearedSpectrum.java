package magneton.response;

import java.util.stream.DoubleStream;

import magneton.simd.Lanes;

/** An observed spectrum without resolution: the recoil spectrum within a window, times an efficiency. */
final class UnsmearedSpectrum implements ObservedSpectrum {
    private final ExpectedRecoils recoils;
    private final double lowKeV;
    private final double highKeV;
    private final Efficiency efficiency;
    private final double factor;

    UnsmearedSpectrum(ExpectedRecoils recoils, double lowerKeV, double upperKeV, Efficiency efficiency, double factor) {
        this.recoils = recoils;
        lowKeV = Math.max(lowerKeV, recoils.minKeV());
        highKeV = Math.min(upperKeV, recoils.maxKeV());
        this.efficiency = efficiency;
        this.factor = factor;
    }

    @Override
    public double[] density(double[] energyKeV) {
        double[] density = new double[energyKeV.length];
        int[] inside = new int[energyKeV.length];
        int n = 0;
        for (int i = 0; i < energyKeV.length; i++) {
            if (energyKeV[i] >= lowKeV && energyKeV[i] <= highKeV) {
                inside[n++] = i;
            }
        }
        double[] recoil = new double[n + Lanes.LOGICAL];
        double[] rate = new double[n + Lanes.LOGICAL];
        for (int k = 0; k < n; k++) {
            recoil[k] = energyKeV[inside[k]];
        }
        recoils.density(recoil, rate, n);
        for (int k = 0; k < n; k++) {
            density[inside[k]] = factor * efficiency.at(recoil[k]) * rate[k];
        }
        return density;
    }

    @Override
    public double[] binAverages(double[] edgesKeV) {
        double[] averages = new double[Math.max(edgesKeV.length - 1, 0)];
        for (int i = 0; i < averages.length; i++) {
            if (!(edgesKeV[i] < edgesKeV[i + 1])) {
                throw new IllegalArgumentException("bin edges must increase: " + edgesKeV[i] + ", " + edgesKeV[i + 1]);
            }
            averages[i] = integral(edgesKeV[i], edgesKeV[i + 1]) / (edgesKeV[i + 1] - edgesKeV[i]);
        }
        return averages;
    }

    @Override
    public double detected() {
        return integral(lowKeV, highKeV);
    }

    private double integral(double fromKeV, double toKeV) {
        double from = Math.max(fromKeV, lowKeV);
        double to = Math.min(toKeV, highKeV);
        if (!(from < to)) {
            return 0;
        }
        ExpectedRecoils part = new Part(recoils, from, to);
        RecoilNodes nodes = RecoilNodes.of(part, t -> 0, t -> 1, efficiency.breakpointsKeV());
        double sum = 0;
        for (int i = 0; i < nodes.rate().length; i++) {
            sum += nodes.rate()[i] * efficiency.at(nodes.recoilKeV()[i]);
        }
        return factor * sum;
    }

    /** A piece of a recoil spectrum. */
    private record Part(ExpectedRecoils whole, double minKeV, double maxKeV) implements ExpectedRecoils {
        @Override
        public Recoil recoil() {
            return whole.recoil();
        }

        @Override
        public double[] breakpointsKeV() {
            return DoubleStream.of(whole.breakpointsKeV()).filter(t -> t > minKeV && t < maxKeV).toArray();
        }

        @Override
        public void density(double[] recoilKeV, double[] density, int n) {
            whole.density(recoilKeV, density, n);
        }

        @Override
        public double shareWithin(double recoilKeV, double thetaRad) {
            return whole.shareWithin(recoilKeV, thetaRad);
        }
    }
}
