package magneton.response;

import java.util.List;
import java.util.stream.DoubleStream;

import magneton.quenching.ScaledQuenching;
import magneton.response.GaussianParameters.EfficiencyOf;
import magneton.simd.SimdMode;

/**
 * A response with a published resolution and efficiency ({@code lxe-simple}, {@code lar}, {@code nai},
 * {@code liquid-scintillator}).
 *
 * <p>{@code e_ion_kev} is T of electrons and QF T of nuclei; {@code e_obs_kev} is
 * {@code offset + scale (E_ion + sigma(E_ion) z)}; {@code detected}: threshold and upper edge on the observed energy,
 * and the efficiency at the energy it is a function of.
 *
 * @param name word by which configs name it
 */
public record GaussianResponse(String name, GaussianParameters parameters) implements Response {
    @Override
    public Worker worker(SimdMode mode) {
        return new GaussianWorker(parameters, mode);
    }

    @Override
    public ObservedWindow window() {
        return new ObservedWindow(parameters.thresholdKeV(), parameters.upperKeV(), parameters.time().fromNs(),
                parameters.time().toNs());
    }

    @Override
    public ObservedSpectrum fold(ExpectedRecoils recoils) {
        GaussianParameters p = parameters;
        Deposit deposit = new Deposit(p.quenching(), SimdMode.SCALAR, 8);
        RecoilNodes nodes = RecoilNodes.of(
                recoils,
                t -> deposit.ionisationKeV(recoils.recoil(), t),
                t -> p.resolution().sigmaKeV(deposit.ionisationKeV(recoils.recoil(), t)),
                breakpoints(recoils, deposit));
        int n = nodes.recoilKeV().length;
        double[] mean = new double[n];
        double[] width = new double[n];
        double[] weight = nodes.rate().clone();
        double accepted = p.activeFraction() * p.time().average(recoils.arrival());
        for (int i = 0; i < n; i++) {
            double recoilKeV = nodes.recoilKeV()[i];
            double ionKeV = deposit.ionisationKeV(recoils.recoil(), recoilKeV);
            mean[i] = Math.fma(p.scale(), ionKeV, p.offsetKeV());
            width[i] = p.scale() * p.resolution().sigmaKeV(ionKeV);
            weight[i] *= accepted * switch (p.efficiencyOf()) {
                case RECOIL -> p.efficiency().at(recoilKeV);
                case TRUE -> p.efficiency().at(ionKeV);
                case OBSERVED -> 1;
            };
        }
        Efficiency after = p.efficiencyOf() == EfficiencyOf.OBSERVED ? p.efficiency() : new Efficiency.Full();
        return new FoldedSpectrum(new GaussianMixture(mean, width, weight), p.thresholdKeV(), p.upperKeV(), after);
    }

    private double[] breakpoints(ExpectedRecoils recoils, Deposit deposit) {
        double[] jumps = parameters.quenching().breakpointsKeV();
        double[] bends = parameters.efficiency().breakpointsKeV();
        DoubleStream inRecoil = switch (parameters.efficiencyOf()) {
            case RECOIL -> DoubleStream.of(bends);
            case TRUE -> DoubleStream.of(bends).map(ionKeV -> deposit.recoilKeV(recoils, ionKeV));
            case OBSERVED -> DoubleStream.empty();
        };
        return DoubleStream.concat(DoubleStream.of(jumps), inRecoil).toArray();
    }

    @Override
    public List<Validity> validities(Recoil recoil) {
        return recoil.nuclear()
                ? List.of(Validity.of(parameters.quenching(), recoil.targetPdg()))
                : List.of(Validity.of(parameters.resolution()));
    }

    @Override
    public List<Nuisance> nuisances() {
        GaussianParameters p = parameters;
        return List.of(
                Priors.quenching(name, p.quenching().name(), ScaledQuenching.scaleOf(p.quenching())),
                Priors.of(name, "energy-scale", p.scale()),
                Priors.of(name, "resolution-scale", 1),
                Priors.of(name, "active-fraction", p.activeFraction(), 1));
    }

    @Override
    public GaussianResponse with(String key, double value) {
        Nuisance.require(this, key);
        GaussianParameters p = parameters;
        return new GaussianResponse(name, new GaussianParameters(
                p.thresholdKeV(), p.upperKeV(),
                key.equals("resolution-scale") ? p.resolution().scaled(value) : p.resolution(),
                key.equals("quenching-scale") ? ScaledQuenching.of(p.quenching(), value) : p.quenching(),
                p.efficiency(), p.efficiencyOf(), key.equals("active-fraction") ? value : p.activeFraction(),
                key.equals("energy-scale") ? value : p.scale(), p.offsetKeV(), p.time()));
    }
}
