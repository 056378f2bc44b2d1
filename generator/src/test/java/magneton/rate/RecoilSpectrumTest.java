package magneton.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.assertj.core.data.Percentage;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.LegendreRuleFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.TestExperiments;
import magneton.constant.Constants;
import magneton.experiment.Channel;
import magneton.experiment.Experiment;
import magneton.process.Kinematics;
import magneton.source.Spectrum;

/** Closed-form flux averages against brute-force integration of the cross section over the flux. */
class RecoilSpectrumTest {
    private static final GaussIntegrator TEN_POINTS = new GaussIntegrator(new LegendreRuleFactory().getRule(10));

    static List<Experiment> experiments() {
        return TestExperiments.all();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void spectrumIsTheFluxAverage(Experiment experiment) {
        for (Channel channel : Channel.of(experiment)) {
            RecoilSpectrum spectrum = new RecoilSpectrum(channel);
            double[] breakpoints = spectrum.breakpointsKeV();
            if (breakpoints.length == 0) {
                continue;
            }
            double from = Math.max(breakpoints[0], 1e-3);
            double to = breakpoints[breakpoints.length - 1];
            for (double f : new double[] {0.01, 0.2, 0.5, 0.8}) {
                double t = from * Math.pow(to / from, f);
                double expected = bruteForce(channel, t);
                if (expected > 1e-6 * spectrum.at(from)) {
                    assertThat(spectrum.at(t)).as("%s at %s keV", channel.process().name(), t)
                            .isCloseTo(expected, Percentage.withPercentage(1e-7));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void totalIsTheIntegralOfTheSpectrum(Experiment experiment) {
        for (Channel channel : Channel.of(experiment)) {
            RecoilSpectrum spectrum = new RecoilSpectrum(channel);
            double[] b = spectrum.breakpointsKeV();
            if (b.length == 0) {
                continue;
            }
            double from = Math.max(b[0], 1e-9);
            double to = b[b.length - 1];
            int panels = 50_000;
            double sum = 0;
            double left = from;
            for (int i = 1; i <= panels; i++) {
                double right = from * Math.pow(to / from, (double) i / panels);
                sum += gauss(spectrum::at, left, right);
                left = right;
            }
            assertThat(spectrum.total()).as(channel.process().name()).isCloseTo(sum, Percentage.withPercentage(1e-4));
        }
    }

    /** Ten Gauss-Legendre points on parts of every linear piece above the threshold energy, each part less than 1.2 wide. */
    private static double bruteForce(Channel channel, double recoilKeV) {
        double t = recoilKeV / Constants.KEV_PER_MEV;
        double minEnergy =
                Kinematics.minEnergy(t, channel.law().targetMassMeV(), channel.law().finalMassMeV());
        double sum = 0;
        for (Spectrum spectrum : channel.spectra()) {
            switch (spectrum) {
                case Spectrum.Line line -> sum += line.total() * channel.law().at(line.energyMeV(), t);
                case Spectrum.Tabulated table -> {
                    double[] e = table.energyMeV();
                    for (int i = 1; i < e.length; i++) {
                        double left = Math.max(e[i - 1], minEnergy);
                        while (left < e[i]) {
                            double right = Math.min(e[i], 1.2 * left);
                            sum += gauss(energy -> table.at(energy) * channel.law().at(energy, t), left, right);
                            left = right;
                        }
                    }
                }
            }
        }
        return channel.multiplicity(recoilKeV) * sum / Constants.KEV_PER_MEV;
    }

    private static double gauss(DoubleUnaryOperator f, double from, double to) {
        double half = 0.5 * (to - from);
        double sum = 0;
        for (int i = 0; i < TEN_POINTS.getNumberOfPoints(); i++) {
            sum += TEN_POINTS.getWeight(i) * f.applyAsDouble(from + half * (1 + TEN_POINTS.getPoint(i)));
        }
        return half * sum;
    }

    @Test
    void magneticRateOfGemmaIsAsComputedIndependently() {
        // Stepping, 30 electrons, T << E, 2.73e13 /cm2/s: 0.517 counts/kg/day/keV at 2.8 keV for mu = 1e-10.
        Experiment experiment = TestExperiments.gemma(2.73e13, 1e-10);
        ProcessSpectrum magnetic = new Rates(experiment).processes().get(1);
        assertThat(magnetic.perKgDayKeV(2.8)).isCloseTo(0.517, Percentage.withPercentage(4));
        assertThat(magnetic.perKgDayKeV(10)).isCloseTo(0.145, Percentage.withPercentage(4));
    }
}
