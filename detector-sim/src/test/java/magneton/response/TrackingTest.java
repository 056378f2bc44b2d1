package magneton.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.atomic.FreeElectrons;
import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.experiment.Channel;
import magneton.experiment.EnergyRange;
import magneton.experiment.Experiment;
import magneton.experiment.Exposure;
import magneton.experiment.ProcessSetup;
import magneton.process.Dipole;
import magneton.process.ElectronCouplings;
import magneton.process.Eves;
import magneton.process.MagneticMoments;
import magneton.process.NeutrinoCharges;
import magneton.process.Process;
import magneton.rate.RecoilSpectrum;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;
import magneton.source.ArrivalTime;
import magneton.source.Flavour;
import magneton.source.Mono;
import magneton.source.NeutrinoSource;
import magneton.source.PiDar;
import magneton.target.Elements;
import magneton.target.Targets;

/** Angles in the fold against events with the angles of the kinematics. */
class TrackingTest {
    private static final int BLOCKS = 64;
    private static final Recoil NUCLEUS = Recoil.nucleus(1_000_180_400);

    private static final Process WEAK = new Eves(ElectronCouplings.radiative(), NeutrinoCharges.none());
    private static final NeutrinoSource PIONS = new PiDar(0.08, 30, Double.NaN, ArrivalTime.gaussian(440, 150));
    private static final NeutrinoSource LINE = new Mono(Flavour.NU_MU, 29.79, 1e7);

    static Stream<Arguments> experiments() {
        Process heavy = Dipole.evesDipole(MagneticMoments.universal(1e-9), 1);
        return Stream.of(
                Arguments.of("pions at rest, weak", PIONS, WEAK, 1.0, 50.0, 0.95),
                Arguments.of("line, weak, low energies", LINE, WEAK, 1.0, 29.0, 0.9),
                Arguments.of("line, heavy final state", LINE, heavy, 0.7, 29.0, 0.9));
    }

    /** Chi-square of 20 bins and number of detected events, p > 1e-3. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("experiments")
    void foldIntegratesOverTheNeutrinoEnergy(
            String label, NeutrinoSource source, Process process, double lowMeV, double highMeV, double cosThetaMin) {
        Experiment experiment = new Experiment(
                source.flux(), new Targets(Elements.load()).of("Ar"),
                List.of(new ProcessSetup(process, new EnergyRange(0.3e3, 60e3))), new FreeElectrons(),
                new Exposure(1, 1, 1));
        Tracking tracking = new Tracking(new TrackingParameters(1e3 * lowMeV, 1e3 * highMeV, EnergyResolution.of(2, 0.02),
                0.05, cosThetaMin, new Efficiency.Full(), 1, 1));
        double[] edges = new double[21];
        for (int i = 0; i <= 20; i++) {
            edges[i] = 1e3 * (lowMeV + (highMeV - lowMeV) * i / 20);
        }
        double[] expected = new double[20];
        double seen = 0;
        double all = 0;
        for (Channel channel : Channel.of(experiment)) {
            RecoilSpectrum recoils = new RecoilSpectrum(channel);
            ObservedSpectrum folded = tracking.fold(new ChannelRecoils(recoils));
            double[] averages = folded.binAverages(edges);
            for (int i = 0; i < 20; i++) {
                expected[i] += averages[i] * (edges[i + 1] - edges[i]);
            }
            seen += folded.detected();
            all += recoils.total() * channel.scatterersPerKg();
        }
        int events = BLOCKS * EventSampler.BLOCK;
        double[] counts = detected(experiment, tracking, edges);
        double chi2 = 0;
        for (int i = 0; i < 20; i++) {
            double mean = events * expected[i] / all;
            assertThat(mean).isGreaterThan(20);
            chi2 += (counts[i] - mean) * (counts[i] - mean) / mean;
        }
        assertThat(Gamma.regularizedGammaQ(10, 0.5 * chi2)).as("chi2 %s of 20 bins", chi2).isGreaterThan(1e-3);
        double share = seen / all;
        assertThat(Arrays.stream(counts).sum())
                .isCloseTo(events * share, within(3.3 * Math.sqrt(events * share * (1 - share))));
    }

    private static double[] detected(Experiment experiment, Response response, double[] edges) {
        EventSampler sampler = new EventSampler(experiment);
        List<Column> columns = new ArrayList<>(sampler.schema().columns());
        columns.addAll(List.of(Column.E_ION, Column.E_OBS));
        columns.addAll(response.columns());
        columns.add(Column.DETECTED);
        EventBatch batch = new EventBatch(new EventSchema(columns), EventSampler.BLOCK);
        double[] counts = new double[edges.length - 1];
        for (int block = 0; block < BLOCKS; block++) {
            sampler.worker(SimdMode.VECTOR).fill(batch, 5, block, EventSampler.BLOCK);
            response.worker(SimdMode.VECTOR).apply(batch, 5, block);
            for (int i = 0; i < batch.size(); i++) {
                if (batch.flags(Column.DETECTED)[i]) {
                    int bin = Arrays.binarySearch(edges, batch.doubles(Column.E_OBS)[i]);
                    counts[Math.min(bin >= 0 ? bin : -bin - 2, counts.length - 1)]++;
                }
            }
        }
        return counts;
    }

    /** Rice distribution along the neutrino: P = 1 - exp(-cut^2 / 2 s^2). */
    @Test
    void acceptanceOfForwardRecoilsIsThatOfRayleigh() {
        for (double cut : new double[] {0.01, 0.1, 0.45, 2}) {
            assertThat(AngularAcceptance.passes(0, cut, 0.1)).isCloseTo(-Math.expm1(-50 * cut * cut), within(1e-9));
        }
        assertThat(AngularAcceptance.passes(0.45, 0.45, 1e-3)).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void nucleiLeaveNoTrack() {
        Tracking tracking = new Tracking(new TrackingParameters(
                1, 100, EnergyResolution.of(0.1, 0), 0.1, -1, new Efficiency.Full(), 1, 1));
        PowerLawRecoils recoils = new PowerLawRecoils(NUCLEUS, 1, 100, 10);
        EventBatch batch = recoils.sample(tracking, 2000, 1);
        tracking.worker(SimdMode.VECTOR).apply(batch, 1, 1);
        for (int i = 0; i < 2000; i++) {
            assertThat(batch.flags(Column.DETECTED)[i]).isFalse();
        }
        assertThat(tracking.fold(recoils).detected()).isZero();
    }
}
