package magneton.xenon;

import magneton.event.EventBatch;
import magneton.response.Acceptance;
import magneton.response.ChunkedWorker;
import magneton.response.Selection;
import magneton.simd.SimdMode;

/** Monte Carlo of {@link Lxe} for one thread. */
final class LxeWorker extends ChunkedWorker {
    private final LxeParameters p;
    private final double workKeV;
    private final QuantaSampler quanta;
    private final LxeReadout readout;
    private final Acceptance acceptance;
    private final Selection selection;
    private final double[] photons = new double[LENGTH];
    private final double[] electrons = new double[LENGTH];
    private final double[] margin = new double[LENGTH];

    LxeWorker(LxeParameters parameters, QuantaTables tables, SimdMode mode) {
        p = parameters;
        workKeV = tables.workKeV();
        quanta = new QuantaSampler(tables, p.model(), mode, CHUNK);
        readout = new LxeReadout(p, mode, CHUNK);
        acceptance = new Acceptance(p.efficiency(), p.activeFraction(), mode, CHUNK);
        selection = Selection.of(mode, p.thresholdKeV(), p.upperKeV(), 0);
    }

    @Override
    protected void seed(long seed, long block) {
        quanta.seed(seed, block);
        readout.seed(seed, block);
        acceptance.seed(seed, block);
    }

    @Override
    protected void respond(EventBatch batch, boolean[] detected, int from, int n) {
        quanta.draw(process, target, recoilKeV, photons, electrons, from, n, CHUNK);
        quanta.meanEnergy(recoilKeV, ionKeV, n);
        readout.read(photons, electrons, from, n, CHUNK);
        double perS1 = workKeV / p.g1();
        double perS2 = workKeV / p.g2();
        for (int i = 0; i < n; i++) {
            observedKeV[i] = Math.fma(perS1, readout.s1[i], perS2 * readout.s2[i]);
        }
        acceptance.margins(observedKeV, margin, n, CHUNK);
        // Positive margins pass: hits are whole numbers, and nextDown makes the threshold itself pass.
        double tooFew = p.coincidence() - 0.5;
        double belowS2 = Math.nextDown(p.s2ThresholdPhd());
        for (int i = 0; i < n; i++) {
            margin[i] = Math.min(margin[i], Math.min(readout.hits[i] - tooFew, readout.rawS2[i] - belowS2));
        }
        selection.select(observedKeV, ionKeV, margin, detected, from, n);
        int[] photonColumn = batch.ints(Lxe.N_PHOTONS);
        int[] electronColumn = batch.ints(Lxe.N_ELECTRONS);
        for (int i = 0; i < n; i++) {
            photonColumn[from + i] = (int) photons[i];
            electronColumn[from + i] = (int) electrons[i];
        }
        System.arraycopy(readout.s1, 0, batch.doubles(Lxe.S1), from, n);
        System.arraycopy(readout.s2, 0, batch.doubles(Lxe.S2), from, n);
    }
}
