package magneton.run;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import magneton.config.Choice;
import magneton.config.Interval;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Several;
import magneton.config.Types;
import magneton.config.ValueType;
import magneton.config.Values;
import magneton.constant.Constants;
import magneton.moment.TransitionMoments;
import magneton.process.Cevns;
import magneton.process.Dipole;
import magneton.process.ElectronCouplings;
import magneton.process.Eves;
import magneton.process.MagneticMoments;
import magneton.process.NeutrinoCharges;
import magneton.process.NuclearShape;
import magneton.process.Process;
import magneton.process.WeakMixing;
import magneton.unit.Measure;

/** The processes that configs know. A new one joins by a section here. */
public final class ProcessKinds {
    /** Level of the weak couplings. */
    private enum Level {
        RADIATIVE,
        TREE;

        String label() {
            return name().toLowerCase();
        }
    }

    static final ValueType<Interval> WINDOW =
            Interval.of(Numbers.quantity(Measure.ENERGY).notNegative());

    private static final Key<Interval> RECOIL_RANGE = Key.optional("recoil-range", WINDOW,
            "window in T of this process, instead of the window of the run");
    private static final Key<Level> COUPLINGS = Key.withDefault("couplings",
            Types.word("level of couplings", List.of(Level.values()), Level::label), "radiative",
            "weak couplings: radiative (with radiative corrections at low momentum transfer) or tree");
    private static final Key<Double> SIN2_THETA_W = Key.optional("sin2-theta-w", Numbers.number().between(0, 1),
            "weak mixing angle of tree couplings, " + Constants.SIN2_THETA_W + " if not given");
    private static final Key<Double> MASS = Key.required("mass",
            Numbers.quantity(Measure.ENERGY, "MeV").notNegative(), "mass of the heavy neutral lepton N");
    private static final Key<double[]> MIXING = Key.optional("mixing", new PerFlavour(Numbers.number().between(0, 1)),
            "|U| of N with the arriving flavour: adds its weak production and the interference with the dipole");
    private static final Key<Double> MIXING_PHASE = Key.optional("mixing-phase", MatrixKeys.PHASE,
            "phase between the moment and the mixing; 0 if not given");
    private static final Key<Double> PHOTON_MASS = Key.optional("photon-mass",
            Numbers.quantity(Measure.ENERGY).between(1e-6, 1),
            "plasma energy of the target, the mass of photons in it: ends the rise of a millicharge on bound electrons"
                    + " towards real photons; 30 eV if not given");
    private static final Key<NuclearShape> FORM_FACTOR = Key.withDefault("form-factor",
            Types.word("form factor", List.of(NuclearShape.values()), NuclearShape::label), "helm",
            "nuclear form factor");

    /** The choice of one process. */
    public static final Choice<ProcessEntry> ONE = new Choice<>("process", List.of(
            process("eves", "weak elastic scattering on electrons (EvES)",
                    ChargeKeys.ALL, List.of(PHOTON_MASS, COUPLINGS, SIN2_THETA_W), ProcessKinds::eves),
            process("eves-magnetic", "scattering on electrons through a magnetic moment",
                    MomentKeys.TO_LIGHT, List.of(), v -> Dipole.evesMagnetic(MomentKeys.read(v))),
            process("eves-dipole", "scattering on electrons to a heavy lepton through a transition moment",
                    MomentKeys.TO_HEAVY, List.of(MASS, MIXING, MIXING_PHASE), ProcessKinds::evesDipole),
            process("cevns", "coherent elastic scattering on nuclei (CEvNS)",
                    ChargeKeys.ALL, List.of(COUPLINGS, SIN2_THETA_W, FORM_FACTOR), ProcessKinds::cevns),
            process("cevns-magnetic", "scattering on nuclei through a magnetic moment", MomentKeys.TO_LIGHT,
                    List.of(FORM_FACTOR), v -> Dipole.cevnsMagnetic(MomentKeys.read(v), v.get(FORM_FACTOR))),
            process("cevns-dipole", "scattering on nuclei to a heavy lepton through a transition moment",
                    MomentKeys.TO_HEAVY, List.of(MASS, FORM_FACTOR),
                    v -> Dipole.cevnsDipole(MomentKeys.read(v), v.get(MASS), v.get(FORM_FACTOR)))),
            "write them as entries of processes");

    /** The value of {@code processes}. */
    public static final Several<ProcessEntry> ALL = new Several<>(ONE);

    private ProcessKinds() {}

    private static Section<ProcessEntry> process(String word, String description, List<Key<?>> first, List<Key<?>> more,
            Function<Values, Process> build) {
        List<Key<?>> all = Stream.of(first, more, List.<Key<?>>of(RECOIL_RANGE)).flatMap(List::stream).toList();
        return new Section<>(word, description, all, v -> new ProcessEntry(build.apply(v), v.find(RECOIL_RANGE)));
    }

    private static Process eves(Values v) {
        ElectronCouplings couplings = v.get(COUPLINGS) == Level.TREE
                ? ElectronCouplings.tree(sin2ThetaW(v))
                : ElectronCouplings.radiative();
        refuseMixingAngleUnlessTree(v);
        NeutrinoCharges charges = ChargeKeys.charges(v);
        if (!v.given(PHOTON_MASS)) {
            return new Eves(couplings, charges);
        }
        if (!charges.millicharged()) {
            throw v.mistake(PHOTON_MASS, "a photon mass belongs to a millicharge; nothing else needs one");
        }
        return new Eves(couplings, charges, v.get(PHOTON_MASS) / Constants.KEV_PER_MEV);
    }

    private static Process evesDipole(Values v) {
        MagneticMoments moments = MomentKeys.read(v);
        if (!v.given(MIXING)) {
            if (v.given(MIXING_PHASE)) {
                throw v.mistake(MIXING_PHASE, "a phase belongs to 'mixing'");
            }
            return Dipole.evesDipole(moments, v.get(MASS));
        }
        if (moments instanceof TransitionMoments) {
            throw v.mistake(MIXING, "interference with weak production is known for one moment a flavour:"
                    + " give mu, d or moments.flavours beside 'mixing', not a matrix");
        }
        return Dipole.evesDipole(moments, v.get(MASS), new WeakMixing(
                v.get(MIXING), v.find(MIXING_PHASE).orElse(0.0), ElectronCouplings.radiative()));
    }

    private static Process cevns(Values v) {
        NuclearShape shape = v.get(FORM_FACTOR);
        refuseMixingAngleUnlessTree(v);
        return v.get(COUPLINGS) == Level.TREE
                ? Cevns.tree(sin2ThetaW(v), ChargeKeys.charges(v), shape)
                : Cevns.radiative(ChargeKeys.charges(v), shape);
    }

    private static double sin2ThetaW(Values v) {
        return v.find(SIN2_THETA_W).orElse(Constants.SIN2_THETA_W);
    }

    private static void refuseMixingAngleUnlessTree(Values v) {
        if (v.given(SIN2_THETA_W) && v.get(COUPLINGS) != Level.TREE) {
            throw v.mistake(SIN2_THETA_W, "a mixing angle belongs to 'couplings: tree'; radiative couplings are fixed numbers");
        }
    }
}
