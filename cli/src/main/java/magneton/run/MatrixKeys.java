package magneton.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.hipparchus.complex.Complex;

import magneton.config.ConfigNode;
import magneton.config.Definitions;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.ValueType;
import magneton.config.Values;
import magneton.moment.Mixing;
import magneton.moment.MomentMatrix;
import magneton.moment.MomentMatrix.Basis;
import magneton.unit.Measure;

/** How configs write moment matrices: moduli in Bohr magnetons and phases. */
final class MatrixKeys {
    /** A matrix that still needs the mixing to turn it to the mass basis; and whether mass states interfere. */
    record Matrix(Function<Mixing, MomentMatrix> inMassBasis, int states, boolean crossTerms) {}

    /** An angle with its unit, or a bare 0. */
    static final ValueType<Double> PHASE = new ValueType<>() {
        private static final Numbers ANGLE = Numbers.quantity(Measure.ANGLE);

        @Override
        public Double read(ConfigNode node) {
            return node instanceof ConfigNode.Scalar scalar && scalar.text().equals("0") ? 0.0 : ANGLE.read(node);
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Map.of("anyOf", List.of(ANGLE.schema(definitions), Map.of("const", 0)));
        }
    };

    /** A moment in Bohr magnetons; the upper bound keeps its square a number. */
    static final Numbers MODULUS = Numbers.number().between(0, 1e50);

    private static final Key<Basis> BASIS = Key.withDefault("basis",
            Types.word("basis", List.of(Basis.values()), Basis::label), "mass", "what the elements refer to: mass or flavour states");
    private static final Key<List<Double>> LAMBDA =
            Key.required("lambda", Types.list(MODULUS, 3), "moduli of the elements, Bohr magnetons");
    private static final Key<List<Double>> PHASES =
            Key.optional("phases", Types.list(PHASE, 3), "phases of the elements, as many; all zero if not given");
    private static final Key<List<List<Double>>> ROWS =
            Key.required("lambda", Types.list(Types.list(MODULUS, 3), 3), "moduli of the elements, three rows of three");
    private static final Key<List<List<Double>>> PHASE_ROWS =
            Key.optional("phases", Types.list(Types.list(PHASE, 3), 3), "phases of the elements, three rows of three");
    private static final Key<Boolean> CROSS_TERMS = Key.withDefault("cross-terms", Types.FLAG, "true",
            "whether the mass states of a flavour beam interfere");

    static final Section<Matrix> MAJORANA = new Section<>("majorana",
            "Majorana neutrinos: lambda_23, lambda_31, lambda_12 (flavour basis: mu-tau, tau-e, e-mu);"
                    + " for 3+1 lambda_12, 13, 23, 14, 24, 34",
            List.of(BASIS, LAMBDA, PHASES), MatrixKeys::majorana);
    static final Section<Matrix> DIRAC = new Section<>("dirac",
            "Dirac neutrinos: any 3 x 3 matrix, rows by outgoing, columns by arriving state",
            List.of(BASIS, ROWS, PHASE_ROWS), MatrixKeys::dirac);
    static final Section<Matrix> STERILE = new Section<>("sterile",
            "to one sterile state or heavy lepton N: lambda_1N, lambda_2N, lambda_3N (flavour basis: e, mu, tau)",
            List.of(BASIS, LAMBDA, PHASES, CROSS_TERMS), MatrixKeys::sterile);

    private MatrixKeys() {}

    private static Matrix majorana(Values v) {
        Complex[] lambda = complex(v, v.get(LAMBDA), v.find(PHASES), PHASES);
        Basis basis = v.get(BASIS);
        return switch (lambda.length) {
            case 3 -> new Matrix(mixing -> MomentMatrix.majorana(lambda, basis, mixing), 3, true);
            case 6 -> new Matrix(mixing -> MomentMatrix.majoranaFour(lambda, basis, mixing), 4, true);
            default -> throw v.mistake(LAMBDA, "a Majorana matrix has 3 elements, or 6 with a fourth state, not " + lambda.length);
        };
    }

    private static Matrix dirac(Values v) {
        List<List<Double>> rows = v.get(ROWS);
        Complex[][] matrix = new Complex[3][];
        requireThree(v, ROWS, rows.size());
        v.find(PHASE_ROWS).ifPresent(phases -> requireThree(v, PHASE_ROWS, phases.size()));
        for (int j = 0; j < 3; j++) {
            int row = j;
            requireThree(v, ROWS, rows.get(j).size());
            matrix[j] = complex(v, rows.get(j), v.find(PHASE_ROWS).map(phases -> phases.get(row)), PHASE_ROWS);
        }
        Basis basis = v.get(BASIS);
        return new Matrix(mixing -> MomentMatrix.dirac(matrix, basis, mixing), 3, true);
    }

    private static Matrix sterile(Values v) {
        requireThree(v, LAMBDA, v.get(LAMBDA).size());
        Complex[] lambda = complex(v, v.get(LAMBDA), v.find(PHASES), PHASES);
        Basis basis = v.get(BASIS);
        return new Matrix(mixing -> MomentMatrix.sterile(lambda, basis, mixing), 3, v.get(CROSS_TERMS));
    }

    private static void requireThree(Values v, Key<?> key, int given) {
        if (given != 3) {
            throw v.mistake(key, given + " values are given where three states need 3");
        }
    }

    private static Complex[] complex(
            Values v, List<Double> moduli, Optional<List<Double>> phases, Key<?> phaseKey) {
        if (phases.isPresent() && phases.get().size() != moduli.size()) {
            throw v.mistake(phaseKey, phases.get().size() + " phases are given for " + moduli.size() + " elements");
        }
        Complex[] elements = new Complex[moduli.size()];
        for (int i = 0; i < elements.length; i++) {
            double phase = phases.isPresent() ? phases.get().get(i) : 0;
            elements[i] = new Complex(moduli.get(i) * StrictMath.cos(phase), moduli.get(i) * StrictMath.sin(phase));
        }
        return elements;
    }
}
