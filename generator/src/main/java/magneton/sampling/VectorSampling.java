package magneton.sampling;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.OR;
import static magneton.simd.Species.DOUBLES;
import static magneton.simd.Species.INTS;
import static magneton.simd.Species.LONGS;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;

/** The sampling loops on vectors; vectors live in locals of one method only. */
final class VectorSampling implements SamplingKernels {
    private static final long ONE_BITS = 0x3ff0000000000000L;

    /** Adding 1 to this double adds 1 to its low bits: a counter that turns into an integer without conversion. */
    private static final double INTEGER_BITS = 0x1p52;

    /** Minus half the bits of y from here is 1/sqrt(y) to 3 %; four Newton steps bring it to the last bit or two. */
    static final long RSQRT_GUESS = 0x5fe6eb50c7b537a9L;

    @Override
    public void propose(
            CellTable table, long[] words, int n, int[] base, double[] energy, double[] x, double[] factor, double[] test) {
        choose(table.alias(), words, n, CellTable.LOG2_FIELDS, base);
        placeInCells(table.cells(), words, n, base, energy, x, factor);
        tests(table.alias().bitsUsed(), words, n, test);
    }

    /** The slots pass through {@code outcome}, since gathers take their indices from an int array. */
    @Override
    public void choose(Alias alias, long[] words, int n, int shift, int[] outcome) {
        int bits = alias.bits();
        long[] slots = alias.slots();
        for (int i = 0; i < n; i += LONGS.length()) {
            LongVector.fromArray(LONGS, words, i).lanewise(LSHR, 64 - bits)
                    .convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(outcome, i);
        }
        for (int i = 0; i < n; i += LONGS.length()) {
            LongVector word = LongVector.fromArray(LONGS, words, i);
            LongVector entry = LongVector.fromArray(LONGS, slots, 0, outcome, i);
            VectorMask<Long> stays = word.lanewise(LSHL, bits).lanewise(LSHR, 64 - Alias.FRACTION_BITS)
                    .compare(LT, entry.lanewise(LSHR, 32));
            entry.lanewise(AND, 0xffff_ffffL).blend(word.lanewise(LSHR, 64 - bits), stays)
                    .lanewise(LSHL, shift).convertShape(L2I, INTS, 0).reinterpretAsInts()
                    .intoArray(outcome, i);
        }
    }

    static void placeInCells(
            double[] cells, long[] words, int n, int[] base, double[] energy, double[] x, double[] factor) {
        DoubleVector one = DoubleVector.broadcast(DOUBLES, 1);
        for (int i = 0; i < n; i += DOUBLES.length()) {
            DoubleVector u = LongVector.fromArray(LONGS, words, n + i).lanewise(LSHR, 12).lanewise(OR, ONE_BITS)
                    .reinterpretAsDoubles().sub(one);
            DoubleVector.fromArray(DOUBLES, cells, CellTable.ENERGY_WIDTH, base, i)
                    .fma(u, DoubleVector.fromArray(DOUBLES, cells, CellTable.ENERGY, base, i)).intoArray(energy, i);
            DoubleVector.fromArray(DOUBLES, cells, CellTable.FACTOR_SLOPE, base, i)
                    .fma(u, DoubleVector.fromArray(DOUBLES, cells, CellTable.FACTOR, base, i)).intoArray(factor, i);
            DoubleVector v = LongVector.fromArray(LONGS, words, 2 * n + i).lanewise(LSHR, 12).lanewise(OR, ONE_BITS)
                    .reinterpretAsDoubles().sub(one);
            DoubleVector.fromArray(DOUBLES, cells, CellTable.X_WIDTH, base, i)
                    .fma(v, DoubleVector.fromArray(DOUBLES, cells, CellTable.X, base, i)).intoArray(x, i);
        }
    }

    static void tests(int used, long[] words, int n, double[] test) {
        DoubleVector one = DoubleVector.broadcast(DOUBLES, 1);
        for (int i = 0; i < n; i += DOUBLES.length()) {
            LongVector.fromArray(LONGS, words, i).lanewise(LSHL, used).lanewise(LSHR, 12).lanewise(OR, ONE_BITS)
                    .reinterpretAsDoubles().sub(one).intoArray(test, i);
        }
    }

    @Override
    public void weigh(WeightPolynomial weight, double[] recoil, double[] factor, double[] scratch, int n) {
        upperHalf(weight, recoil, scratch, n);
        lowerHalf(weight, recoil, scratch, factor, n);
    }

    /** Horner's scheme from degree 15 to 8; in two methods, since C2 boxes vectors in one long one. */
    private static void upperHalf(WeightPolynomial weight, double[] recoil, double[] partial, int n) {
        double[] c = weight.coefficients();
        DoubleVector slope = DoubleVector.broadcast(DOUBLES, weight.slope());
        DoubleVector offset = DoubleVector.broadcast(DOUBLES, weight.offset());
        for (int i = 0; i < n; i += DOUBLES.length()) {
            DoubleVector s = DoubleVector.fromArray(DOUBLES, recoil, i).fma(slope, offset);
            DoubleVector p = s.fma(DoubleVector.broadcast(DOUBLES, c[15]), DoubleVector.broadcast(DOUBLES, c[14]));
            p = p.fma(s, DoubleVector.broadcast(DOUBLES, c[13]));
            p = p.fma(s, DoubleVector.broadcast(DOUBLES, c[12]));
            p = p.fma(s, DoubleVector.broadcast(DOUBLES, c[11]));
            p = p.fma(s, DoubleVector.broadcast(DOUBLES, c[10]));
            p = p.fma(s, DoubleVector.broadcast(DOUBLES, c[9]));
            p.fma(s, DoubleVector.broadcast(DOUBLES, c[8])).intoArray(partial, i);
        }
    }

    private static void lowerHalf(WeightPolynomial weight, double[] recoil, double[] partial, double[] factor, int n) {
        double[] c = weight.coefficients();
        DoubleVector slope = DoubleVector.broadcast(DOUBLES, weight.slope());
        DoubleVector offset = DoubleVector.broadcast(DOUBLES, weight.offset());
        for (int i = 0; i < n; i += DOUBLES.length()) {
            DoubleVector s = DoubleVector.fromArray(DOUBLES, recoil, i).fma(slope, offset);
            DoubleVector p = DoubleVector.fromArray(DOUBLES, partial, i).fma(s, DoubleVector.broadcast(DOUBLES, c[7]));
            p = p.fma(s, DoubleVector.broadcast(DOUBLES, c[6]));
            p = p.fma(s, DoubleVector.broadcast(DOUBLES, c[5]));
            p = p.fma(s, DoubleVector.broadcast(DOUBLES, c[4]));
            p = p.fma(s, DoubleVector.broadcast(DOUBLES, c[3]));
            p = p.fma(s, DoubleVector.broadcast(DOUBLES, c[2]));
            p = p.fma(s, DoubleVector.broadcast(DOUBLES, c[1]));
            p = p.fma(s, DoubleVector.broadcast(DOUBLES, c[0]));
            DoubleVector.fromArray(DOUBLES, factor, i).mul(p).intoArray(factor, i);
        }
    }

    @Override
    public int accept(AcceptLaw law, double[] energy, double[] recoil, double[] factor, double[] test, int n,
            double[] outEnergy, double[] outRecoil, int at) {
        double[] g0 = law.g()[0];
        double[] g1 = law.g()[1];
        double[] g2 = law.g()[2];
        double lift0 = law.lift()[0];
        double lift1 = law.lift()[1];
        double target = law.target();
        double finalMass2 = law.finalMass2();
        int position = at;
        for (int i = 0; i < n; i += DOUBLES.length()) {
            DoubleVector e = DoubleVector.fromArray(DOUBLES, energy, i);
            DoubleVector t = DoubleVector.fromArray(DOUBLES, recoil, i);
            DoubleVector a = t.fma(DoubleVector.broadcast(DOUBLES, g0[4]), DoubleVector.broadcast(DOUBLES, g0[3]))
                    .fma(t, DoubleVector.broadcast(DOUBLES, g0[2])).fma(t, DoubleVector.broadcast(DOUBLES, g0[1]))
                    .fma(t, DoubleVector.broadcast(DOUBLES, g0[0]));
            DoubleVector b = t.fma(DoubleVector.broadcast(DOUBLES, g1[4]), DoubleVector.broadcast(DOUBLES, g1[3]))
                    .fma(t, DoubleVector.broadcast(DOUBLES, g1[2])).fma(t, DoubleVector.broadcast(DOUBLES, g1[1]))
                    .fma(t, DoubleVector.broadcast(DOUBLES, g1[0]));
            DoubleVector c = t.fma(DoubleVector.broadcast(DOUBLES, g2[4]), DoubleVector.broadcast(DOUBLES, g2[3]))
                    .fma(t, DoubleVector.broadcast(DOUBLES, g2[2])).fma(t, DoubleVector.broadcast(DOUBLES, g2[1]))
                    .fma(t, DoubleVector.broadcast(DOUBLES, g2[0]));
            DoubleVector sum = a.fma(e, b).fma(e, c);
            DoubleVector lift = t.fma(DoubleVector.broadcast(DOUBLES, lift1), DoubleVector.broadcast(DOUBLES, lift0));
            VectorMask<Double> below = DoubleVector.fromArray(DOUBLES, test, i).mul(e.mul(e)).mul(lift)
                    .compare(LT, DoubleVector.fromArray(DOUBLES, factor, i).mul(sum));
            DoubleVector twice = e.add(e);
            DoubleVector left = t.mul(target).mul(t.fma(twice.add(target).neg(), e.mul(twice)));
            DoubleVector right = t.fma(e.add(target), DoubleVector.broadcast(DOUBLES, finalMass2 * 0.25));
            VectorMask<Double> accepted =
                    right.fma(DoubleVector.broadcast(DOUBLES, -finalMass2), left).compare(GE, 0).and(below);
            e.compress(accepted).intoArray(outEnergy, position);
            t.compress(accepted).intoArray(outRecoil, position);
            position += accepted.trueCount();
        }
        return position - at;
    }

    @Override
    public void directions(double target, double finalMass2, double[] energy, double[] recoil, int from, int n,
            double[] sine, double[] cosine, double[] cosineNu) {
        DoubleVector zero = DoubleVector.zero(DOUBLES);
        for (int i = 0; i < n; i += DOUBLES.length()) {
            DoubleVector e = DoubleVector.fromArray(DOUBLES, energy, from + i);
            DoubleVector t = DoubleVector.fromArray(DOUBLES, recoil, from + i);
            DoubleVector twice = e.add(e);
            DoubleVector left = t.mul(target).mul(t.fma(twice.add(target).neg(), e.mul(twice)));
            DoubleVector right = t.fma(e.add(target), DoubleVector.broadcast(DOUBLES, finalMass2 * 0.25));
            DoubleVector square = right.fma(DoubleVector.broadcast(DOUBLES, -finalMass2), left);
            zero.blend(square, square.compare(GT, 0)).sqrt().intoArray(sine, i);
            DoubleVector along = t.fma(e.add(target), DoubleVector.broadcast(DOUBLES, finalMass2 * 0.5));
            along.intoArray(cosine, i);
            e.fma(e, along.neg()).intoArray(cosineNu, i);
        }
    }

    @Override
    public void cosines(double target, double finalMass2, double[] energy, double[] recoil, int from, int n, double[] cosine) {
        for (int i = from; i < from + n; i += DOUBLES.length()) {
            DoubleVector e = DoubleVector.fromArray(DOUBLES, energy, i);
            DoubleVector t = DoubleVector.fromArray(DOUBLES, recoil, i);
            DoubleVector along = t.fma(e.add(target), DoubleVector.broadcast(DOUBLES, finalMass2 * 0.5));
            DoubleVector y = e.mul(e).mul(t.mul(t.add(target + target)));
            DoubleVector half = y.mul(0.5);
            DoubleVector r = LongVector.broadcast(LONGS, RSQRT_GUESS).sub(y.reinterpretAsLongs().lanewise(LSHR, 1))
                    .reinterpretAsDoubles();
            DoubleVector threeHalves = DoubleVector.broadcast(DOUBLES, 1.5);
            r = r.mul(r.mul(half).neg().fma(r, threeHalves));
            r = r.mul(r.mul(half).neg().fma(r, threeHalves));
            r = r.mul(r.mul(half).neg().fma(r, threeHalves));
            r = r.mul(r.mul(half).neg().fma(r, threeHalves));
            along.mul(r).intoArray(cosine, i);
        }
    }

    @Override
    public void passedSteps(ShellChooser chooser, long[] words, double[] recoil, int from, int n, int[] passed) {
        int used = chooser.hosts.bitsUsed();
        double[] threshold = chooser.threshold;
        double[] electrons = chooser.electrons;
        double[] cumulative = chooser.cumulative;
        for (int i = 0; i < n; i += DOUBLES.length()) {
            DoubleVector t = DoubleVector.fromArray(DOUBLES, recoil, from + i);
            DoubleVector open = DoubleVector.zero(DOUBLES);
            for (int j = 0; j < threshold.length; j++) {
                open = open.add(electrons[j], t.compare(GE, threshold[j]));
            }
            DoubleVector y = LongVector.fromArray(LONGS, words, i).lanewise(LSHL, used).lanewise(LSHR, 12)
                    .lanewise(OR, ONE_BITS).reinterpretAsDoubles().sub(1).mul(open);
            DoubleVector count = DoubleVector.broadcast(DOUBLES, INTEGER_BITS);
            for (int j = 0; j < cumulative.length; j++) {
                count = count.add(1, y.compare(GE, cumulative[j]));
            }
            count.reinterpretAsLongs().convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(passed, i);
        }
    }

    @Override
    public void energies(FluxTail flux, int[] segment, double[] mass, double[] energy, int n) {
        for (int i = 0; i < n; i += DOUBLES.length()) {
            DoubleVector rest = DoubleVector.fromArray(DOUBLES, mass, i)
                    .sub(DoubleVector.fromArray(DOUBLES, flux.above, 1, segment, i));
            DoubleVector density = DoubleVector.fromArray(DOUBLES, flux.densityAtHigh, 0, segment, i);
            DoubleVector root = DoubleVector.fromArray(DOUBLES, flux.twiceSlope, 0, segment, i).neg()
                    .fma(rest, density.mul(density)).max(0).sqrt();
            DoubleVector below = rest.mul(2).div(density.add(root).add(Double.MIN_NORMAL));
            DoubleVector.fromArray(DOUBLES, flux.high, 0, segment, i).sub(below)
                    .max(DoubleVector.fromArray(DOUBLES, flux.low, 0, segment, i)).intoArray(energy, i);
        }
    }

    @Override
    public void scale(double[] from, double scale, double[] to, int at, int n) {
        for (int i = 0; i < n; i += DOUBLES.length()) {
            DoubleVector.fromArray(DOUBLES, from, i).mul(scale).intoArray(to, at + i);
        }
    }

    @Override
    public void gather(double[] from, int[] source, double scale, double[] to, int n) {
        for (int i = 0; i < n; i += DOUBLES.length()) {
            DoubleVector.fromArray(DOUBLES, from, 0, source, i).mul(scale).intoArray(to, i);
        }
    }

    @Override
    public void gather(int[] from, int[] source, int[] to, int at, int n) {
        for (int i = 0; i < n; i += INTS.length()) {
            IntVector.fromArray(INTS, from, 0, source, i).intoArray(to, at + i);
        }
    }

    @Override
    public void add(int[] table, int offset, int[] index, int[] to, int at, int n) {
        for (int i = at; i < at + n; i += INTS.length()) {
            IntVector.fromArray(INTS, table, offset, index, i).add(IntVector.fromArray(INTS, to, i)).intoArray(to, i);
        }
    }
}
