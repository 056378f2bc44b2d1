package magneton.xenon;

import magneton.event.EventBatch;
import magneton.random.LaneRandom;
import magneton.response.Acceptance;
import magneton.response.ChunkedWorker;
import magneton.response.Efficiency;
import magneton.response.ObservedWindow;
import magneton.response.Recoil;
import magneton.response.Selection;
import magneton.response.Streams;
import magneton.simd.SimdMode;

/** Monte Carlo of {@link S2Only} for one thread. */
final class S2OnlyWorker extends ChunkedWorker {
    private final S2Matrix matrix;
    private final Acceptance acceptance;
    private final Selection selection;
    private final LaneRandom random;
    private final double[] row = new double[LENGTH];
    private final double[] bin = new double[LENGTH];
    private final double[] place = new double[LENGTH];
    private final double[] margin = new double[LENGTH];

    S2OnlyWorker(S2Matrix matrix, ObservedWindow window, double activeFraction, SimdMode mode) {
        this.matrix = matrix;
        acceptance = new Acceptance(new Efficiency.Full(), activeFraction, mode, CHUNK);
        selection = Selection.of(mode, window.lowKeV(), window.highKeV(), 0);
        random = new LaneRandom(mode);
    }

    @Override
    protected void seed(long seed, long block) {
        random.seed(seed, block, Streams.RESOLUTION);
        acceptance.seed(seed, block);
    }

    @Override
    protected void respond(EventBatch batch, boolean[] detected, int from, int n) {
        random.uniform(row, CHUNK);
        random.uniform(bin, CHUNK);
        random.uniform(place, CHUNK);
        double[] s2 = batch.doubles(S2Only.S2_PE);
        for (int i = 0; i < n; i++) {
            ionKeV[i] = recoilKeV[i];
            double pe = Recoil.isNuclear(process[i]) ? 0 : matrix.samplePe(recoilKeV[i], row[i], bin[i], place[i]);
            s2[from + i] = pe;
            observedKeV[i] = pe / matrix.pePerKeV();
        }
        acceptance.margins(observedKeV, margin, n, CHUNK);
        selection.select(observedKeV, ionKeV, margin, detected, from, n);
    }
}
