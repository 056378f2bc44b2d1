package magneton.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.Values;
import magneton.moment.DipoleConvention;
import magneton.moment.Mixing;
import magneton.moment.TransitionMoments;
import magneton.process.MagneticMoments;
import magneton.source.Oscillation;
import magneton.unit.Measure;

/** How configs give magnetic moments: {@code mu}, {@code d} with its convention, or {@code moments}. */
final class MomentKeys {
    private static final Key<Double> MU = Key.optional("mu", MatrixKeys.MODULUS,
            "effective magnetic moment of every species, in Bohr magnetons");
    private static final Key<Double> D = Key.optional("d", Numbers.quantity(Measure.INVERSE_ENERGY).between(0, 1e50),
            "dipole coupling of every species instead of mu; needs its convention");
    private static final Key<DipoleConvention> CONVENTION = Key.optional("convention",
            Types.word("convention", List.of(DipoleConvention.values()), DipoleConvention::label),
            "of d: half for L = (d/2) N sigma F nu, so d = mu; full for L = d N sigma F nu, so mu = 2 d");

    private static final PerFlavour EFFECTIVE = new PerFlavour(MatrixKeys.MODULUS);
    private static final Key<double[]> FLAVOURS =
            Key.optional("flavours", EFFECTIVE.map(), "effective moment of each flavour as it arrives, Bohr magnetons");
    private static final Key<MatrixKeys.Matrix> MAJORANA = matrix(MatrixKeys.MAJORANA);
    private static final Key<MatrixKeys.Matrix> DIRAC = matrix(MatrixKeys.DIRAC);
    private static final Key<MatrixKeys.Matrix> STERILE = matrix(MatrixKeys.STERILE);
    private static final Key<Double> BASELINE = Key.optional("baseline",
            Numbers.quantity(Measure.LENGTH).notNegative(),
            "distance from where a flavour beam is born, for oscillation of its moment; none if not given (not for the Sun)");
    private static final Key<Oscillation> OSCILLATION = Key.withDefault("oscillation", OscillationType.TYPE,
            Oscillation.DEFAULT, "set of mixing parameters that turns the matrix from basis to basis, by name or as a map");

    private static final Key<Double> SIN2_THETA14 = sin2("sin2-theta14");
    private static final Key<Double> SIN2_THETA24 = sin2("sin2-theta24");
    private static final Key<Double> SIN2_THETA34 = sin2("sin2-theta34");
    private static final Key<Double> DM41 = Key.required("dm41",
            Numbers.quantity(Measure.SQUARED_MASS).positive(), "squared mass of the fourth state less that of the first");
    private static final Section<Fourth> FOURTH = new Section<>("sterile-mixing", "mixing of a fourth state (3+1)",
            List.of(SIN2_THETA14, SIN2_THETA24, SIN2_THETA34, DM41),
            v -> new Fourth(v.get(SIN2_THETA14), v.get(SIN2_THETA24), v.get(SIN2_THETA34), v.get(DM41)));
    private static final Key<Fourth> STERILE_MIXING =
            Key.optional("sterile-mixing", FOURTH, "mixing of the fourth state of a 3+1 matrix");

    private static final Key<MagneticMoments> LIGHT = moments(
            List.of(FLAVOURS, MAJORANA, DIRAC, STERILE, BASELINE, OSCILLATION, STERILE_MIXING));
    private static final Key<MagneticMoments> HEAVY = moments(List.of(FLAVOURS, STERILE, BASELINE, OSCILLATION));

    private record Fourth(double sin2Theta14, double sin2Theta24, double sin2Theta34, double dm41Ev2) {}

    /** Where the outgoing neutrino is light. */
    static final List<Key<?>> TO_LIGHT = List.of(MU, D, CONVENTION, LIGHT);

    /** Where it is a heavy lepton: only moments that end in one. */
    static final List<Key<?>> TO_HEAVY = List.of(MU, D, CONVENTION, HEAVY);

    private MomentKeys() {}

    private static Key<MatrixKeys.Matrix> matrix(Section<MatrixKeys.Matrix> section) {
        return Key.optional(section.word(), section, section.description());
    }

    private static Key<Double> sin2(String name) {
        return Key.withDefault(name, Numbers.number().between(0, 1), "0", "sin^2 of the mixing angle");
    }

    private static Key<MagneticMoments> moments(List<Key<?>> keys) {
        return Key.optional("moments", new Section<>("moments", "moments by flavour or from a matrix", keys, MomentKeys::block),
                "moments by flavour, or from a moment matrix");
    }

    /** The moments of a process section that has {@link #TO_LIGHT} or {@link #TO_HEAVY} among its keys. */
    static MagneticMoments read(Values v) {
        Key<MagneticMoments> moments = LIGHT; // HEAVY bears the same name, and values are found by name
        List<Key<?>> given = Stream.<Key<?>>of(MU, D, moments).filter(v::given).toList();
        if (given.isEmpty()) {
            throw v.mistake("the key 'mu' is missing (" + MU.description() + "); or give 'd' with its convention, or 'moments'");
        }
        if (given.size() > 1) {
            throw v.mistake(given.get(1), "'" + given.get(0).name() + "' already gives the moments; keep one of them");
        }
        Optional<DipoleConvention> convention = v.find(CONVENTION);
        if (v.given(D)) {
            return MagneticMoments.universal(convention
                    .orElseThrow(() -> v.mistake(D, "a coupling d needs 'convention: half' (L = (d/2) N sigma F nu) or"
                            + " 'convention: full' (L = d N sigma F nu); they differ by a factor of two"))
                    .bohrMagnetons(v.get(D)));
        }
        if (convention.isPresent()) {
            throw v.mistake(CONVENTION, "a convention belongs to 'd'; Bohr magnetons have only one");
        }
        return v.given(MU) ? MagneticMoments.universal(v.get(MU)) : v.get(moments);
    }

    private static MagneticMoments block(Values v) {
        List<Key<?>> given = Stream.<Key<?>>of(FLAVOURS, MAJORANA, DIRAC, STERILE).filter(v::given).toList();
        if (given.size() != 1) {
            throw v.mistake(given.isEmpty()
                    ? "moments need one of: flavours, majorana, dirac, sterile"
                    : "'" + given.get(0).name() + "' already gives the moments; keep one of them");
        }
        if (v.given(FLAVOURS)) {
            if (v.given(BASELINE)) {
                throw v.mistake(BASELINE, "effective moments of flavours do not change with distance; give a matrix");
            }
            double[] mu = v.get(FLAVOURS);
            return MagneticMoments.perFlavour(mu[0], mu[1], mu[2]);
        }
        MatrixKeys.Matrix matrix = v.find(MAJORANA).or(() -> v.find(DIRAC)).or(() -> v.find(STERILE)).orElseThrow();
        Mixing mixing = Mixing.of(v.get(OSCILLATION));
        Optional<Fourth> fourth = v.find(STERILE_MIXING);
        if (fourth.isPresent() != (matrix.states() == 4)) {
            throw v.mistake(STERILE_MIXING, "six Majorana elements and 'sterile-mixing' go together (3+1)");
        }
        if (fourth.isPresent()) {
            Fourth f = fourth.get();
            mixing = mixing.withSterile(f.sin2Theta14, f.sin2Theta24, f.sin2Theta34, f.dm41Ev2);
        }
        return new TransitionMoments(
                matrix.inMassBasis().apply(mixing), mixing, v.find(BASELINE).orElse(0.0), matrix.crossTerms());
    }
}
