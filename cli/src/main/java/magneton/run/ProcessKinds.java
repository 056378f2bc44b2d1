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
import magneton.process.Cevns;
import magneton.process.Dipole;
import magneton.process.ElectronCouplings;
import magneton.process.Eves;
import magneton.process.MagneticMoments;
import magneton.process.NeutrinoCharges;
import magneton.process.NuclearShape;
import magneton.process.Process;
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
    private static final Key<Double> MU = Key.required("mu", Numbers.number().notNegative(),
            "effective magnetic moment of every species, in Bohr magnetons");
    private static final Key<Double> MASS = Key.required("mass",
            Numbers.quantity(Measure.ENERGY, "MeV").notNegative(), "mass of the heavy neutral lepton N");
    private static final Key<NuclearShape> FORM_FACTOR = Key.withDefault("form-factor",
            Types.word("form factor", List.of(NuclearShape.values()), NuclearShape::label), "helm",
            "nuclear form factor");

    /** The choice of one process. */
    public static final Choice<ProcessEntry> ONE = new Choice<>("process", List.of(
            process("eves", "weak elastic scattering on electrons (EvES)",
                    List.of(COUPLINGS, SIN2_THETA_W), ProcessKinds::eves),
            process("eves-magnetic", "scattering on electrons through a magnetic moment", List.of(MU),
                    v -> Dipole.evesMagnetic(MagneticMoments.universal(v.get(MU)))),
            process("eves-dipole", "scattering on electrons to a heavy lepton through a transition moment", List.of(MU, MASS),
                    v -> Dipole.evesDipole(MagneticMoments.universal(v.get(MU)), v.get(MASS))),
            process("cevns", "coherent elastic scattering on nuclei (CEvNS)",
                    List.of(COUPLINGS, SIN2_THETA_W, FORM_FACTOR), ProcessKinds::cevns),
            process("cevns-magnetic", "scattering on nuclei through a magnetic moment", List.of(MU, FORM_FACTOR),
                    v -> Dipole.cevnsMagnetic(MagneticMoments.universal(v.get(MU)), v.get(FORM_FACTOR))),
            process("cevns-dipole", "scattering on nuclei to a heavy lepton through a transition moment",
                    List.of(MU, MASS, FORM_FACTOR), v -> Dipole.cevnsDipole(
                            MagneticMoments.universal(v.get(MU)), v.get(MASS), v.get(FORM_FACTOR)))),
            "write them as entries of processes");

    /** The value of {@code processes}. */
    public static final Several<ProcessEntry> ALL = new Several<>(ONE);

    private ProcessKinds() {}

    private static Section<ProcessEntry> process(
            String word, String description, List<Key<?>> keys, Function<Values, Process> build) {
        List<Key<?>> all = Stream.concat(keys.stream(), Stream.of(RECOIL_RANGE)).toList();
        return new Section<>(word, description, all, v -> new ProcessEntry(build.apply(v), v.find(RECOIL_RANGE)));
    }

    private static Process eves(Values v) {
        ElectronCouplings couplings = v.get(COUPLINGS) == Level.TREE
                ? ElectronCouplings.tree(sin2ThetaW(v))
                : ElectronCouplings.radiative();
        refuseMixingAngleUnlessTree(v);
        return new Eves(couplings, NeutrinoCharges.none());
    }

    private static Process cevns(Values v) {
        NuclearShape shape = v.get(FORM_FACTOR);
        refuseMixingAngleUnlessTree(v);
        return v.get(COUPLINGS) == Level.TREE
                ? Cevns.tree(sin2ThetaW(v), NeutrinoCharges.none(), shape)
                : Cevns.radiative(NeutrinoCharges.none(), shape);
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
