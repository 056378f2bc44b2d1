package magneton.response;

import java.util.stream.DoubleStream;

import magneton.source.ArrivalTime;

/**
 * The part of a recoil spectrum between two energies.
 *
 * @param whole the spectrum
 * @param minKeV lower edge, within its range
 * @param maxKeV upper edge, within its range
 */
public record RecoilWindow(ExpectedRecoils whole, double minKeV, double maxKeV) implements ExpectedRecoils {
    /** Clipped to the range of the spectrum. */
    public static RecoilWindow of(ExpectedRecoils whole, double fromKeV, double toKeV) {
        return new RecoilWindow(whole, Math.max(fromKeV, whole.minKeV()), Math.min(toKeV, whole.maxKeV()));
    }

    /** Whether nothing lies between its edges. */
    public boolean isEmpty() {
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
