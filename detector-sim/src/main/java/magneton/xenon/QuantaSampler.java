package magneton.xenon;

import magneton.random.LaneRandom;
import magneton.random.NormalSampler;
import magneton.response.Recoil;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;
import magneton.variate.BinomialSampler;

/**
 * Numbers of photons and electrons of recoils in xenon, for one thread: the fluctuation model of NEST.
 *
 * <ul>
 *   <li>Electrons: quanta normal with Fano factor F(density, field), ions binomial among them.
 *   <li>Nuclei: ions and excitons normal with a Fano factor each.
 *   <li>Both: electrons that escape recombination normal (skew normal for nuclei) with mean {@code (1 - r) ions} and
 *       variance {@code r (1 - r) ions + omega^2 ions^2}, 0 to all ions; the rest of the quanta are photons.
 * </ul>
 *
 * All numbers are rounded to whole numbers and never negative.
 */
final class QuantaSampler {
    private static final double ROUND = 0x1.8p52;

    private final QuantaTables tables;
    private final QuantaWidths widths;

    private final MathKernels math;
    private final NormalSampler normals;
    private final LaneRandom quantaLanes;
    private final LaneRandom excitonLanes;
    private final LaneRandom electronLanes;
    private final LaneRandom skewLanes;
    private final BinomialSampler ionSampler;

    /** 1 for nuclei, 0 for electrons. */
    private final double[] nuclear;
    private final double[] at;
    private final double[] z;
    private final double[] excitonZ;
    private final double[] skewZ;
    private final double[] quanta;
    private final double[] ionShare;
    private final double[] recombination;
    private final double[] omega;
    private final double[] trials;
    private final double[] ions;
    /** Chunks whose normals for nuclei have not been drawn. */
    private int undrawn;

    QuantaSampler(QuantaTables tables, NestModel model, SimdMode mode, int capacity) {
        this.tables = tables;
        widths = QuantaWidths.of(model);
        math = MathKernels.of(mode);
        normals = new NormalSampler(mode, capacity);
        quantaLanes = new LaneRandom(mode);
        excitonLanes = new LaneRandom(mode);
        electronLanes = new LaneRandom(mode);
        skewLanes = new LaneRandom(mode);
        ionSampler = new BinomialSampler(mode, capacity);
        int length = capacity + 16;
        nuclear = new double[length];
        at = new double[length];
        z = new double[length];
        excitonZ = new double[length];
        skewZ = new double[length];
        quanta = new double[length];
        ionShare = new double[length];
        recombination = new double[length];
        omega = new double[length];
        trials = new double[length];
        ions = new double[length];
    }

    void seed(long seed, long block) {
        quantaLanes.seed(seed, block, LxeStreams.QUANTA);
        excitonLanes.seed(seed, block, LxeStreams.EXCITONS);
        electronLanes.seed(seed, block, LxeStreams.ELECTRONS);
        skewLanes.seed(seed, block, LxeStreams.SKEW);
        ionSampler.seed(seed, block, LxeStreams.IONS);
        undrawn = 0;
    }

    /** Mean energy in quanta times the mean energy per quantum of electrons: T of electrons, keVee of nuclei. */
    void meanEnergy(double[] recoilKeV, double[] ionKeV, int n) {
        double workKeV = tables.workKeV();
        for (int i = 0; i < n; i++) {
            ionKeV[i] = Math.fma(nuclear[i], quanta[i] * workKeV, (1 - nuclear[i]) * recoilKeV[i]);
        }
    }

    /** Photons and electrons of elements 0 to {@code n - 1}. */
    void draw(
            int[] process, int[] target, double[] recoilKeV, double[] photons, double[] electrons, int from, int n,
            int chunk) {
        int nuclei = Recoil.nuclei(process, nuclear, n);
        lookUp(target, recoilKeV, nuclei, n);
        normals.fill(quantaLanes, z, chunk);
        drawForNuclei(nuclei, chunk);
        for (int i = 0; i < n; i++) {
            double fano = widths.fano(quanta[i]);
            trials[i] = (1 - nuclear[i]) * rounded(Math.fma(Math.sqrt(fano * quanta[i]), z[i], quanta[i]));
        }
        ionSampler.fill(trials, ionShare, ions, from, n, chunk);
        for (int i = 0; nuclei > 0 && i < n; i++) {
            if (nuclear[i] > 0) {
                double meanIons = quanta[i] * ionShare[i];
                double meanExcitons = quanta[i] - meanIons;
                ions[i] = rounded(Math.fma(Math.sqrt(widths.ionFano() * meanIons), z[i], meanIons));
                double spread = Math.sqrt(widths.excitonFano() * meanExcitons);
                trials[i] = ions[i] + rounded(Math.fma(spread, excitonZ[i], meanExcitons));
            }
        }
        normals.fill(electronLanes, z, chunk);
        if (nuclei > 0) {
            skew(n);
        }
        recombine(photons, electrons, n);
    }

    /**
     * Normals that only nuclei use, into {@link #excitonZ} and {@link #skewZ}. Without a nucleus in the chunk they are
     * left for later: a chunk with one first draws those of the chunks before it, so that it gets its own.
     */
    private void drawForNuclei(int nuclei, int chunk) {
        undrawn++;
        if (nuclei == 0) {
            return;
        }
        for (; undrawn > 0; undrawn--) {
            normals.fill(excitonLanes, excitonZ, chunk);
            normals.fill(skewLanes, skewZ, chunk);
        }
    }

    private void lookUp(int[] target, double[] recoilKeV, int nuclei, int n) {
        for (int i = 0; i < n; i++) {
            at[i] = Math.max(recoilKeV[i], Double.MIN_NORMAL);
        }
        math.log(at, at, n);
        for (int i = 0; i < n; i++) {
            at[i] = QuantaTable.position(at[i]);
        }
        QuantaTable table = tables.electrons();
        for (int i = 0; i < n; i++) {
            if (nuclei > 0) {
                table = nuclear[i] > 0 ? tables.nucleus(target[i]) : tables.electrons();
            }
            int knot = (int) at[i];
            double fraction = at[i] - knot;
            quanta[i] = recoilKeV[i] * table.at(knot, fraction, 0);
            ionShare[i] = table.at(knot, fraction, 1);
            recombination[i] = table.at(knot, fraction, 2);
            omega[i] = table.at(knot, fraction, 3);
        }
    }

    /** Turns the deviates of nuclei into skew normal ones of mean 0 and variance 1. */
    private void skew(int n) {
        double delta = widths.delta();
        double skewShift = delta * Math.sqrt(2 / Math.PI);
        double skewWidth = 1 / Math.sqrt(1 - skewShift * skewShift);
        double rest = Math.sqrt(1 - delta * delta);
        for (int i = 0; i < n; i++) {
            double skewed = skewWidth * (Math.fma(delta, Math.abs(skewZ[i]), rest * z[i]) - skewShift);
            z[i] = Math.fma(nuclear[i], skewed, (1 - nuclear[i]) * z[i]);
        }
    }

    private void recombine(double[] photons, double[] electrons, int n) {
        for (int i = 0; i < n; i++) {
            double r = recombination[i];
            double fluctuation = omega[i] * ions[i];
            double sigma = Math.sqrt(Math.fma(fluctuation, fluctuation, r * (1 - r) * ions[i]));
            double escaped = rounded(Math.fma(sigma, z[i], (1 - r) * ions[i]));
            electrons[i] = Math.min(escaped, ions[i]);
            photons[i] = trials[i] - electrons[i];
        }
    }

    /** The nearest whole number, at least 0. */
    private static double rounded(double x) {
        return Math.max((x + ROUND) - ROUND, 0);
    }
}
