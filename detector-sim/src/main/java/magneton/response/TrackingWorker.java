package magneton.response;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.random.LaneRandom;
import magneton.random.NormalSampler;
import magneton.simd.SimdMode;

/** Monte Carlo of {@link Tracking} for one thread. */
final class TrackingWorker extends ChunkedWorker {
    private final TrackingParameters p;
    private final double widestRad;
    private final Acceptance acceptance;
    private final Selection selection;
    private final NormalSampler normals;
    private final LaneRandom energyRandom;
    private final LaneRandom angleRandom;
    private final double[] z = new double[LENGTH];
    private final double[] across = new double[LENGTH];
    private final double[] thetaRad = new double[LENGTH];
    private final double[] margin = new double[LENGTH];

    TrackingWorker(TrackingParameters parameters, SimdMode mode) {
        p = parameters;
        widestRad = p.widestRad();
        acceptance = new Acceptance(p.efficiency(), p.activeFraction(), mode, CHUNK);
        selection = Selection.of(mode, p.thresholdKeV(), p.upperKeV(), 0);
        normals = new NormalSampler(mode, CHUNK);
        energyRandom = new LaneRandom(mode);
        angleRandom = new LaneRandom(mode);
    }

    @Override
    protected void seed(long seed, long block) {
        energyRandom.seed(seed, block, Streams.RESOLUTION);
        angleRandom.seed(seed, block, Streams.ANGLE);
        acceptance.seed(seed, block);
    }

    @Override
    protected void respond(EventBatch batch, boolean[] detected, int from, int n) {
        normals.fill(energyRandom, z, CHUNK);
        EnergyResolution resolution = p.resolution();
        for (int i = 0; i < n; i++) {
            ionKeV[i] = recoilKeV[i];
            observedKeV[i] = p.scale() * Math.fma(resolution.sigmaKeV(recoilKeV[i]), z[i], recoilKeV[i]);
        }
        acceptance.margins(observedKeV, margin, n, CHUNK);
        System.arraycopy(batch.doubles(Column.THETA), from, thetaRad, 0, n);
        normals.fill(angleRandom, z, CHUNK);
        normals.fill(angleRandom, across, CHUNK);
        double sigma = p.angularResolutionRad();
        for (int i = 0; i < n; i++) {
            double along = Math.fma(sigma, z[i], thetaRad[i]);
            double side = sigma * across[i];
            thetaRad[i] = Math.min(Math.sqrt(Math.fma(along, along, side * side)), Math.PI);
        }
        for (int i = 0; i < n; i++) {
            boolean seen = thetaRad[i] <= widestRad & !Recoil.isNuclear(process[i]);
            margin[i] = seen ? margin[i] : -1;
        }
        System.arraycopy(thetaRad, 0, batch.doubles(Tracking.THETA_OBS), from, n);
        selection.select(observedKeV, ionKeV, margin, detected, from, n);
    }
}
