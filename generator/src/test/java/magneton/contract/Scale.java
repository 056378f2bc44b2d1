package magneton.contract;

import org.hipparchus.complex.Complex;

import magneton.constant.Constants;
import magneton.experiment.EnergyRange;
import magneton.moment.Mixing;
import magneton.moment.MomentMatrix;
import magneton.moment.TransitionMoments;
import magneton.process.ElectronCouplings;
import magneton.process.Kinematics;
import magneton.process.MagneticMoments;
import magneton.process.NeutrinoCharges;
import magneton.process.WeakMixing;
import magneton.source.Flux;
import magneton.source.FluxComponent;
import magneton.source.Oscillation;
import magneton.source.Spectrum;
import magneton.target.Isotope;
import magneton.target.Target;

/**
 * Windows in T and parameters of processes that make every term of a cross section count at the energies of a source.
 *
 * @param energyMeV mean energy of the flux
 * @param nucleusMeV mass of the heaviest nucleus
 * @param boundElectrons whether energy transfers near the binding energies are wanted
 */
record Scale(double energyMeV, double nucleusMeV, boolean boundElectrons) {
    private static final double ELECTRON = Constants.ELECTRON_MASS_MEV;
    /** sqrt2 pi alpha / G_F, MeV^2: (this / M T) times the millicharge is what it adds to g_V. */
    private static final double MILLICHARGE = Math.sqrt(2) * Math.PI * Constants.ALPHA / Constants.FERMI_MEV2;

    static Scale of(Flux flux, Target target, boolean boundElectrons) {
        double nucleus = target.constituents().stream().flatMap(part -> part.element().isotopes().stream())
                .mapToDouble(Isotope::massMeV).max().orElseThrow();
        double weighted = 0;
        for (FluxComponent part : flux.components()) {
            weighted += part.spectrum().total() * mean(part.spectrum());
        }
        return new Scale(weighted / flux.total(), nucleus, boundElectrons);
    }

    private static double mean(Spectrum spectrum) {
        return switch (spectrum) {
            case Spectrum.Line line -> line.energyMeV();
            case Spectrum.Tabulated table -> {
                double sum = 0;
                for (int i = 1; i < table.energyMeV().length; i++) {
                    double low = table.energyMeV()[i - 1];
                    double high = table.energyMeV()[i];
                    sum += 0.25 * (low + high) * (high - low) * (table.density()[i - 1] + table.density()[i]);
                }
                yield sum / table.total();
            }
        };
    }

    EnergyRange onElectrons() {
        double most = Kinematics.maxRecoil(energyMeV, ELECTRON, 0) * Constants.KEV_PER_MEV;
        return boundElectrons ? new EnergyRange(0.05, Math.min(1.5 * most, 20)) : new EnergyRange(1e-3 * most, 1.5 * most);
    }

    EnergyRange onNuclei() {
        double most = Kinematics.maxRecoil(energyMeV, nucleusMeV, 0) * Constants.KEV_PER_MEV;
        return new EnergyRange(Math.min(3e-3 * most, 1), Math.min(1.5 * most, 300));
    }

    private static double typicalMeV(EnergyRange range) {
        return Math.sqrt(range.fromKeV() * range.toKeV()) / Constants.KEV_PER_MEV;
    }

    /** Mass of a final lepton that takes three tenths of the energy to make, or a little momentum from a bound electron. */
    double heavyOnElectrons() {
        double mass = ofThreshold(ELECTRON);
        return boundElectrons ? Math.min(mass, Math.sqrt(2 * energyMeV * 0.02)) : mass;
    }

    double heavyOnNuclei() {
        return ofThreshold(nucleusMeV);
    }

    private double ofThreshold(double target) {
        return Math.sqrt(target * target + 2 * target * 0.3 * energyMeV) - target;
    }

    NeutrinoCharges radii() {
        return new NeutrinoCharges(new double[] {3e-33, -2e-33, 4e-33}, new double[] {1e-34, 2e-34, -1e-34}, new double[3]);
    }

    /** Larger on bound electrons, so that samplers without photons near Q^2 = 0 fail. */
    private double chargeOnElectrons() {
        return (boundElectrons ? 1 : 0.3) * typicalMeV(onElectrons()) * ELECTRON / MILLICHARGE;
    }

    NeutrinoCharges millicharge() {
        double charge = chargeOnElectrons();
        return new NeutrinoCharges(new double[3], new double[3], new double[] {charge, -charge, 2 * charge});
    }

    NeutrinoCharges nuclearCharges() {
        double charge = 0.3 * typicalMeV(onNuclei()) * nucleusMeV / MILLICHARGE;
        NeutrinoCharges radii = radii();
        return new NeutrinoCharges(radii.chargeRadiusCm2(), radii.anapoleCm2(), new double[] {charge, -charge, 2 * charge});
    }

    /** To other flavours. */
    NeutrinoCharges transitionsOnElectrons() {
        return transitions(chargeOnElectrons());
    }

    NeutrinoCharges transitionsOnNuclei() {
        return transitions(0.3 * typicalMeV(onNuclei()) * nucleusMeV / MILLICHARGE);
    }

    private static NeutrinoCharges transitions(double charge) {
        return new NeutrinoCharges(new double[3], new double[3], new double[3],
                new double[] {3e-32, -2e-32, 4e-32}, new double[] {charge, 0, -2 * charge});
    }

    WeakMixing mixing() {
        return new WeakMixing(new double[] {0.4, 0.3, 0.2}, 0.5, ElectronCouplings.radiative());
    }

    /** Moments that change with energy and mass state. */
    MagneticMoments majorana() {
        Mixing mixing = Mixing.of(Oscillation.nufit(Oscillation.DEFAULT));
        Complex[] lambda = {new Complex(3e-11), new Complex(1e-11, 4e-11), new Complex(-2e-11, 1e-11)};
        double baselineM = 500 * energyMeV;
        return new TransitionMoments(
                MomentMatrix.majorana(lambda, MomentMatrix.Basis.MASS, mixing), mixing, baselineM, true);
    }
}
