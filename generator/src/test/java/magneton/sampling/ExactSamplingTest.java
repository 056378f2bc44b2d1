package magneton.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import magneton.TestExperiments;
import magneton.constant.Constants;
import magneton.experiment.Experiment;
import magneton.simd.SimdMode;

/**
 * The promise of exact sampling at full size: 1e8 events of EvES and EvES magnetic on germanium, 200 x 200 cells in
 * (E_nu, T). A bias of a few 1e-4 anywhere would show.
 */
class ExactSamplingTest {
    private static final long SEED = 20121101;

    @Test
    void hundredMillionEventsFollowTheDensity() {
        Experiment experiment = TestExperiments.gemma(2.7e13, 2.9e-11);
        EventSampler sampler = new EventSampler(experiment);
        BlockSampler worker = sampler.worker(SimdMode.best());
        double[] energy = new double[BlockSampler.ROOM];
        double[] recoil = new double[BlockSampler.ROOM];
        double[] cosine = new double[BlockSampler.ROOM];
        int[] process = new int[BlockSampler.ROOM];
        worker.raw(SEED, 1_000_000, energy, recoil, cosine, process);
        toKeV(recoil);
        DensityGrid grid = new DensityGrid(energy, recoil, 200);
        int blocks = 100_000_000 / EventSampler.BLOCK;
        for (int b = 0; b < blocks; b++) {
            worker.raw(SEED, b, energy, recoil, cosine, process);
            toKeV(recoil);
            grid.count(energy, recoil, EventSampler.BLOCK);
        }
        assertThat(grid.pValue(experiment)).isGreaterThan(1e-3);
    }

    private static void toKeV(double[] recoil) {
        for (int i = 0; i < recoil.length; i++) {
            recoil[i] *= Constants.KEV_PER_MEV;
        }
    }
}
