package magneton.run;

import java.util.ArrayList;
import java.util.List;

import org.hipparchus.complex.Complex;

import magneton.moment.Mixing;
import magneton.moment.ModelMoments;
import magneton.moment.MomentMatrix;
import magneton.moment.MomentMatrix.Basis;
import magneton.moment.StandardModelMoments;
import magneton.moment.TransitionMoments;
import magneton.process.MagneticMoments;
import magneton.source.Oscillation;

/**
 * A limit on the effective moment of an experiment, carried to each element of the moment matrix taken alone:
 * limit / sqrt(w), with w the share of the events of a universal moment that the element of the same size gives.
 */
public final class ElementLimits {
    /** Mass for the naturalness of Majorana moments, eV, and scale of new physics, TeV. */
    public static final double NATURAL_MASS_EV = 0.3;
    public static final double NATURAL_SCALE_TEV = 1;

    /** An amplitude so small is rounding: the element does not act on what arrives. */
    private static final double NONE = 1e-7;

    private static final String[] FLAVOURS = {"e", "mu", "tau"};

    /**
     * One element.
     *
     * @param kind {@code dirac}, {@code majorana}, {@code effective} or {@code sterile}
     * @param basis {@code mass} or {@code flavour}
     * @param element e.g. {@code 12}, {@code e-mu}, {@code j1} (any outgoing state from arriving state 1)
     * @param limit Bohr magnetons; NaN if the flux holds nothing the element acts on
     * @param vacuumLimit of solar neutrinos the same with P_ei = |U_ei|^2, without matter effects, as experiments publish it
     *     (PRD 96 (2017) 091103); NaN for other sources
     * @param standardModel the Standard Model's value, NaN where there is none to compare with
     * @param natural largest natural size, NaN where there is no estimate
     */
    public record Element(
            String kind, String basis, String element, double limit, double vacuumLimit, double standardModel,
            double natural) {}

    private final EffectiveMoments effective;
    private final double limit;
    private final Mixing mixing;
    private final double baselineM;
    private final StandardModelMoments model;
    private final List<Element> elements = new ArrayList<>();

    private ElementLimits(EffectiveMoments effective, double limit, double lightestMassEv) {
        this.effective = effective;
        this.limit = limit;
        if (effective.process().moments() instanceof TransitionMoments own && own.mixing().states() == 3) {
            mixing = own.mixing();
            baselineM = own.baselineM();
        } else {
            mixing = Mixing.of(Oscillation.nufit(Oscillation.DEFAULT));
            baselineM = 0;
        }
        model = new StandardModelMoments(mixing, lightestMassEv);
    }

    /**
     * Every element that the outgoing state of the process allows, with the mixing and baseline of its own matrix if it has
     * one of three states, else those of {@link Oscillation#DEFAULT} at L = 0.
     *
     * @param limit on mu_eff of the experiment, Bohr magnetons
     * @param lightestMassEv of the neutrinos (normal ordering), for comparison with the Standard Model
     */
    public static List<Element> of(EffectiveMoments effective, double limit, double lightestMassEv) {
        ElementLimits limits = new ElementLimits(effective, limit, lightestMassEv);
        if (effective.process().finalMassMeV() > 0) {
            limits.sterile();
        } else {
            limits.dirac();
            limits.majorana();
        }
        limits.flavours();
        return limits.elements;
    }

    private void dirac() {
        for (int i = 0; i < 3; i++) {
            // What a Dirac beam couples with is the column of the arriving state; the outgoing state j does not matter.
            Complex[][] unit = {unit(i)};
            double natural = ModelMoments.naturalDirac(model.massEv()[i], NATURAL_SCALE_TEV);
            add("dirac", "mass", "j" + (i + 1), new MomentMatrix(unit), model.diracMagnetic(i, i).norm(), natural);
        }
    }

    private void majorana() {
        int[][] pairs = {{0, 1}, {0, 2}, {1, 2}};
        for (int[] pair : pairs) {
            String label = (pair[0] + 1) + "" + (pair[1] + 1);
            add("majorana", "mass", label, MomentMatrix.majorana(unit(3 - pair[0] - pair[1]), Basis.MASS, mixing),
                    model.majorana(pair[0], pair[1]), Double.NaN);
        }
        for (int[] pair : pairs) {
            String label = FLAVOURS[pair[0]] + "-" + FLAVOURS[pair[1]];
            double natural = ModelMoments.naturalMajorana(NATURAL_MASS_EV, NATURAL_SCALE_TEV, pair[0], pair[1]);
            add("majorana", "flavour", label, MomentMatrix.majorana(unit(3 - pair[0] - pair[1]), Basis.FLAVOUR, mixing),
                    Double.NaN, natural);
        }
    }

    private void sterile() {
        for (int i = 0; i < 3; i++) {
            add("sterile", "mass", (i + 1) + "N", MomentMatrix.sterile(unit(i), Basis.MASS, mixing), Double.NaN, Double.NaN);
        }
    }

    /** Moments of one flavour as it arrives: also the elements lambda_alpha,N of a heavy lepton at L = 0. */
    private void flavours() {
        for (int a = 0; a < 3; a++) {
            double[] mu = {0, 0, 0};
            mu[a] = 1;
            double arriving = 0;
            for (int i = 0; i < 3; i++) {
                arriving += mixing.probability(0, i) * mixing.probability(a, i);
            }
            add("effective", "flavour", FLAVOURS[a], MagneticMoments.perFlavour(mu[0], mu[1], mu[2]), Math.sqrt(arriving),
                    Double.NaN, Double.NaN);
        }
    }

    private void add(
            String kind, String basis, String label, MomentMatrix unit, double standardModel, double natural) {
        TransitionMoments moments = new TransitionMoments(unit, mixing, baselineM, true);
        double[] vacuum = {mixing.probability(0, 0), mixing.probability(0, 1), mixing.probability(0, 2)};
        add(kind, basis, label, moments, moments.incoherent(vacuum), standardModel, natural);
    }

    private void add(String kind, String basis, String label, MagneticMoments unit, double vacuumWeight, double standardModel,
            double natural) {
        double vacuumLimit = effective.arrivesAsMassStates() ? over(vacuumWeight) : Double.NaN;
        elements.add(new Element(kind, basis, label, over(effective.asCounted(unit)), vacuumLimit, standardModel, natural));
    }

    private double over(double weight) {
        return weight > NONE ? limit / weight : Double.NaN;
    }

    private static Complex[] unit(int place) {
        Complex[] unit = {Complex.ZERO, Complex.ZERO, Complex.ZERO};
        unit[place] = Complex.ONE;
        return unit;
    }
}
