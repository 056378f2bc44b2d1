package magneton.variate;

import magneton.simd.MathKernels;
import magneton.simd.SimdMode;

/**
 * Binomial deviates by transformed rejection with squeeze, BTRS of Hoermann (1993, doi:10.1080/00949659308811496), for
 * p up to 1/2 and n p of 10 or more: one round for a list of elements that lie side by side.
 *
 * <p>Nearly all arithmetic is in loops without a branch, which C2 turns into vector code: candidates of all elements,
 * then the full comparison of those that the squeeze leaves in doubt. One instance belongs to one thread.
 */
final class TransformedRejection {
    /** log k! minus Stirling's leading terms; from 10 on the series is exact to the last bit that matters. */
    private static final double[] STIRLING_TAIL = {
        0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.0207906721037650, 0.0166446911898211,
        0.0138761288230707, 0.0118967099458917, 0.0104112652619720, 0.0092554621827127, 0.0083305634333628};

    /** Trials of each element, filled by the caller. */
    final double[] trials;
    /** Probability of each element, filled by the caller. */
    final double[] share;
    /** Uniforms of each element, filled by the caller: the first makes the candidate. */
    final double[] u;
    /** The second makes the test. */
    final double[] v;
    /** Candidates: whole numbers, of meaning for accepted elements. */
    final double[] candidate;
    /** Elements without a deviate after a round. */
    final int[] rejected;

    private final MathKernels math;
    private final ElementLists lists;
    private final double[] spread;
    private final double[] b;
    private final double[] a;
    private final double[] sure;
    private final double[] possible;
    private final int[] doubtful;
    // What the full comparison of the doubtful needs, side by side.
    private final double[] trialsOf;
    private final double[] shareOf;
    private final double[] uOf;
    private final double[] vOf;
    private final double[] candidateOf;
    private final double[] spreadOf;
    private final double[] bOf;
    private final double[] aOf;
    private final double[] odds;
    private final double[] mode;
    private final double[] logA;
    private final double[] logB;
    private final double[] logC;
    private final double[] logV;
    private final double[] misses;
    private final double[] modeMisses;
    private final double[] tailOfHits;
    private final double[] tailOfMisses;
    private final double[] belowTen;
    private final int[] small;
    private final double[] margin;

    TransformedRejection(SimdMode simd, int capacity) {
        math = MathKernels.of(simd);
        lists = ElementLists.of(simd);
        int length = capacity + 16;
        trials = new double[length];
        share = new double[length];
        u = new double[length];
        v = new double[length];
        candidate = new double[length];
        rejected = new int[length];
        spread = new double[length];
        b = new double[length];
        a = new double[length];
        sure = new double[length];
        possible = new double[length];
        doubtful = new int[length];
        trialsOf = new double[length];
        shareOf = new double[length];
        uOf = new double[length];
        vOf = new double[length];
        candidateOf = new double[length];
        spreadOf = new double[length];
        bOf = new double[length];
        aOf = new double[length];
        odds = new double[length];
        mode = new double[length];
        logA = new double[length];
        logB = new double[length];
        logC = new double[length];
        logV = new double[length];
        misses = new double[length];
        modeMisses = new double[length];
        tailOfHits = new double[length];
        tailOfMisses = new double[length];
        belowTen = new double[length];
        small = new int[length];
        margin = new double[length];
    }

    /** A round for elements 0 to {@code n - 1}; returns the number of {@link #rejected}. */
    int round(int n) {
        propose(n);
        int doubts = lists.negative(sure, n, doubtful);
        judge(doubts);
        int left = lists.negative(margin, doubts, rejected);
        for (int j = 0; j < left; j++) {
            rejected[j] = doubtful[rejected[j]];
        }
        return left;
    }

    /** Candidates; {@code sure} is 0 or more inside the squeeze, {@code possible} where the number is 0 to n. */
    private void propose(int n) {
        for (int j = 0; j < n; j++) {
            double s = share[j];
            double mean = trials[j] * s;
            spread[j] = Math.sqrt(mean * (1 - s));
            b[j] = 1.15 + 2.53 * spread[j];
            a[j] = -0.0873 + 0.0248 * b[j] + 0.01 * s;
        }
        for (int j = 0; j < n; j++) {
            double x = u[j] - 0.5;
            double us = 0.5 - Math.abs(x);
            double k = Math.floor((2 * a[j] / us + b[j]) * x + trials[j] * share[j] + 0.5);
            candidate[j] = k;
            sure[j] = Math.min(us - 0.07, 0.92 - 4.2 / b[j] - v[j]);
        }
    }

    /** The full comparison of the doubtful: a negative margin for those that fail. */
    private void judge(int doubts) {
        lists.take(trials, doubtful, trialsOf, doubts);
        lists.take(share, doubtful, shareOf, doubts);
        lists.take(candidate, doubtful, candidateOf, doubts);
        ratios(doubts);
        lists.take(u, doubtful, uOf, doubts);
        lists.take(v, doubtful, vOf, doubts);
        lists.take(spread, doubtful, spreadOf, doubts);
        lists.take(b, doubtful, bOf, doubts);
        lists.take(a, doubtful, aOf, doubts);
        tests(doubts);
        math.log(logA, logA, doubts);
        math.log(logB, logB, doubts);
        math.log(logC, logC, doubts);
        math.log(logV, logV, doubts);
        for (int j = 0; j < doubts; j++) {
            logA[j] = (mode[j] + 0.5) * logA[j] + (trialsOf[j] + 1) * logB[j] + (candidateOf[j] + 0.5) * logC[j];
        }
        for (int j = 0; j < doubts; j++) {
            misses[j] = trialsOf[j] - candidateOf[j];
            modeMisses[j] = trialsOf[j] - mode[j];
        }
        // Neither the mode nor what it leaves is below 10.
        series(mode, mode, doubts);
        series(modeMisses, modeMisses, doubts);
        tails(candidateOf, tailOfHits, doubts);
        tails(misses, tailOfMisses, doubts);
        for (int j = 0; j < doubts; j++) {
            double bound = logA[j] + mode[j] + modeMisses[j] - tailOfHits[j] - tailOfMisses[j];
            margin[j] = Math.min(bound - logV[j], possible[j]);
        }
    }

    /** In loops of one or two results each: C2 packs longer ones into half and quarter vectors. */
    private void ratios(int doubts) {
        for (int j = 0; j < doubts; j++) {
            double k = candidateOf[j];
            possible[j] = Math.min(k, trialsOf[j] - k);
            // Impossible numbers fail whatever the comparison says, but it has to have numbers to compare.
            candidateOf[j] = Math.max(Math.min(k, trialsOf[j]), 0);
        }
        for (int j = 0; j < doubts; j++) {
            odds[j] = shareOf[j] / (1 - shareOf[j]);
            mode[j] = Math.floor((trialsOf[j] + 1) * shareOf[j]);
        }
        for (int j = 0; j < doubts; j++) {
            logA[j] = (mode[j] + 1) / (odds[j] * (trialsOf[j] - mode[j] + 1));
        }
        for (int j = 0; j < doubts; j++) {
            logB[j] = (trialsOf[j] - mode[j] + 1) / (trialsOf[j] - candidateOf[j] + 1);
        }
        for (int j = 0; j < doubts; j++) {
            logC[j] = odds[j] * (trialsOf[j] - candidateOf[j] + 1) / (candidateOf[j] + 1);
        }
    }

    private void tests(int doubts) {
        for (int j = 0; j < doubts; j++) {
            double us = 0.5 - Math.abs(uOf[j] - 0.5);
            double alpha = (2.83 + 5.1 / bOf[j]) * spreadOf[j];
            logV[j] = Math.max(vOf[j] * alpha / (aOf[j] / (us * us) + bOf[j]), Double.MIN_NORMAL);
        }
    }

    private void tails(double[] k, double[] tail, int n) {
        series(k, tail, n);
        for (int j = 0; j < n; j++) {
            belowTen[j] = k[j] - STIRLING_TAIL.length;
        }
        int few = lists.negative(belowTen, n, small);
        for (int j = 0; j < few; j++) {
            tail[small[j]] = STIRLING_TAIL[(int) k[small[j]]];
        }
    }

    /** Stirling's series from 10 on; all in one loop, since a call in it that is not inlined keeps it scalar. */
    private static void series(double[] k, double[] tail, int n) {
        for (int j = 0; j < n; j++) {
            double inverse = 1 / (k[j] + 1);
            double square = inverse * inverse;
            tail[j] = (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 * square) * square) * inverse;
        }
    }
}
