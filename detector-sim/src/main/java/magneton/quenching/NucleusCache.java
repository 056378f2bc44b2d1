package magneton.quenching;

import java.util.function.IntToDoubleFunction;

/**
 * Two numbers of each nucleus, worked out when it first appears and found by its code from then on: the divisions that
 * take a code apart would cost more than the quenching factor. One instance belongs to one thread.
 */
final class NucleusCache {
    private static final int BITS = 8;
    /** 2^32 over the golden ratio: multiplication spreads neighbouring codes (Knuth, vol. 3, 6.4). */
    private static final int SPREAD = 0x9e3779b1;

    private final IntToDoubleFunction firstOf;
    private final IntToDoubleFunction secondOf;
    /** The code whose numbers a slot holds; another one that falls there takes its place. */
    private final int[] code = new int[1 << BITS];
    private final double[] firstNumber = new double[1 << BITS];
    private final double[] secondNumber = new double[1 << BITS];

    NucleusCache(IntToDoubleFunction firstOf, IntToDoubleFunction secondOf) {
        this.firstOf = firstOf;
        this.secondOf = secondOf;
        int slot = slot(0); // what an empty slot seems to hold is true
        firstNumber[slot] = firstOf.applyAsDouble(0);
        secondNumber[slot] = secondOf.applyAsDouble(0);
    }

    /** The numbers of nuclei 0 to {@code n - 1}. */
    void lookUp(int[] pdg, double[] first, double[] second, int n) {
        for (int i = 0; i < n; i++) {
            int slot = slot(pdg[i]);
            if (code[slot] != pdg[i]) {
                replace(slot, pdg[i]);
            }
            first[i] = firstNumber[slot];
            second[i] = secondNumber[slot];
        }
    }

    private void replace(int slot, int pdg) {
        code[slot] = pdg;
        firstNumber[slot] = firstOf.applyAsDouble(pdg);
        secondNumber[slot] = secondOf.applyAsDouble(pdg);
    }

    private static int slot(int pdg) {
        return pdg * SPREAD >>> Integer.SIZE - BITS;
    }
}
