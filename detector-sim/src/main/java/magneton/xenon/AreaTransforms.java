package magneton.xenon;

import java.util.concurrent.ConcurrentHashMap;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.LegendreRuleFactory;

/**
 * What {@link LxeReadout} makes of photons and of electrons, as Fourier transforms of their parts of the reconstructed
 * energy: {@code E[exp(i t E1); S1 seen]} and {@code E[exp(i t E2); S2 seen]} at {@code t = 2 pi j / period}.
 *
 * <p>Each photon or electron multiplies the transform by the same number (a binomial number of detected ones, each of
 * which adds a normal area), so it is a power; events below coincidence or threshold, and areas clipped at zero, are
 * taken out term by term. The drift time is integrated by Gauss-Legendre points. Immutable but for the rows it keeps.
 */
final class AreaTransforms {
    /** Number of detected photons or electrons of less probability is left out. */
    private static final double NEGLIGIBLE = 1e-13;

    private final LxeParameters p;
    private final double baseS1;
    private final double baseS2;
    private final int frequencies;
    private final Binomial detection;
    /** More photons than these never give few detected ones, more electrons never an S2 that is cut. */
    private final int mostPhotons;

    private final int mostElectrons;
    /** Corrections of S1 by detected photons: transform as cut, less the uncut one. */
    private final double[][] fewRe;
    private final double[][] fewIm;
    /** Share extracted and factor of one electron, by drift time. */
    private final double[] weight;
    private final double[] extracted;
    private final Binomial[] extraction;
    private final double[] baseAtDepth;
    /** By drift time: numbers of extracted electrons of which threshold or zero may cut off S2. */
    private final int[] cutBelow;
    /** What it cuts off, less than nothing, by drift time: real parts by number, then imaginary ones. */
    private final ConcurrentHashMap<Integer, double[][][]> cuts = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Integer, double[]> electronRows = new ConcurrentHashMap<>();

    /**
     * @param workKeV mean energy per quantum
     * @param periodKeV of the series
     */
    AreaTransforms(LxeParameters parameters, double workKeV, double periodKeV) {
        p = parameters;
        baseS1 = 2 * Math.PI / periodKeV * workKeV / p.g1();
        baseS2 = 2 * Math.PI / periodKeV * workKeV / p.g2();
        frequencies = 2 + (int) (ClippedNormal.REACH / (baseS1 * p.speResolution() * Math.sqrt(p.coincidence())));
        detection = new Binomial(p.g1());
        int few = p.coincidence();
        while (ClippedNormal.clipped(few, p.speResolution() * Math.sqrt(few), 0)) {
            few++;
        }
        fewRe = new double[few][frequencies];
        fewIm = new double[few][frequencies];
        for (int k = 0; k < few; k++) {
            if (k >= p.coincidence()) {
                ClippedNormal.add(k, p.speResolution() * Math.sqrt(k), 0, baseS1, fewRe[k], fewIm[k]);
            }
            subtract(k, 1, p.speResolution() * Math.sqrt(k), baseS1, fewRe[k], fewIm[k]);
        }
        double lifetimes = p.maxDriftUs() / p.lifetimeUs();
        GaussIntegrator depths = new GaussIntegrator(new LegendreRuleFactory().getRule((int) Math.min(4 + 4 * lifetimes, 64)));
        weight = new double[depths.getNumberOfPoints()];
        extracted = new double[weight.length];
        extraction = new Binomial[weight.length];
        baseAtDepth = new double[weight.length];
        cutBelow = new int[weight.length];
        for (int u = 0; u < weight.length; u++) {
            double survival = StrictMath.exp(-lifetimes * 0.5 * (1 + depths.getPoint(u)));
            weight[u] = 0.5 * depths.getWeight(u);
            extracted[u] = p.extraction() * survival;
            extraction[u] = new Binomial(extracted[u]);
            baseAtDepth[u] = baseS2 / survival;
            cutBelow[u] = 1; // none extracted
            while (ClippedNormal.clipped(
                    cutBelow[u] * p.singleElectron(), sigmaS2(cutBelow[u]), p.s2ThresholdPhd())) {
                cutBelow[u]++;
            }
        }
        mostPhotons = detection.mostTrials(few - 1, NEGLIGIBLE);
        int last = weight.length - 1;
        mostElectrons = extraction[last].mostTrials(cutBelow[last] - 1, NEGLIGIBLE);
    }

    private double[][][] cut(int u) {
        double[][] re = new double[cutBelow[u]][frequencies];
        double[][] im = new double[cutBelow[u]][frequencies];
        for (int m = 0; m < cutBelow[u]; m++) {
            double mean = m * p.singleElectron();
            if (m > 0) {
                ClippedNormal.add(mean, sigmaS2(m), p.s2ThresholdPhd(), baseAtDepth[u], re[m], im[m]);
            } else if (p.s2ThresholdPhd() == 0) {
                java.util.Arrays.fill(re[0], 1);
            }
            subtract(m, p.singleElectron(), sigmaS2(m), baseAtDepth[u], re[m], im[m]);
        }
        return new double[][][] {re, im};
    }

    private double sigmaS2(double extractedElectrons) {
        double spe = p.speResolution();
        return Math.sqrt((p.s2Fano() + spe * spe) * p.singleElectron() * extractedElectrons);
    }

    /** Subtracts the transform of a normal area of mean {@code number * size}. */
    private static void subtract(int number, double size, double sigma, double base, double[] re, double[] im) {
        for (int j = 0; j < re.length; j++) {
            double damping = StrictMath.exp(-0.5 * base * base * j * j * sigma * sigma);
            re[j] -= damping * StrictMath.cos(base * j * number * size);
            im[j] -= damping * StrictMath.sin(base * j * number * size);
        }
    }

    /** Frequencies beyond which S1 of the fewest photons leaves less than 1e-10. */
    int frequencies() {
        return frequencies;
    }

    /** Frequencies of the same kind where at least so many photons are detected. */
    int frequencies(double fewestHits) {
        return (int) Math.min(frequencies, 2 + ClippedNormal.REACH
                / (baseS1 * p.speResolution() * Math.sqrt(Math.max(fewestHits, p.coincidence()))));
    }

    /** Probabilities of few detected photons: of 0, 1, ... of each number of photons; none where they are negligible. */
    double[][] fewDetected(int first, int step, int n) {
        double[][] share = new double[n][];
        for (int i = 0; i < n; i++) {
            double photons = (double) step * (first + i);
            share[i] = new double[photons <= mostPhotons ? fewRe.length : 0];
            for (int k = 0; k < share[i].length; k++) {
                share[i][k] = detection.probability(k, photons);
            }
        }
        return share;
    }

    /** What threshold and zero take from each number of electrons, at all frequencies; null where it is negligible. */
    double[][] cutElectrons(int first, int step, int n) {
        double[][] rows = new double[n][];
        for (int i = 0; i < n && (double) step * (first + i) <= mostElectrons; i++) {
            rows[i] = electronRows.computeIfAbsent(step * (first + i), this::cutRow);
        }
        return rows;
    }

    /** Transforms of S1 at frequency {@code j} of {@code step (first + i)} photons; 0 for negative numbers. */
    void photons(int j, int first, int step, double[][] fewDetected, double[] re, double[] im) {
        double t = baseS1 * j;
        double damping = p.g1() * StrictMath.exp(-0.5 * t * t * p.speResolution() * p.speResolution());
        double x = 1 - p.g1() + damping * StrictMath.cos(t);
        double y = damping * StrictMath.sin(t);
        powers(x, y, first, step, fewDetected.length, 1, re, im);
        for (int i = 0; i < fewDetected.length; i++) {
            double[] few = fewDetected[i];
            for (int k = 0; k < few.length; k++) {
                re[i] += few[k] * fewRe[k][j];
                im[i] += few[k] * fewIm[k][j];
            }
        }
    }

    /** Adds {@code weight z^(step (first + i))}, nothing where the exponent is negative. */
    private static void powers(
            double x, double y, int first, int step, int n, double weight, double[] re, double[] im) {
        double log = 0.5 * StrictMath.log(x * x + y * y);
        double angle = StrictMath.atan2(y, x);
        int from = Math.max(0, -first);
        double start = (double) step * (first + from);
        double size = weight * StrictMath.exp(start * log);
        double a = size * StrictMath.cos(start * angle);
        double b = size * StrictMath.sin(start * angle);
        double stepSize = StrictMath.exp(step * log);
        double c = stepSize * StrictMath.cos(step * angle);
        double s = stepSize * StrictMath.sin(step * angle);
        for (int i = from; i < n; i++) {
            re[i] += a;
            im[i] += b;
            double next = a * c - b * s;
            b = a * s + b * c;
            a = next;
        }
    }

    /** Transforms of S2 at frequency {@code j} of {@code step (first + i)} electrons. */
    void electrons(int j, int first, int step, double[][] cut, double[] re, double[] im) {
        for (int u = 0; u < weight.length; u++) {
            double t = baseAtDepth[u] * j;
            double sigma = sigmaS2(1);
            double damping = extracted[u] * StrictMath.exp(-0.5 * t * t * sigma * sigma);
            double x = 1 - extracted[u] + damping * StrictMath.cos(t * p.singleElectron());
            double y = damping * StrictMath.sin(t * p.singleElectron());
            powers(x, y, first, step, cut.length, weight[u], re, im);
        }
        for (int i = 0; i < cut.length && cut[i] != null; i++) {
            re[i] += cut[i][2 * j];
            im[i] += cut[i][2 * j + 1];
        }
    }

    /** What threshold and zero take out of the transforms of a number of electrons, at all frequencies. */
    private double[] cutRow(int electrons) {
        double[] row = new double[2 * frequencies];
        for (int u = 0; u < weight.length; u++) {
            double[][][] cut = cuts.computeIfAbsent(u, this::cut);
            for (int m = 0; m < cutBelow[u]; m++) {
                double share = weight[u] * extraction[u].probability(m, electrons);
                for (int j = 0; share > NEGLIGIBLE && j < frequencies; j++) {
                    row[2 * j] += share * cut[0][m][j];
                    row[2 * j + 1] += share * cut[1][m][j];
                }
            }
        }
        return row;
    }
}
