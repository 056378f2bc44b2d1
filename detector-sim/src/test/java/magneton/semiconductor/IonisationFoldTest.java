package magneton.semiconductor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.quenching.Lindhard;
import magneton.quenching.Quenching;
import magneton.quenching.Quenchings;
import magneton.response.Efficiency;
import magneton.response.ExpectedRecoils;
import magneton.response.Recoil;

/** Folding against the convolution written out as a plain sum over fine steps in ln T. */
class IonisationFoldTest {
    private static final int GE74 = 1_000_320_740;
    private static final double LOW = 0.01;
    private static final double HIGH = 5;

    /** exp(-T)/T on [0.01, 5] keV. */
    private static final ExpectedRecoils RECOILS = new ExpectedRecoils() {
        @Override
        public Recoil recoil() {
            return Recoil.nucleus(GE74);
        }

        @Override
        public double minKeV() {
            return LOW;
        }

        @Override
        public double maxKeV() {
            return HIGH;
        }

        @Override
        public double[] breakpointsKeV() {
            return new double[0];
        }

        @Override
        public void density(double[] recoilKeV, double[] density, int n) {
            for (int i = 0; i < n; i++) {
                density[i] = Math.exp(-recoilKeV[i]) / recoilKeV[i];
            }
        }

        @Override
        public double shareWithin(double recoilKeV, double thetaRad) {
            throw new AssertionError("a fold in energy alone asks for no angle");
        }
    };

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void equalsThePlainConvolution(boolean positive) {
        Quenching quenching = positive ? Quenchings.named("fef") : Lindhard.of(0.179);
        IonisationParameters p = new IonisationParameters(0.001, 10, 0.0685, 0.11, 2.96e-3, quenching,
                new Efficiency.ErrorFunction(0.1, 0.05), 0.9, 1, 0, 2.96e-3, positive);
        double[] energy = {0.002, 0.1, 0.2, 0.5, 0.9};
        double[] folded = IonisationDetector.hpge(p).fold(RECOILS).density(energy);
        for (int i = 0; i < energy.length; i++) {
            double plain = plainConvolution(quenching, energy[i], positive);
            double efficiency = 0.9 * 0.5 * (1 + Erf.erf((energy[i] - 0.1) / (Math.sqrt(2) * 0.05)));
            assertThat(folded[i]).isCloseTo(efficiency * plain, within(1e-4 * efficiency * plain));
        }
    }

    private static double plainConvolution(Quenching quenching, double energy, boolean positive) {
        int steps = 40_000;
        double step = Math.log(HIGH / LOW) / steps;
        double sum = 0;
        for (int k = 0; k < steps; k++) {
            double t = LOW * Math.exp((k + 0.5) * step);
            double ion = quenching.factor(t, GE74) * t;
            if (ion < 2.96e-3) {
                continue;
            }
            double sigma = Math.sqrt(0.0685 * 0.0685 + 0.11 * 2.96e-3 * ion);
            double norm = positive ? 2 / (1 + Erf.erf(ion / (Math.sqrt(2) * sigma))) : 1;
            double z = (energy - ion) / sigma;
            sum += step * Math.exp(-t) * norm * Math.exp(-0.5 * z * z) / (Math.sqrt(2 * Math.PI) * sigma);
        }
        return sum;
    }

    @Test
    void outsideTheWindowNothingIsSeen() {
        IonisationParameters p = new IonisationParameters(0.2, 0.4, 0.0685, 0.11, 2.96e-3, Lindhard.of(0.179),
                new Efficiency.Full(), 1, 1, 0, 2.96e-3, false);
        double[] density = IonisationDetector.hpge(p).fold(RECOILS).density(new double[] {0.19999, 0.2, 0.4, 0.40001});
        assertThat(density[0]).isZero();
        assertThat(density[1]).isPositive();
        assertThat(density[2]).isPositive();
        assertThat(density[3]).isZero();
    }

    @Test
    void badParametersNameTheirKey() {
        assertBad("threshold must be 0 to 1000000 keV, not -1 keV", -1, 1, 0.1, 0.1, 0.003, 1, 1);
        assertBad("upper (0.5 keV) must be above threshold (1 keV)", 1, 0.5, 0.1, 0.1, 0.003, 1, 1);
        assertBad("noise-sigma must be above 0", 1, 2, 0, 0.1, 0.003, 1, 1);
        assertBad("noise-sigma must be above 0", 1, 2, Double.NaN, 0.1, 0.003, 1, 1);
        assertBad("fano must be 0 to 1, not 1.5", 1, 2, 0.1, 1.5, 0.003, 1, 1);
        assertBad("energy-per-pair must be above 0", 1, 2, 0.1, 0.1, 0, 1, 1);
        assertBad("active-fraction must be above 0 and at most 1, not 1.2", 1, 2, 0.1, 0.1, 0.003, 1.2, 1);
        assertBad("energy-scale must be 0.5 to 2, not 3", 1, 2, 0.1, 0.1, 0.003, 1, 3);
    }

    private static void assertBad(
            String sentence, double threshold, double upper, double noise, double fano, double pair, double active,
            double scale) {
        assertThatThrownBy(() -> new IonisationParameters(threshold, upper, noise, fano, pair, Lindhard.standard(),
                new Efficiency.Full(), active, scale, 0, 0.003, false))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(sentence);
    }
}
