package magneton.response;

import java.util.List;

import magneton.event.EventBatch;
import magneton.random.LaneRandom;
import magneton.random.NormalSampler;
import magneton.simd.SimdMode;

/**
 * A detector that sees the recoil energy itself ({@code calorimeter}): phonons of cryogenic detectors, or an idealised
 * scale in keVnr.
 *
 * <p>{@code e_ion_kev} is T, of nuclei too; {@code e_obs_kev} is {@code T + sigma z}, T itself where sigma is 0;
 * {@code detected}: threshold and upper edge on the observed energy, and the efficiency at it.
 */
public record Calorimeter(CalorimeterParameters parameters) implements Response {
    @Override
    public String name() {
        return "calorimeter";
    }

    @Override
    public Worker worker(SimdMode mode) {
        return new CalorimeterWorker(parameters, mode);
    }

    @Override
    public ObservedWindow window() {
        return new ObservedWindow(parameters.thresholdKeV(), parameters.upperKeV());
    }

    @Override
    public ObservedSpectrum fold(ExpectedRecoils recoils) {
        CalorimeterParameters p = parameters;
        if (p.sigmaKeV() == 0) {
            return new UnsmearedSpectrum(recoils, p.thresholdKeV(), p.upperKeV(), p.efficiency(), p.activeFraction());
        }
        RecoilNodes nodes = RecoilNodes.of(recoils, t -> t, t -> p.sigmaKeV());
        double[] weight = nodes.rate();
        double[] width = new double[weight.length];
        for (int i = 0; i < weight.length; i++) {
            weight[i] *= p.activeFraction();
            width[i] = p.sigmaKeV();
        }
        return new FoldedSpectrum(
                new GaussianMixture(nodes.recoilKeV(), width, weight), p.thresholdKeV(), p.upperKeV(), p.efficiency());
    }

    @Override
    public List<Nuisance> nuisances() {
        return List.of(
                Priors.of(name(), "sigma", parameters.sigmaKeV()),
                Priors.of(name(), "active-fraction", parameters.activeFraction(), 1));
    }

    @Override
    public Calorimeter with(String key, double value) {
        Nuisance.require(this, key);
        CalorimeterParameters p = parameters;
        return new Calorimeter(new CalorimeterParameters(
                p.thresholdKeV(), p.upperKeV(), key.equals("sigma") ? value : p.sigmaKeV(), p.efficiency(),
                key.equals("active-fraction") ? value : p.activeFraction()));
    }

    private static final class CalorimeterWorker extends ChunkedWorker {
        private final CalorimeterParameters p;
        private final Acceptance acceptance;
        private final Selection selection;
        private final NormalSampler normals;
        private final LaneRandom random;
        private final double[] z = new double[LENGTH];
        private final double[] margin = new double[LENGTH];

        CalorimeterWorker(CalorimeterParameters parameters, SimdMode mode) {
            p = parameters;
            acceptance = new Acceptance(p.efficiency(), p.activeFraction(), mode, CHUNK);
            selection = Selection.of(mode, p.thresholdKeV(), p.upperKeV(), 0);
            normals = new NormalSampler(mode, CHUNK);
            random = new LaneRandom(mode);
        }

        @Override
        protected void seed(long seed, long block) {
            random.seed(seed, block, Streams.RESOLUTION);
            acceptance.seed(seed, block);
        }

        @Override
        protected void respond(EventBatch batch, boolean[] detected, int from, int n) {
            normals.fill(random, z, CHUNK);
            for (int i = 0; i < n; i++) {
                ionKeV[i] = recoilKeV[i];
                observedKeV[i] = Math.fma(p.sigmaKeV(), z[i], recoilKeV[i]);
            }
            acceptance.margins(observedKeV, margin, n, CHUNK);
            selection.select(observedKeV, ionKeV, margin, detected, from, n);
        }
    }
}
