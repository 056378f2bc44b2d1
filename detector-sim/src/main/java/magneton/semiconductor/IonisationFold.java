package magneton.semiconductor;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.hipparchus.special.Erf;

import magneton.response.Deposit;
import magneton.response.ExpectedRecoils;
import magneton.response.FoldedSpectrum;
import magneton.response.GaussianMixture;
import magneton.response.ObservedSpectrum;
import magneton.response.RecoilNodes;
import magneton.simd.SimdMode;

/** Folding of {@link IonisationDetector}: a Gaussian for each recoil energy, or for each number of pairs. */
final class IonisationFold {
    /** Kinks of the two-point regime (mean pairs at whole numbers) are given to the integration up to here. */
    private static final int MAX_KINKS = 2000;

    private IonisationFold() {}

    static ObservedSpectrum of(IonisationParameters p, ExpectedRecoils spectrum) {
        Deposit deposit = new Deposit(p.quenching(), SimdMode.SCALAR, 8);
        DoubleUnaryOperator ion = t -> deposit.ionisationKeV(spectrum.recoil(), t);
        boolean countPairs = p.countsPairs();
        DoubleStream kinks = DoubleStream.of(deposit.recoilKeV(spectrum, p.minimumIonisationKeV()));
        kinks = DoubleStream.concat(kinks, DoubleStream.of(p.quenching().breakpointsKeV()));
        if (countPairs) {
            kinks = DoubleStream.concat(kinks, wholePairs(p, deposit, spectrum));
        }
        RecoilNodes nodes = RecoilNodes.of(spectrum, ion, t -> sigma(p, ion.applyAsDouble(t)), kinks.toArray());
        double[] energy = nodes.recoilKeV().clone();
        double[] rate = nodes.rate().clone();
        for (int i = 0; i < energy.length; i++) {
            energy[i] = ion.applyAsDouble(nodes.recoilKeV()[i]);
            rate[i] *= energy[i] >= p.minimumIonisationKeV() ? p.activeFraction() : 0;
        }
        GaussianMixture smeared = countPairs ? countedPairs(p, energy, rate) : gaussians(p, energy, rate);
        double lowest = p.positiveEnergy() ? p.offsetKeV() : Double.NEGATIVE_INFINITY;
        return new FoldedSpectrum(smeared, Math.max(p.thresholdKeV(), lowest), p.upperKeV(), p.efficiency());
    }

    /** Total width about an ionisation energy, before the energy scale. */
    private static double sigma(IonisationParameters p, double ionKeV) {
        double pairVariance = Math.max(p.fano() * p.energyPerPairKeV() * ionKeV, p.leastPairVariance());
        return Math.sqrt(p.noiseSigmaKeV() * p.noiseSigmaKeV() + pairVariance);
    }

    private static GaussianMixture gaussians(IonisationParameters p, double[] energy, double[] rate) {
        double[] mean = new double[energy.length];
        double[] width = new double[energy.length];
        double[] weight = rate.clone();
        for (int i = 0; i < energy.length; i++) {
            double sigma = sigma(p, energy[i]);
            mean[i] = Math.fma(p.scale(), energy[i], p.offsetKeV());
            width[i] = p.scale() * sigma;
            if (p.positiveEnergy()) {
                weight[i] *= 2 / (1 + Erf.erf(energy[i] / (Math.sqrt(2) * sigma)));
            }
        }
        return new GaussianMixture(mean, width, weight);
    }

    private static GaussianMixture countedPairs(IonisationParameters p, double[] energy, double[] rate) {
        double highest = energy.length == 0 ? 0 : energy[energy.length - 1] / p.energyPerPairKeV();
        int most = (int) (highest + 9 * PairStatistics.spread(highest, p.fano()) + 2);
        double[] mean = new double[most + 1];
        double[] width = new double[most + 1];
        double[] weight = new double[most + 1];
        for (int pairs = 0; pairs <= most; pairs++) {
            mean[pairs] = Math.fma(p.scale(), pairs * p.energyPerPairKeV(), p.offsetKeV());
            width[pairs] = p.scale() * p.noiseSigmaKeV();
        }
        for (int i = 0; i < energy.length; i++) {
            double expected = energy[i] / p.energyPerPairKeV();
            double reach = 9 * PairStatistics.spread(expected, p.fano()) + 1;
            int from = (int) Math.max(expected - reach, 0);
            int to = (int) Math.min(expected + reach + 1, most);
            for (int pairs = from; pairs <= to; pairs++) {
                weight[pairs] += rate[i] * PairStatistics.probability(pairs, expected, p.fano());
            }
        }
        return new GaussianMixture(mean, width, weight);
    }

    private static DoubleStream wholePairs(IonisationParameters p, Deposit deposit, ExpectedRecoils spectrum) {
        double smoothAbove = 1.5 / Math.max(p.fano(), 1e-9);
        double highest = Math.min(deposit.ionisationKeV(spectrum.recoil(), spectrum.maxKeV()) / p.energyPerPairKeV(),
                smoothAbove);
        int most = (int) Math.min(highest, MAX_KINKS);
        double onset = PairStatistics.ROUNDING_VARIANCE / Math.max(p.fano(), 1e-9);
        return DoubleStream.concat(
                IntStream.rangeClosed(1, most).asDoubleStream(), DoubleStream.of(onset))
                .map(pairs -> deposit.recoilKeV(spectrum, pairs * p.energyPerPairKeV()));
    }
}
