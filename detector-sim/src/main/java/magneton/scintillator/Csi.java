package magneton.scintillator;

import java.util.List;

import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.event.EventBatch;
import magneton.quenching.ScaledQuenching;
import magneton.response.Deposit;
import magneton.response.Efficiency;
import magneton.response.ExpectedRecoils;
import magneton.response.FoldedSpectrum;
import magneton.response.GammaMixture;
import magneton.response.Nuisance;
import magneton.response.ObservedSpectrum;
import magneton.response.ObservedWindow;
import magneton.response.Priors;
import magneton.response.Recoil;
import magneton.response.RecoilNodes;
import magneton.response.Response;
import magneton.response.Validity;
import magneton.simd.SimdMode;

/**
 * CsI[Na] as COHERENT models it ({@code csi}, arXiv:2110.07730).
 *
 * <p>{@code e_ion_kev} is the electron-equivalent energy E of the scintillation curve (T of electrons). The light is a
 * gamma deviate of mean {@code light-yield E} and shape {@code 1 + gamma-shape E} in units of photoelectrons;
 * {@code n_pe} is the nearest whole number, {@code e_obs_kev} the light over the light yield. {@code detected}: window
 * and efficiency of the light itself, acceptance in time for pulsed sources.
 */
public record Csi(CsiParameters parameters) implements Response {
    /** Photoelectrons, to the nearest whole number. */
    public static final Column N_PE = new Column("n_pe", ColumnType.INT32, "", "photoelectrons");

    @Override
    public String name() {
        return "csi";
    }

    @Override
    public List<Column> columns() {
        return List.of(N_PE);
    }

    @Override
    public Worker worker(SimdMode mode) {
        return new CsiWorker(parameters, mode);
    }

    @Override
    public ObservedWindow window() {
        CsiParameters p = parameters;
        return new ObservedWindow(p.thresholdPe() / p.lightYield(), p.upperPe() / p.lightYield(), p.time().fromNs(),
                p.time().toNs());
    }

    @Override
    public ObservedSpectrum fold(ExpectedRecoils recoils) {
        CsiParameters p = parameters;
        Deposit deposit = new Deposit(p.quenching(), SimdMode.SCALAR, 8);
        RecoilNodes nodes = RecoilNodes.of(
                recoils,
                t -> deposit.ionisationKeV(recoils.recoil(), t),
                t -> width(deposit.ionisationKeV(recoils.recoil(), t)),
                p.quenching().breakpointsKeV());
        int n = nodes.recoilKeV().length;
        double[] mean = new double[n];
        double[] shape = new double[n];
        double[] weight = nodes.rate().clone();
        double accepted = p.activeFraction() * p.time().average(recoils.arrival());
        for (int i = 0; i < n; i++) {
            mean[i] = deposit.ionisationKeV(recoils.recoil(), nodes.recoilKeV()[i]);
            shape[i] = Math.fma(p.shapePerKeV(), mean[i], 1);
            weight[i] *= accepted;
        }
        Efficiency efficiency = p.efficiency().inUnitsOf(p.lightYield());
        return new FoldedSpectrum(new GammaMixture(mean, shape, weight),
                p.thresholdPe() / p.lightYield(), p.upperPe() / p.lightYield(), efficiency);
    }

    /** Photoelectrons to the nearest whole number, as of all events. */
    @Override
    public void fillFromObserved(EventBatch batch, int[] rows, int n) {
        double[] observedKeV = batch.doubles(Column.E_OBS);
        int[] photoelectrons = batch.ints(N_PE);
        for (int i = 0; i < n; i++) {
            photoelectrons[rows[i]] = (int) Math.fma(observedKeV[rows[i]], parameters.lightYield(), 0.5);
        }
    }

    private double width(double energyKeV) {
        return energyKeV / Math.sqrt(Math.fma(parameters.shapePerKeV(), energyKeV, 1));
    }

    @Override
    public List<Validity> validities(Recoil recoil) {
        return recoil.nuclear() ? List.of(Validity.of(parameters.quenching(), recoil.targetPdg())) : List.of();
    }

    @Override
    public List<Nuisance> nuisances() {
        CsiParameters p = parameters;
        return List.of(
                Priors.quenching(name(), p.quenching().name(), ScaledQuenching.scaleOf(p.quenching())),
                Priors.of(name(), "light-yield", p.lightYield()),
                Priors.of(name(), "active-fraction", p.activeFraction(), 1));
    }

    @Override
    public Csi with(String key, double value) {
        Nuisance.require(this, key);
        CsiParameters p = parameters;
        return new Csi(new CsiParameters(
                p.thresholdPe(), p.upperPe(), key.equals("light-yield") ? value : p.lightYield(), p.shapePerKeV(),
                key.equals("quenching-scale") ? ScaledQuenching.of(p.quenching(), value) : p.quenching(),
                p.efficiency(), p.time(), key.equals("active-fraction") ? value : p.activeFraction()));
    }
}
