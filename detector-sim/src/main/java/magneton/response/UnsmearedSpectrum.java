package magneton.response;

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
    public double integral(double fromKeV, double toKeV) {
        RecoilWindow part = RecoilWindow.of(recoils, Math.max(fromKeV, lowKeV), Math.min(toKeV, highKeV));
        if (part.isEmpty()) {
            return 0;
        }
        RecoilNodes nodes = RecoilNodes.of(part, t -> 0, t -> 1, efficiency.breakpointsKeV());
        double sum = 0;
        for (int i = 0; i < nodes.rate().length; i++) {
            sum += nodes.rate()[i] * efficiency.at(nodes.recoilKeV()[i]);
        }
        return factor * sum;
    }
}
