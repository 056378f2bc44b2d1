package magneton.scintillator;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.response.Acceptance;
import magneton.response.ChunkedWorker;
import magneton.response.Deposit;
import magneton.response.Selection;
import magneton.response.Streams;
import magneton.response.TimeCut;
import magneton.simd.SimdMode;
import magneton.variate.GammaSampler;

/** Monte Carlo of {@link Csi} for one thread. */
final class CsiWorker extends ChunkedWorker {
    private final CsiParameters p;
    private final Deposit deposit;
    private final GammaSampler light;
    private final Acceptance acceptance;
    private final TimeCut timeCut;
    private final Selection selection;
    private final double[] shape = new double[LENGTH];
    private final double[] margin = new double[LENGTH];

    CsiWorker(CsiParameters parameters, SimdMode mode) {
        p = parameters;
        deposit = new Deposit(p.quenching(), mode, CHUNK);
        light = new GammaSampler(mode, CHUNK);
        acceptance = new Acceptance(p.efficiency().inUnitsOf(p.lightYield()), p.activeFraction(), mode, CHUNK);
        timeCut = new TimeCut(p.time(), mode, CHUNK);
        selection = Selection.of(mode, p.thresholdPe() / p.lightYield(), p.upperPe() / p.lightYield(), 0);
    }

    @Override
    protected void seed(long seed, long block) {
        light.seed(seed, block, Streams.PHOTOELECTRONS);
        acceptance.seed(seed, block);
        timeCut.seed(seed, block);
    }

    @Override
    protected void respond(EventBatch batch, boolean[] detected, int from, int n) {
        deposit.ionisation(process, target, recoilKeV, ionKeV, n);
        double shapePerKeV = p.shapePerKeV();
        for (int i = 0; i < n; i++) {
            shape[i] = Math.fma(shapePerKeV, ionKeV[i], 1);
        }
        light.fill(shape, observedKeV, from, n, CHUNK);
        for (int i = 0; i < n; i++) {
            observedKeV[i] *= ionKeV[i] / shape[i];
        }
        int[] photoelectrons = batch.ints(Csi.N_PE);
        for (int i = 0; i < n; i++) {
            photoelectrons[from + i] = (int) Math.fma(observedKeV[i], p.lightYield(), 0.5);
        }
        acceptance.margins(observedKeV, margin, n, CHUNK);
        if (batch.schema().contains(Column.TIME)) {
            timeCut.narrow(batch.doubles(Column.TIME), from, margin, n, CHUNK);
        }
        selection.select(observedKeV, ionKeV, margin, detected, from, n);
    }
}
