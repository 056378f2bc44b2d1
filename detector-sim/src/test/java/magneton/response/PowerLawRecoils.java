package magneton.response;

import java.util.Random;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;

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

    /** Fills a batch with these recoils. */
    EventBatch sample(Response response, int n, long seed) {
        java.util.List<Column> columns = new java.util.ArrayList<>(java.util.List.of(
                Column.PROCESS, Column.TARGET_PDG, Column.T, Column.THETA, Column.E_ION, Column.E_OBS));
        columns.addAll(response.columns());
        columns.add(Column.DETECTED);
        EventBatch batch = new EventBatch(new EventSchema(columns), n);
        batch.size(n);
        Random random = new Random(seed);
        Random angles = new Random(~seed);
        double below = norm * Math.log(stepKeV / minKeV);
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            batch.doubles(Column.T)[i] = u < below
                    ? minKeV * Math.exp(u / norm)
                    : stepKeV * Math.exp((u - below) / (RATIO * norm));
            batch.doubles(Column.THETA)[i] = WIDEST_RAD * angles.nextDouble();
            batch.ints(Column.PROCESS)[i] = recoil.nuclear() ? -150 : -750;
            batch.ints(Column.TARGET_PDG)[i] = recoil.targetPdg();
        }
        return batch;
    }
}
