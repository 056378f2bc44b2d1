package magneton.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

import magneton.TestExperiments;
import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.event.EventBatch;
import magneton.experiment.Experiment;
import magneton.rate.ProcessSpectrum;
import magneton.rate.Rates;
import magneton.simd.SimdMode;
import magneton.source.ArrivalTime;
import magneton.source.Flavour;
import magneton.source.Flux;
import magneton.source.FluxComponent;
import magneton.source.Spectrum;

/** Biased recoils, named weights and arrival times. Fixed seeds; each statistical test fails with probability 1e-3. */
class WeightsTest {
    private static final long SEED = 7;
    private static final int BLOCKS = 40;

    @Test
    void biasedRecoilsWeighBackToTheDensity() {
        for (Experiment experiment : List.of(TestExperiments.all().get(0), TestExperiments.all().get(1))) {
            EventSampler sampler = new EventSampler(experiment, RecoilSampling.LOG_UNIFORM, false, false);
            List<ProcessSpectrum> truth = new Rates(experiment).processes();
            assertWeightedSpectrum(sampler, Column.WEIGHT, truth, 1);
        }
    }

    @Test
    void aFileReweighedToAnotherMomentIsTheRunAtThatMoment() {
        Experiment made = TestExperiments.gemma(2.7e13, 2.9e-11);
        double scale = 4;
        List<ProcessSpectrum> wanted = new Rates(TestExperiments.gemma(2.7e13, 2 * 2.9e-11)).processes();
        EventSampler sampler = new EventSampler(made, RecoilSampling.NATURAL, true, false);
        double ratio = total(wanted) / total(new Rates(made).processes());
        assertWeightedSpectrum(sampler, null, wanted, ratio, scale);
    }

    @Test
    void sharesAddUpToTheWeight() {
        Experiment experiment = TestExperiments.all().get(3);
        EventSampler sampler = new EventSampler(experiment, RecoilSampling.LOG_UNIFORM, true, true);
        EventBatch batch = new EventBatch(sampler.schema(), EventSampler.BLOCK);
        sampler.worker(SimdMode.VECTOR).fill(batch, SEED, 0, EventSampler.BLOCK);
        for (String kind : List.of("w_flux_", "w_c", "w_e")) {
            assertThat(sampler.schema().columns()).anyMatch(column -> column.name().startsWith(kind));
        }
        for (int i = 0; i < batch.size(); i++) {
            double processes = 0;
            double components = 0;
            for (Column column : sampler.schema().columns()) {
                if (column.name().startsWith("w_flux_")) {
                    components += batch.doubles(column)[i];
                } else if (column.name().startsWith("w_")) {
                    processes += batch.doubles(column)[i];
                }
            }
            double weight = batch.doubles(Column.WEIGHT)[i];
            assertThat(processes).isCloseTo(weight, within(1e-12 * weight));
            assertThat(components).isCloseTo(weight, within(1e-12 * weight));
        }
    }

    @Test
    void arrivalTimesAreThePulseAndTheDecays() {
        ArrivalTime delayed = ArrivalTime.gaussian(440, 150, 26.033, 2196.98);
        Experiment steady = TestExperiments.all().get(3);
        Experiment pulsed = new Experiment(new Flux(List.of(
                new FluxComponent("delayed", Flavour.NU_E, new Spectrum.Line(30, 1e7), delayed),
                new FluxComponent("steady", Flavour.NU_MU, new Spectrum.Line(29.8, 1e7))), Flux.Per.SECOND),
                steady.target(), steady.processes(), steady.atomicModel(), steady.exposure());
        EventSampler sampler = new EventSampler(pulsed);
        EventBatch batch = new EventBatch(sampler.schema(), EventSampler.BLOCK);
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int b = 0; b < BLOCKS; b++) {
            sampler.worker(SimdMode.VECTOR).fill(batch, SEED, b, EventSampler.BLOCK);
            for (int i = 0; i < batch.size(); i++) {
                double time = batch.doubles(Column.TIME)[i];
                if (batch.ints(Column.NU_PDG)[i] == 14) {
                    assertThat(time).isNaN();
                } else {
                    sum += time;
                    squares += time * time;
                    n++;
                }
            }
        }
        double mean = sum / n;
        double sigma = Math.sqrt(150 * 150 + 26.033 * 26.033 + 2196.98 * 2196.98);
        assertThat(mean).isCloseTo(440 + 26.033 + 2196.98, within(3.5 * sigma / Math.sqrt(n)));
        assertThat(Math.sqrt(squares / n - mean * mean)).isCloseTo(sigma, within(5 * sigma / Math.sqrt(n)));
        assertThat(sampler.schema().contains(Column.TIME)).isTrue();
        assertThat(new EventSampler(steady).schema().contains(Column.TIME)).isFalse();
    }

    @Test
    void scalarAndVectorWeighAlike() {
        Experiment experiment = TestExperiments.all().get(1);
        EventSampler sampler = new EventSampler(experiment, RecoilSampling.LOG_UNIFORM, true, true);
        EventBatch a = new EventBatch(sampler.schema(), EventSampler.BLOCK);
        EventBatch b = new EventBatch(sampler.schema(), EventSampler.BLOCK);
        sampler.worker(SimdMode.SCALAR).fill(a, SEED, 3, EventSampler.BLOCK);
        sampler.worker(SimdMode.VECTOR).fill(b, SEED, 3, EventSampler.BLOCK);
        for (Column column : sampler.schema().columns()) {
            if (column.type() == ColumnType.FLOAT64) {
                for (int i = 0; i < a.size(); i++) {
                    assertThat(b.doubles(column)[i]).isEqualTo(a.doubles(column)[i]);
                }
            }
        }
    }

    @Test
    void refusesALawThatBiasWouldTakeOutOfForm() {
        // Dipole scattering to a massive lepton has terms in T^-2 already; they allow no further power.
        assertThatThrownBy(() -> TestExperiments.all().get(4).processes().getFirst().process()
                .law(Flavour.NUBAR_E, null).timesRecoilPower(-1)).hasMessageContaining("log-uniform");
    }

    private static void assertWeightedSpectrum(
            EventSampler sampler, Column weight, List<ProcessSpectrum> truth, double ratio) {
        assertWeightedSpectrum(sampler, weight, truth, ratio, 1);
    }

    /** Chi-square of the weighted spectrum in ln T, its variance from the squared weights, against the truth. */
    private static void assertWeightedSpectrum(EventSampler sampler, Column weight, List<ProcessSpectrum> truth,
            double ratio, double magneticScale) {
        EventBatch batch = new EventBatch(sampler.schema(), EventSampler.BLOCK);
        double from = truth.getFirst().channels().getFirst().channel().recoilRange().fromKeV();
        double to = 0;
        for (ProcessSpectrum spectrum : truth) {
            to = Math.max(to, spectrum.breakpointsKeV()[spectrum.breakpointsKeV().length - 1]);
        }
        int bins = 40;
        double[] sum = new double[bins];
        double[] squares = new double[bins];
        BlockSampler worker = sampler.worker(SimdMode.VECTOR);
        for (int b = 0; b < BLOCKS; b++) {
            worker.fill(batch, SEED, b, EventSampler.BLOCK);
            for (int i = 0; i < batch.size(); i++) {
                double w = weight != null ? batch.doubles(weight)[i] : reweighed(batch, i, magneticScale);
                int bin = (int) (bins * Math.log(batch.doubles(Column.T)[i] / from) / Math.log(to / from));
                sum[Math.clamp(bin, 0, bins - 1)] += w;
                squares[Math.clamp(bin, 0, bins - 1)] += w * w;
            }
        }
        double events = (double) BLOCKS * EventSampler.BLOCK;
        double chi2 = 0;
        int used = 0;
        for (int bin = 0; bin < bins; bin++) {
            double low = from * Math.pow(to / from, (double) bin / bins);
            double high = from * Math.pow(to / from, (bin + 1.0) / bins);
            double share = truth.stream().mapToDouble(p -> p.perKgDay(low, high)).sum() / total(truth);
            if (sum[bin] * sum[bin] / squares[bin] >= 25) {
                double difference = sum[bin] - share * ratio * events;
                chi2 += difference * difference / squares[bin];
                used++;
            }
        }
        assertThat(used).isGreaterThan(bins / 2);
        assertThat(1 - new ChiSquaredDistribution(used).cumulativeProbability(chi2)).isGreaterThan(1e-3);
    }

    private static double reweighed(EventBatch batch, int i, double magneticScale) {
        double w = 0;
        for (Column column : batch.schema().columns()) {
            if (column.name().startsWith("w_")) {
                w += batch.doubles(column)[i] * (column.name().endsWith("magnetic") ? magneticScale : 1);
            }
        }
        return w;
    }

    private static double total(List<ProcessSpectrum> processes) {
        return processes.stream().mapToDouble(ProcessSpectrum::perKgDay).sum();
    }
}
