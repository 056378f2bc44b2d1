package magneton.semiconductor;

import magneton.event.EventBatch;
import magneton.random.LaneRandom;
import magneton.random.NormalSampler;
import magneton.response.Acceptance;
import magneton.response.ChunkedWorker;
import magneton.response.Deposit;
import magneton.response.Selection;
import magneton.response.Streams;
import magneton.simd.SimdMode;
import magneton.variate.PositionalRandom;

/** Monte Carlo of {@link IonisationDetector} for one thread. */
final class IonisationWorker extends ChunkedWorker {
    private final IonisationParameters p;
    private final Deposit deposit;
    private final Acceptance acceptance;
    private final Selection selection;
    private final NormalSampler normals;
    private final LaneRandom noise;
    private final LaneRandom pairSpread;
    private final LaneRandom pairRounding;
    private final PositionalRandom retry;

    private final double[] z = new double[LENGTH];
    private final double[] u = new double[LENGTH];
    private final double[] pairs = new double[LENGTH];
    private final double[] sigma = new double[LENGTH];
    private final double[] margin = new double[LENGTH];
    private final int[] pending = new int[LENGTH];

    IonisationWorker(IonisationParameters parameters, SimdMode mode) {
        p = parameters;
        deposit = new Deposit(p.quenching(), mode, CHUNK);
        acceptance = new Acceptance(p.efficiency(), p.activeFraction(), mode, CHUNK);
        selection = Selection.of(mode, p.thresholdKeV(), p.upperKeV(), p.minimumIonisationKeV());
        normals = new NormalSampler(mode, CHUNK);
        noise = new LaneRandom(mode);
        pairSpread = new LaneRandom(mode);
        pairRounding = new LaneRandom(mode);
        retry = new PositionalRandom(mode, CHUNK);
    }

    @Override
    protected void seed(long seed, long block) {
        noise.seed(seed, block, Streams.RESOLUTION);
        pairSpread.seed(seed, block, Streams.PAIRS);
        pairRounding.seed(seed, block, Streams.PAIR_ROUNDING);
        retry.seed(seed, block, Streams.RETRY);
        acceptance.seed(seed, block);
    }

    @Override
    protected void respond(EventBatch batch, boolean[] detected, int from, int n) {
        deposit.ionisation(process, target, recoilKeV, ionKeV, n);
        if (p.countsPairs()) {
            smearPairs(n);
        } else {
            smearGaussian(n);
            if (p.positiveEnergy()) {
                redrawNegative(from, n);
            }
        }
        if (p.scale() != 1 || p.offsetKeV() != 0) {
            for (int i = 0; i < n; i++) {
                observedKeV[i] = Math.fma(p.scale(), observedKeV[i], p.offsetKeV());
            }
        }
        acceptance.margins(observedKeV, margin, n, CHUNK);
        selection.select(observedKeV, ionKeV, margin, detected, from, n);
    }

    private void smearPairs(int n) {
        normals.fill(pairSpread, z, CHUNK);
        pairRounding.uniform(u, CHUNK);
        PairStatistics.draw(ionKeV, p.energyPerPairKeV(), p.fano(), z, u, pairs, n);
        normals.fill(noise, z, CHUNK);
        double perPair = p.energyPerPairKeV();
        double noiseSigma = p.noiseSigmaKeV();
        for (int i = 0; i < n; i++) {
            observedKeV[i] = Math.fma(perPair, pairs[i], noiseSigma * z[i]);
        }
    }

    private void smearGaussian(int n) {
        normals.fill(noise, z, CHUNK);
        double noiseVariance = p.noiseSigmaKeV() * p.noiseSigmaKeV();
        double variancePerKeV = p.fano() * p.energyPerPairKeV();
        double leastPairVariance = p.leastPairVariance();
        for (int i = 0; i < n; i++) {
            double pairVariance = Math.max(variancePerKeV * ionKeV[i], leastPairVariance);
            sigma[i] = Math.sqrt(pairVariance + noiseVariance);
            observedKeV[i] = Math.fma(sigma[i], z[i], ionKeV[i]);
        }
    }

    /** The Gaussian cut at zero: what falls below is drawn again, in rounds over the events still pending. */
    private void redrawNegative(int from, int n) {
        int left = 0;
        for (int i = 0; i < n; i++) {
            pending[left] = i;
            left += observedKeV[i] > 0 ? 0 : 1;
        }
        for (int round = 0; left > 0; round++) {
            retry.normals(pending, from, round, z, left);
            int still = 0;
            for (int j = 0; j < left; j++) {
                int i = pending[j];
                observedKeV[i] = Math.fma(sigma[i], z[j], ionKeV[i]);
                pending[still] = i;
                still += observedKeV[i] > 0 ? 0 : 1;
            }
            left = still;
        }
    }
}
