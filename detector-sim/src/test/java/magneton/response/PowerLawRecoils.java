package magneton.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.random.LaneRandom;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * Recoils with density 1/T on [min, max], half of it below a step: a spectrum steep as that of a magnetic moment, with
 * a jump as at a binding energy, unit rate, and an exact inverse for sampling.
 */
final class PowerLawRecoils implements ExpectedRecoils {
    /** Rate above the step over rate below, at the same T: 3. */
    private static final double RATIO = 3;

    /** Angles are uniform from 0 to here, whatever the energy. */
    private static final double WIDEST_RAD = 0.6;

    private final Recoil recoil;
    private final double minKeV;
    private final double maxKeV;
    private final double stepKeV;
    private final double norm;

    PowerLawRecoils(Recoil recoil, double minKeV, double maxKeV, double stepKeV) {
        this.recoil = recoil;
        this.minKeV = minKeV;
        this.maxKeV = maxKeV;
        this.stepKeV = stepKeV;
        norm = 1 / (Math.log(stepKeV / minKeV) + RATIO * Math.log(maxKeV / stepKeV));
    }

    @Override
    public Recoil recoil() {
        return recoil;
    }

    @Override
    public double minKeV() {
        return minKeV;
    }

    @Override
    public double maxKeV() {
        return maxKeV;
    }

    @Override
    public double[] breakpointsKeV() {
        return new double[] {stepKeV};
    }

    double at(double recoilKeV) {
        return recoilKeV < minKeV || recoilKeV > maxKeV ? 0 : norm * (recoilKeV < stepKeV ? 1 : RATIO) / recoilKeV;
    }

    @Override
    public void density(double[] recoilKeV, double[] density, int n) {
        for (int i = 0; i < n; i++) {
            density[i] = at(recoilKeV[i]);
        }
    }

    @Override
    public double shareWithin(double recoilKeV, double thetaRad) {
        return Math.min(thetaRad / WIDEST_RAD, 1);
    }

    /** A batch of a response's columns for these recoils. */
    EventBatch batch(Response response, int n) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.PROCESS, Column.TARGET_PDG, Column.T, Column.THETA, Column.E_ION, Column.E_OBS));
        columns.addAll(response.columns());
        columns.add(Column.DETECTED);
        EventBatch batch = new EventBatch(new EventSchema(columns), n);
        batch.size(n);
        Arrays.fill(batch.ints(Column.PROCESS), recoil.nuclear() ? -150 : -750);
        Arrays.fill(batch.ints(Column.TARGET_PDG), recoil.targetPdg());
        return batch;
    }

    /** Fills a batch with recoils, a pure function of (seed, block); as many as it holds, a multiple of 8. */
    void fill(EventBatch batch, long seed, long block) {
        int n = batch.size();
        LaneRandom random = new LaneRandom(SimdMode.best());
        double[] energy = batch.doubles(Column.T);
        double[] theta = batch.doubles(Column.THETA);
        random.seed(seed, block, 0);
        random.uniform(energy, n);
        random.seed(seed, block, 1);
        random.uniform(theta, n);
        double below = norm * Math.log(stepKeV / minKeV);
        for (int i = 0; i < n; i++) {
            double u = energy[i];
            energy[i] = u < below ? u / norm : (u - below) / (RATIO * norm) + below / norm;
            theta[i] *= WIDEST_RAD;
        }
        MathKernels.of(SimdMode.best()).exp(energy, energy, n);
        for (int i = 0; i < n; i++) {
            energy[i] *= minKeV;
        }
    }

    /** A filled batch. */
    EventBatch sample(Response response, int n, long seed) {
        EventBatch batch = batch(response, n);
        fill(batch, seed, 0);
        return batch;
    }
}
