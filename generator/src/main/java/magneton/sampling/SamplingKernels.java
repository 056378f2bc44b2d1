package magneton.sampling;

import magneton.simd.SimdMode;

/**
 * The hot loops of sampling over chunks of proposals: two implementations of equal bits.
 *
 * <p>Counts {@code n} are multiples of 8. Energies and recoils in MeV.
 */
interface SamplingKernels {
    /**
     * Turns words into proposals: word i chooses the cell and its low bits make the test; word n + i places E, word
     * 2n + i places x.
     *
     * @param base scratch of n ints
     */
    void propose(CellTable table, long[] words, int n, int[] base, double[] energy, double[] x, double[] factor, double[] test);

    /** Multiplies each factor by the weight polynomial at T; {@code scratch} holds n elements between. */
    void weigh(WeightPolynomial weight, double[] recoil, double[] factor, double[] scratch, int n);

    /**
     * Appends the accepted proposals, in order, to {@code outEnergy} and {@code outRecoil} from {@code at} on; may
     * overwrite up to n + 8 elements there.
     *
     * @return number accepted
     */
    int accept(AcceptLaw law, double[] energy, double[] recoil, double[] factor, double[] test, int n,
            double[] outEnergy, double[] outRecoil, int at);

    /**
     * The recoil direction before atan2: sine and cosine of theta and of theta_nu, each pair times a common factor
     * (E p for theta and theta_nu), for {@code n} events from {@code from} on.
     */
    void directions(double target, double finalMass2, double[] energy, double[] recoil, int from, int n,
            double[] sine, double[] cosine, double[] cosineNu);

    /** cos(theta) of the recoil for {@code n} events from {@code from} on. */
    void cosines(double target, double finalMass2, double[] energy, double[] recoil, int from, int n, double[] cosine);

    /** The outcome of the alias table for each word, times {@code 1 << shift}. */
    void choose(Alias alias, long[] words, int n, int shift, int[] outcome);

    /**
     * For each event the number of steps passed on the way to the chosen one: u, from the low bits of the word, times
     * the electrons open at T, against the cumulative electrons.
     */
    void passedSteps(ShellChooser chooser, long[] words, double[] recoil, int from, int n, int[] passed);

    /** The energy of a flux above which there is each mass, in its segment. */
    void energies(FluxTail flux, int[] segment, double[] mass, double[] energy, int n);

    /** {@code to[at + i] = scale * from[i]}. */
    void scale(double[] from, double scale, double[] to, int at, int n);

    /** {@code to[i] = scale * from[source[i]]}. */
    void gather(double[] from, int[] source, double scale, double[] to, int n);

    /** {@code to[at + i] = from[source[i]]}. */
    void gather(int[] from, int[] source, int[] to, int at, int n);

    /** {@code to[at + i] += table[offset + index[at + i]]}. */
    void add(int[] table, int offset, int[] index, int[] to, int at, int n);

    static SamplingKernels of(SimdMode mode) {
        return mode == SimdMode.VECTOR ? new VectorSampling() : new ScalarSampling();
    }
}
