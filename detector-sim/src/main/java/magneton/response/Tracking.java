package magneton.response;

import java.util.List;

import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.simd.SimdMode;

/**
 * Tracks of recoil electrons ({@code tracking}): energy and direction, as in segmented scintillator (NOvA) and liquid
 * argon TPCs.
 *
 * <p>{@code e_ion_kev} is T; {@code e_obs_kev} is {@code scale (T + sigma(T) z)}; {@code theta_obs_rad} is
 * {@code sqrt((theta + s z1)^2 + (s z2)^2)}, at most pi: Gaussian errors s of the two projected angles in the tangent
 * plane (a Rice distribution; against the sphere it is off by a relative theta_obs^2/6). {@code detected}: window on
 * observed energy and angle, and the efficiency at the observed energy. Nuclear recoils leave no track and are never
 * detected. {@code theta_obs_rad} of background events is not known.
 *
 * <p>The fold integrates over E_nu: at each T the recoils within an angle are those of neutrinos below an energy
 * ({@link ExpectedRecoils#shareWithin}). It takes electrons at rest, as {@code free} and {@code stepping} sample them.
 */
public record Tracking(TrackingParameters parameters) implements Response {
    public static final Column THETA_OBS =
            new Column("theta_obs_rad", ColumnType.FLOAT64, "rad", "angle to the neutrino direction after resolution");

    @Override
    public String name() {
        return "tracking";
    }

    @Override
    public List<Column> columns() {
        return List.of(THETA_OBS);
    }

    @Override
    public Worker worker(SimdMode mode) {
        return new TrackingWorker(parameters, mode);
    }

    @Override
    public ObservedWindow window() {
        return new ObservedWindow(parameters.thresholdKeV(), parameters.upperKeV());
    }

    @Override
    public ObservedSpectrum fold(ExpectedRecoils recoils) {
        TrackingParameters p = parameters;
        RecoilNodes nodes = recoils.recoil().nuclear()
                ? new RecoilNodes(new double[0], new double[0])
                : RecoilNodes.of(recoils, t -> t, t -> p.resolution().sigmaKeV(t));
        AngularAcceptance angle = new AngularAcceptance(p.widestRad(), p.angularResolutionRad());
        int n = nodes.recoilKeV().length;
        double[] mean = new double[n];
        double[] width = new double[n];
        double[] weight = nodes.rate().clone();
        for (int i = 0; i < n; i++) {
            double t = nodes.recoilKeV()[i];
            mean[i] = p.scale() * t;
            width[i] = p.scale() * p.resolution().sigmaKeV(t);
            weight[i] *= weight[i] == 0 ? 0 : p.activeFraction() * angle.share(recoils, t);
        }
        return new FoldedSpectrum(
                new GaussianMixture(mean, width, weight), p.thresholdKeV(), p.upperKeV(), p.efficiency());
    }

    @Override
    public List<Validity> validities(Recoil recoil) {
        return List.of(Validity.of(parameters.resolution()));
    }

    @Override
    public List<Nuisance> nuisances() {
        TrackingParameters p = parameters;
        return List.of(
                Priors.of(name(), "energy-scale", p.scale()),
                Priors.of(name(), "resolution-scale", 1),
                Priors.of(name(), "angular-resolution", p.angularResolutionRad(), 0.5),
                Priors.of(name(), "active-fraction", p.activeFraction(), 1));
    }

    @Override
    public Tracking with(String key, double value) {
        Nuisance.require(this, key);
        TrackingParameters p = parameters;
        return new Tracking(new TrackingParameters(
                p.thresholdKeV(), p.upperKeV(),
                key.equals("resolution-scale") ? p.resolution().scaled(value) : p.resolution(),
                key.equals("angular-resolution") ? value : p.angularResolutionRad(), p.cosThetaMin(), p.efficiency(),
                key.equals("active-fraction") ? value : p.activeFraction(),
                key.equals("energy-scale") ? value : p.scale()));
    }
}
