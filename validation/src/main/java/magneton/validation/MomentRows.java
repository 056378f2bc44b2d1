package magneton.validation;

import org.hipparchus.complex.Complex;

import magneton.moment.BeamMoment;
import magneton.moment.DipoleConvention;
import magneton.moment.HeavyLeptonDecay;
import magneton.moment.Mixing;
import magneton.moment.ModelMoments;
import magneton.moment.MomentMatrix;
import magneton.moment.MomentMatrix.Basis;
import magneton.moment.SpinFlip;
import magneton.moment.StandardModelMoments;
import magneton.moment.TransitionMoments;
import magneton.source.Flavour;

/** Effective moments, moments of models, and limits carried to elements of the matrix. */
final class MomentRows {
    private static final Mixing MIXING = Mixing.of(Beams.REFERENCE);
    private static final Complex[] LAMBDA = {polar(3e-11, 0), polar(4e-11, 0.7), polar(2e-11, -1.1)};
    private static final Complex[] STERILE = {new Complex(1e-11), new Complex(2e-11), new Complex(1.5e-11)};

    private MomentRows() {}

    static Room room() {
        return Room.of("Moments", "moments.csv")
                .row("moment-nue", in -> majorana().atSource(Flavour.NU_E))
                .row("moment-numu", in -> majorana().atSource(Flavour.NU_MU))
                .row("moment-nutau", in -> majorana().atSource(Flavour.NU_TAU))
                .row("moment-nuebar-28m", in -> antineutrino(28))
                .row("moment-nuebar-1km", in -> antineutrino(1000))
                .row("moment-nuebar-52500m", in -> antineutrino(52500))
                .row("moment-solar", in -> majorana().incoherent(new double[] {0.65526, 0.32274, 0.022}))
                .row("moment-sterile-nue", in -> sterile(Flavour.NU_E))
                .row("moment-sterile-nutau", in -> sterile(Flavour.NU_TAU))
                .row("moment-standard-model-22", in -> model().diracMagnetic(1, 1).norm())
                .row("moment-standard-model-33", in -> model().diracMagnetic(2, 2).norm())
                .row("moment-standard-model-12-majorana", in -> model().majorana(0, 1))
                .row("moment-natural-dirac", in -> ModelMoments.naturalDirac(1, 1))
                .row("moment-natural-majorana-tau", in -> ModelMoments.naturalMajorana(0.3, 1, 2, 0))
                .row("moment-leptoquark", in -> ModelMoments.leptoquark(0.05, 1, 4.18))
                .row("spin-flip", in -> SpinFlip.probability(1e-11, 10, 1e8, 0))
                .row("spin-flip-split", in -> SpinFlip.probability(1e-11, 10, 1e8, 1e-14))
                .row("heavy-lepton-life", in -> HeavyLeptonDecay.lifetimeS(1e-10, 1, false))
                .row("coupling-donut", in -> DipoleConvention.FULL.bohrMagnetons(5.78e-5))
                .row("coupling-charm-ii", in -> DipoleConvention.FULL.bohrMagnetons(4.27e-7))
                .row("borexino-bases-11", in -> Conversions.massElement(0, 0))
                .row("borexino-bases-22", in -> Conversions.massElement(1, 1))
                .row("borexino-bases-33", in -> Conversions.massElement(2, 2))
                .row("borexino-bases-12", in -> Conversions.massElement(0, 1))
                .row("borexino-bases-13", in -> Conversions.massElement(0, 2))
                .row("borexino-bases-23", in -> Conversions.massElement(1, 2))
                .row("borexino-bases-e", in -> Conversions.flavour(0))
                .row("borexino-bases-mu", in -> Conversions.flavour(1))
                .row("borexino-bases-tau", in -> Conversions.flavour(2))
                .row("borexino-bases-lambda-1", in -> Conversions.majorana(0))
                .row("borexino-bases-lambda-2", in -> Conversions.majorana(1))
                .row("borexino-bases-lambda-3", in -> Conversions.majorana(2))
                .build();
    }

    private static Complex polar(double modulus, double argument) {
        return new Complex(modulus * StrictMath.cos(argument), modulus * StrictMath.sin(argument));
    }

    private static TransitionMoments majorana() {
        return new TransitionMoments(MomentMatrix.majorana(LAMBDA, Basis.MASS, MIXING), MIXING, 0, true);
    }

    /** nubar_e of 3 MeV at a distance. */
    private static double antineutrino(double baselineM) {
        return new BeamMoment(majorana().matrix(), MIXING, Flavour.NUBAR_E, baselineM, true).at(3);
    }

    private static double sterile(Flavour flavour) {
        MomentMatrix row = MomentMatrix.sterile(STERILE, Basis.MASS, MIXING);
        return new TransitionMoments(row, MIXING, 0, true).atSource(flavour);
    }

    private static StandardModelMoments model() {
        return new StandardModelMoments(MIXING, 0);
    }
}
