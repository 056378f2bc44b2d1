package magneton.check;

import java.util.Arrays;
import java.util.stream.DoubleStream;

import magneton.response.ExpectedRecoils;
import magneton.response.Recoil;
import magneton.source.ArrivalTime;

/**
 * The part of a recoil spectrum between two energies.
 *
 * @param whole the spectrum
 * @param minKeV lower edge, within its range
 * @param maxKeV upper edge, within its range
 */
record RecoilWindow(ExpectedRecoils whole, double minKeV, double maxKeV) implements ExpectedRecoils {
    /** Clipped to the range of the spectrum. */
    static RecoilWindow of(ExpectedRecoils whole, double fromKeV, double toKeV) {
        return new RecoilWindow(whole, Math.max(fromKeV, whole.minKeV()), Math.min(toKeV, whole.maxKeV()));
    }

    boolean isEmpty() {
        return !(maxKeV > minKeV);
    }

    @Override
    public Recoil recoil() {
        return whole.recoil();
    }

    @Override
    public ArrivalTime arrival() {
        return whole.arrival();
    }

    @Override
    public double[] breakpointsKeV() {
        DoubleStream inside = Arrays.stream(whole.breakpointsKeV()).filter(t -> t > minKeV && t < maxKeV);
        return DoubleStream.concat(DoubleStream.of(minKeV, maxKeV), inside).sorted().toArray();
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
