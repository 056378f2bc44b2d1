package magneton.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import magneton.constant.Constants;
import magneton.experiment.Channel;
import magneton.experiment.Experiment;
import magneton.process.Kinematics;
import magneton.source.FluxComponent;
import magneton.source.Spectrum;

/**
 * Finds fluxes whose table begins above zero with a value above zero, where recoils are asked for that neutrinos below
 * its first energy would give too.
 */
final class TruncatedFlux {
    private TruncatedFlux() {}

    static List<Warning> warnings(Experiment experiment) {
        List<Warning> warnings = new ArrayList<>();
        List<Channel> channels = Channel.of(experiment);
        for (FluxComponent component : experiment.flux().components()) {
            if (component.spectrum() instanceof Spectrum.Tabulated table && table.energyMeV()[0] > 0 && table.density()[0] > 0) {
                double startMeV = table.energyMeV()[0];
                double reachKeV = channels.stream()
                        .filter(channel -> channel.flavour() == component.flavour())
                        .filter(channel -> lowest(channel) < reach(channel, startMeV))
                        .mapToDouble(channel -> reach(channel, startMeV))
                        .max().orElse(0);
                if (reachKeV > 0) {
                    warnings.add(new Warning("flux " + component.name(), String.format(Locale.ROOT,
                            "begins at %.4g keV; neutrinos below, which it leaves out, would add recoils up to %.3g keV",
                            startMeV * Constants.KEV_PER_MEV, reachKeV)));
                }
            }
        }
        return warnings.stream().distinct().toList();
    }

    private static double lowest(Channel channel) {
        double edge = channel.steps().stream().mapToDouble(step -> step.fromKeV()).min().orElse(0);
        return Math.max(channel.recoilRange().fromKeV(), edge);
    }

    /** Highest recoil of a neutrino of this energy, keV; 0 below the threshold of production. */
    private static double reach(Channel channel, double energyMeV) {
        double target = channel.law().targetMassMeV();
        double lepton = channel.law().finalMassMeV();
        return energyMeV < Kinematics.threshold(target, lepton)
                ? 0 : Constants.KEV_PER_MEV * Kinematics.maxRecoil(energyMeV, target, lepton);
    }
}
