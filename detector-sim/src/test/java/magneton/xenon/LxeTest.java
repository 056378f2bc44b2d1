package magneton.xenon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.simd.SimdMode;

class LxeTest {
    private static final int EVENTS = 200_000;

    private static EventBatch events(Lxe lxe, int process, double recoilKeV) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.PROCESS, Column.TARGET_PDG, Column.T, Column.E_ION, Column.E_OBS));
        columns.addAll(lxe.columns());
        columns.add(Column.DETECTED);
        EventBatch batch = new EventBatch(new EventSchema(columns), EVENTS);
        batch.size(EVENTS);
        Arrays.fill(batch.doubles(Column.T), recoilKeV);
        Arrays.fill(batch.ints(Column.PROCESS), process);
        Arrays.fill(batch.ints(Column.TARGET_PDG), 1_000_541_310);
        lxe.worker(SimdMode.best()).apply(batch, 3, 4);
        return batch;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values, 0, EVENTS).average().orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values, 0, EVENTS).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
    }

    private static double[] counts(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    /** 8.8 keV, the tritium endpoint and nuclear recoils of 5 and 30 keV: means to 0.2 % plus 4 standard errors. */
    @ParameterizedTest
    @CsvSource({"750, 8.8", "750, 18.6", "150, 5", "150, 30"})
    void meansFollowFromYieldsAndGains(int process, double energy) {
        Lxe lxe = new Lxe(LxeParameters.of("lz"));
        LxeParameters p = lxe.parameters();
        NestYields yields = new NestYields(p.model());
        double charge = process == 750 ? yields.betaCharge(energy) : yields.nuclearCharge(energy, 131);
        double light = process == 750 ? yields.electronQuanta() - charge : yields.nuclearLight(energy, 131);
        EventBatch batch = events(lxe, process, energy);
        double[] electrons = counts(batch.ints(Lxe.N_ELECTRONS));
        double[] photons = counts(batch.ints(Lxe.N_PHOTONS));
        assertMean(electrons, charge * energy);
        assertMean(photons, light * energy);
        assertMean(batch.doubles(Lxe.S1), p.g1() * light * energy);
        assertMean(batch.doubles(Lxe.S2), p.g2() * charge * energy);
        assertMean(batch.doubles(Column.E_OBS), yields.workKeV() * (charge + light) * energy);
    }

    private static void assertMean(double[] values, double expected) {
        double error = 4 * deviation(values) / Math.sqrt(EVENTS);
        assertThat(mean(values)).isCloseTo(expected, within(error + 0.002 * expected));
    }

    /** Spread of S1 at fixed photons is that of detection: conditional variance from binomial and photon area. */
    @Test
    void s1WidthIsThatOfDetection() {
        Lxe lxe = new Lxe(LxeParameters.of("lz"));
        LxeParameters p = lxe.parameters();
        EventBatch batch = events(lxe, 750, 8.8);
        double[] residual = new double[EVENTS];
        double variance = 0;
        for (int i = 0; i < EVENTS; i++) {
            int photons = batch.ints(Lxe.N_PHOTONS)[i];
            residual[i] = batch.doubles(Lxe.S1)[i] - p.g1() * photons;
            variance += photons * p.g1() * (1 - p.g1() + p.speResolution() * p.speResolution()) / EVENTS;
        }
        assertThat(deviation(residual)).isCloseTo(Math.sqrt(variance), within(0.01 * Math.sqrt(variance)));
    }

    /**
     * Published: sigma = 0.323 sqrt(E) for LZ (arXiv:2211.17120), 0.31 sqrt(E) + 0.0037 E for XENON1T
     * (arXiv:2006.09721).
     */
    @ParameterizedTest
    @CsvSource({"lz, 8.8, 0.323, 0", "lz, 18.6, 0.323, 0", "xenon1t, 8.8, 0.31, 0.0037", "xenonnt, 18.6, 0.31, 0.0037"})
    void energyResolutionIsNearThePublishedOne(String set, double energy, double a, double b) {
        EventBatch batch = events(new Lxe(LxeParameters.of(set)), 750, energy);
        double published = a * Math.sqrt(energy) + b * energy;
        assertThat(deviation(batch.doubles(Column.E_OBS))).isCloseTo(published, within(0.12 * published));
    }

    @Test
    void parameterSetsAreKnownByName() {
        assertThat(LxeParameters.sets()).contains("lz", "xenonnt", "xenon1t", "pandax4t");
        for (String set : LxeParameters.sets()) {
            assertThat(LxeParameters.of(set).g2()).isPositive();
        }
        assertThatThrownBy(() -> LxeParameters.of("lzz")).hasMessageStartingWith("set 'lzz' is not one of lz, ");
        assertThatThrownBy(() -> NestModel.standard(0))
                .hasMessageStartingWith("field must be 1 to 10000 V/cm, not 0 V/cm");
    }

    /** Normals that only nuclei use are left for later in chunks of electrons: a nucleus gets the same ones. */
    @Test
    void nucleiDoNotDependOnTheEventsBeforeThem() {
        int first = 2500;
        for (SimdMode mode : SimdMode.values()) {
            EventBatch nuclei = mixture(mode, 0);
            EventBatch late = mixture(mode, first);
            for (Column column : List.of(Lxe.N_PHOTONS, Lxe.N_ELECTRONS)) {
                assertThat(Arrays.copyOfRange(late.ints(column), first, 4000))
                        .isEqualTo(Arrays.copyOfRange(nuclei.ints(column), first, 4000));
            }
            assertThat(late.doubles(Lxe.S2)[first + 7]).isEqualTo(nuclei.doubles(Lxe.S2)[first + 7]);
        }
    }

    /** Electron recoils, nuclear ones from an event on, 4,000 in all. */
    private static EventBatch mixture(SimdMode mode, int firstNucleus) {
        Lxe lxe = new Lxe(LxeParameters.of("lz"));
        List<Column> columns = new ArrayList<>(
                List.of(Column.PROCESS, Column.TARGET_PDG, Column.T, Column.E_ION, Column.E_OBS));
        columns.addAll(lxe.columns());
        columns.add(Column.DETECTED);
        EventBatch batch = new EventBatch(new EventSchema(columns), 4000);
        batch.size(4000);
        Arrays.fill(batch.doubles(Column.T), 20);
        Arrays.fill(batch.ints(Column.PROCESS), 750);
        Arrays.fill(batch.ints(Column.PROCESS), firstNucleus, 4000, 150);
        Arrays.fill(batch.ints(Column.TARGET_PDG), 1_000_541_310);
        lxe.worker(mode).apply(batch, 3, 4);
        return batch;
    }
}
