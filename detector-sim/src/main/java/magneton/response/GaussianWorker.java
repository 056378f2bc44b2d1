package magneton.response;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.random.LaneRandom;
import magneton.random.NormalSampler;
import magneton.simd.SimdMode;

/** Monte Carlo of {@link GaussianResponse} for one thread. */
final class GaussianWorker extends ChunkedWorker {
    private final GaussianParameters p;
    private final Deposit deposit;
    private final Acceptance acceptance;
    private final TimeCut timeCut;
    private final Selection selection;
    private final NormalSampler normals;
    private final LaneRandom random;
    private final double[] z = new double[LENGTH];
    private final double[] margin = new double[LENGTH];

    GaussianWorker(GaussianParameters parameters, SimdMode mode) {
        p = parameters;
        deposit = new Deposit(p.quenching(), mode, CHUNK);
        acceptance = new Acceptance(p.efficiency(), p.activeFraction(), mode, CHUNK);
        timeCut = new TimeCut(p.time(), mode, CHUNK);
        selection = Selection.of(mode, p.thresholdKeV(), p.upperKeV(), 0);
        normals = new NormalSampler(mode, CHUNK);
        random = new LaneRandom(mode);
    }

    @Override
    protected void seed(long seed, long block) {
        random.seed(seed, block, Streams.RESOLUTION);
        acceptance.seed(seed, block);
        timeCut.seed(seed, block);
    }

    @Override
    protected void respond(EventBatch batch, boolean[] detected, int from, int n) {
        deposit.ionisation(process, target, recoilKeV, ionKeV, n);
        normals.fill(random, z, CHUNK);
        EnergyResolution resolution = p.resolution();
        for (int i = 0; i < n; i++) {
            double smeared = Math.fma(resolution.sigmaKeV(ionKeV[i]), z[i], ionKeV[i]);
            observedKeV[i] = Math.fma(p.scale(), smeared, p.offsetKeV());
        }
        double[] energy = switch (p.efficiencyOf()) {
            case RECOIL -> recoilKeV;
            case TRUE -> ionKeV;
            case OBSERVED -> observedKeV;
        };
        acceptance.margins(energy, margin, n, CHUNK);
        if (batch.schema().contains(Column.TIME)) {
            timeCut.narrow(batch.doubles(Column.TIME), from, margin, n, CHUNK);
        }
        selection.select(observedKeV, ionKeV, margin, detected, from, n);
    }
}
