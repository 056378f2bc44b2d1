package magneton.xenon;

import java.util.Arrays;

/**
 * Reconstructed energy of the detected recoils of one energy: a Fourier series over a window that holds all but 1e-9 of
 * them, its coefficients computed exactly from {@link QuantaDistribution} and {@link AreaTransforms}. Immutable.
 */
final class LxeLine {
    private static final double NEGLIGIBLE = 1e-11;
    /** Share of a pair of numbers that is left out. */
    private static final double LEAST = 1e-14;

    /** Successive negligible coefficients that end a series. */
    private static final int ENOUGH = 6;
    private static final double BELOW = 8;
    private static final double ABOVE = 10;

    private final double lowKeV;
    private final double meanKeV;
    private final double highKeV;
    private final double periodKeV;
    private final double[] re;
    private final double[] im;

    private LxeLine(double meanKeV, double sigmaKeV, double periodKeV, double[] re, double[] im) {
        this.lowKeV = meanKeV - BELOW * sigmaKeV;
        this.meanKeV = meanKeV;
        this.highKeV = meanKeV + ABOVE * sigmaKeV;
        this.periodKeV = periodKeV;
        this.re = re;
        this.im = im;
    }

    /** No recoil is detected. */
    static LxeLine none() {
        return new LxeLine(0, 0, 1, new double[0], new double[0]);
    }

    /** Window that a mean and a width need; the period of the transforms is to be at least that. */
    static double windowKeV(double sigmaKeV) {
        return (BELOW + ABOVE) * sigmaKeV;
    }

    static LxeLine of(
            QuantaDistribution quanta, AreaTransforms areas, double periodKeV, double meanKeV, double sigmaKeV,
            double fewestHits) {
        double[][] share = quanta.share();
        int rows = share.length;
        int columns = share[0].length;
        int firstPhotons = quanta.firstQuanta() - quanta.firstElectrons() - rows + 1;
        int photons = rows + columns - 1;
        double[][] few = areas.fewDetected(firstPhotons, quanta.step(), photons);
        double[][] cut = areas.cutElectrons(quanta.firstElectrons(), quanta.step(), rows);
        int most = areas.frequencies(fewestHits);
        double[] re = new double[most];
        double[] im = new double[most];
        double[] photonRe = new double[photons];
        double[] photonIm = new double[photons];
        double[] electronRe = new double[rows];
        double[] electronIm = new double[rows];
        int[] from = new int[rows];
        int[] to = new int[rows];
        for (int e = 0; e < rows; e++) {
            from[e] = columns;
            for (int n = 0; n < columns; n++) {
                if (share[e][n] > LEAST) {
                    from[e] = Math.min(from[e], n);
                    to[e] = n + 1;
                }
            }
        }
        double low = meanKeV - sigmaKeV * BELOW;
        int size = 0;
        for (int negligible = 0; size < most && (quanta.step() == 1 || negligible < ENOUGH); size++) {
            Arrays.fill(photonRe, 0);
            Arrays.fill(photonIm, 0);
            Arrays.fill(electronRe, 0);
            Arrays.fill(electronIm, 0);
            areas.photons(size, firstPhotons, quanta.step(), few, photonRe, photonIm);
            areas.electrons(size, quanta.firstElectrons(), quanta.step(), cut, electronRe, electronIm);
            double sumRe = 0;
            double sumIm = 0;
            for (int e = 0; e < rows; e++) {
                double[] row = share[e];
                int offset = rows - 1 - e;
                double a = 0;
                double b = 0;
                double c = 0;
                double d = 0;
                int n = from[e];
                // Two sums each, so that additions need not wait for one another.
                for (; n + 1 < to[e]; n += 2) {
                    a = Math.fma(row[n], photonRe[offset + n], a);
                    b = Math.fma(row[n], photonIm[offset + n], b);
                    c = Math.fma(row[n + 1], photonRe[offset + n + 1], c);
                    d = Math.fma(row[n + 1], photonIm[offset + n + 1], d);
                }
                if (n < to[e]) {
                    c = Math.fma(row[n], photonRe[offset + n], c);
                    d = Math.fma(row[n], photonIm[offset + n], d);
                }
                a += c;
                b += d;
                sumRe += a * electronRe[e] - b * electronIm[e];
                sumIm += a * electronIm[e] + b * electronRe[e];
            }
            double angle = -2 * Math.PI * size * low / periodKeV;
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            re[size] = sumRe * cos - sumIm * sin;
            im[size] = sumRe * sin + sumIm * cos;
            negligible = sumRe * sumRe + sumIm * sumIm < NEGLIGIBLE * NEGLIGIBLE ? negligible + 1 : 0;
        }
        return new LxeLine(meanKeV, sigmaKeV, periodKeV, Arrays.copyOf(re, size), Arrays.copyOf(im, size));
    }

    boolean isEmpty() {
        return re.length == 0 || re[0] < NEGLIGIBLE;
    }

    /** Share of the recoils that are detected. */
    double detected() {
        return isEmpty() ? 0 : re[0];
    }

    double lowKeV() {
        return lowKeV;
    }

    double highKeV() {
        return highKeV;
    }

    /** About the mean of the energy. */
    double middleKeV() {
        return meanKeV;
    }

    /** Width over which the series is smooth, keV: two oscillations of its last term. */
    double scaleKeV() {
        return 2 * periodKeV / Math.max(re.length, 2);
    }

    /** Adds {@code weight} times the density at energies {@code from} to {@code to - 1}, all within the window. */
    void add(double weight, double[] energyKeV, int from, int to, double[] density) {
        double factor = weight / periodKeV;
        for (int i = from; i < to; i++) {
            double angle = 2 * Math.PI * (energyKeV[i] - lowKeV) / periodKeV;
            double twoCos = 2 * StrictMath.cos(angle);
            // Clenshaw's recurrence for the sums of cosines and of sines.
            double a1 = 0;
            double a2 = 0;
            double b1 = 0;
            double b2 = 0;
            for (int j = re.length - 1; j >= 1; j--) {
                double a = Math.fma(twoCos, a1, re[j] - a2);
                a2 = a1;
                a1 = a;
                double b = Math.fma(twoCos, b1, im[j] - b2);
                b2 = b1;
                b1 = b;
            }
            double cosines = Math.fma(0.5 * twoCos, a1, -a2);
            double sines = StrictMath.sin(angle) * b1;
            density[i] += factor * (re[0] + 2 * (cosines + sines));
        }
    }
}
