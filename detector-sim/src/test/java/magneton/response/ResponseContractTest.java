package magneton.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.argon.Cenns10;
import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.quenching.AdiabaticQuenching;
import magneton.quenching.Lindhard;
import magneton.quenching.Quenchings;
import magneton.scintillator.Csi;
import magneton.scintillator.CsiParameters;
import magneton.scintillator.LiquidScintillator;
import magneton.semiconductor.IonisationDetector;
import magneton.semiconductor.IonisationParameters;
import magneton.simd.SimdMode;
import magneton.xenon.Lxe;
import magneton.xenon.LxeParameters;
import magneton.xenon.S2Only;
import magneton.xenon.XenonTables;

/** What every response promises. A new one joins by a line of {@link #cases()}. */
class ResponseContractTest {
    private static final Recoil ELECTRON = Recoil.electron(1_000_320_740);
    private static final Recoil GERMANIUM = Recoil.nucleus(1_000_320_740);
    private static final Recoil SILICON = Recoil.nucleus(1_000_140_280);
    private static final Recoil XENON = Recoil.nucleus(1_000_541_320);
    private static final Recoil CESIUM = Recoil.nucleus(1_000_551_330);
    private static final int MOST_WARM_UP_BLOCKS = 3000;
    private static final Recoil ARGON = Recoil.nucleus(1_000_180_400);

    /**
     * @param events of the Monte Carlo; fewer where the fold itself has a statistical error, an eighth of its draws
     */
    record Case(
            String label, Response response, PowerLawRecoils recoils, double lowKeV, double highKeV, int events) {
        Case(String label, Response response, PowerLawRecoils recoils, double lowKeV, double highKeV) {
            this(label, response, recoils, lowKeV, highKeV, 1 << 21);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("hpge, electrons", IonisationDetector.hpge(
                        IonisationParameters.germanium(0.3, 0.08, Lindhard.of(0.162))),
                        new PowerLawRecoils(ELECTRON, 0.05, 60, 1.2), 0.3, 12),
                new Case("hpge, nuclei, error function, dead layer, scale", IonisationDetector.hpge(
                        new IonisationParameters(0.16, 0.8, 0.0204, 0.108, 2.96e-3, Lindhard.standard(),
                                new Efficiency.ErrorFunction(0.18, 0.03), 0.87, 1.01, 0.002, 2.96e-3, false)),
                        new PowerLawRecoils(GERMANIUM, 0.1, 9, 1.5), 0.16, 0.8),
                new Case("hpge, nuclei, positive energy", IonisationDetector.hpge(
                        new IonisationParameters(0.02, 1.5, 0.0685, 0.11, 2.96e-3, Quenchings.named("fef"),
                                new Efficiency.Full(), 1, 1, 0, 2.96e-3, true)),
                        new PowerLawRecoils(GERMANIUM, 0.004, 7, 1.5), 0.02, 1.5),
                new Case("hpge, adiabatic cut-off", IonisationDetector.hpge(
                        IonisationParameters.germanium(0.05, 0.03,
                                new AdiabaticQuenching(Lindhard.standard(), 0.8, 0.16))),
                        new PowerLawRecoils(GERMANIUM, 0.1, 9, 1.5), 0.05, 1),
                new Case("si-ccd, single pairs", IonisationDetector.siCcd(
                        IonisationParameters.silicon(0.002, 0.0007, Quenchings.named("sarkis"))),
                        new PowerLawRecoils(SILICON, 0.03, 0.9, 0.2), 0.002, 0.06),
                new Case("lxe-simple, LZ", xenon("lz", "lz-ws2022", 1),
                        new PowerLawRecoils(ELECTRON, 0.05, 100, 4.8), 1, 30),
                new Case("lxe-simple, XENONnT", xenon("xenonnt", "xenonnt", 1),
                        new PowerLawRecoils(ELECTRON, 0.05, 100, 4.8), 1, 30),
                new Case("lxe-simple, PandaX-4T", xenon("pandax4t", "pandax4t", 0.5),
                        new PowerLawRecoils(ELECTRON, 0.05, 60, 4.8), 0.5, 25),
                new Case("lxe-simple, nuclei", xenon("lz", "lz-ws2022-nr", 0.3),
                        new PowerLawRecoils(XENON, 0.5, 50, 5), 0.3, 10),
                new Case("csi, nuclei", new Csi(CsiParameters.coherent()),
                        new PowerLawRecoils(CESIUM, 2, 45, 20), 0.5, 4.4),
                new Case("csi, electrons", new Csi(CsiParameters.coherent()),
                        new PowerLawRecoils(ELECTRON, 0.2, 20, 2), 0.5, 4.4),
                new Case("nai, nuclei", new GaussianResponse("nai", GaussianParameters.of(
                        0.5, EnergyResolution.of(0.3, 0.02), Quenchings.named("nai"))),
                        new PowerLawRecoils(Recoil.nucleus(1_000_110_230), 5, 60, 20), 0.5, 12),
                new Case("liquid-scintillator", LiquidScintillator.borexino(270, 800, 0.011),
                        new PowerLawRecoils(ELECTRON, 200, 1500, 665), 270, 800),
                new Case("lxe, LZ, electrons", new Lxe(LxeParameters.of("lz")),
                        new PowerLawRecoils(ELECTRON, 0.3, 60, 4.8), 1, 40, 1 << 15),
                new Case("lxe, XENONnT, nuclei", new Lxe(LxeParameters.of("xenonnt")),
                        new PowerLawRecoils(XENON, 1, 60, 10), 0.5, 15, 1 << 15),
                new Case("xenon1t-s2only", new S2Only(100, 2900, 0.8),
                        new PowerLawRecoils(ELECTRON, 0.03, 12, 1.2), 0.08, 2.2),
                new Case("calorimeter, dead layer", new Calorimeter(new CalorimeterParameters(
                        0.008, Double.POSITIVE_INFINITY, 0.0016, new Efficiency.ErrorFunction(0.01, 0.002), 0.9)),
                        new PowerLawRecoils(GERMANIUM, 0.0005, 0.02, 0.005), 0.008, 0.02),
                new Case("calorimeter, no resolution", new Calorimeter(new CalorimeterParameters(
                        0.04, 8, 0, new Efficiency.Full(), 1)),
                        new PowerLawRecoils(GERMANIUM, 0.02, 12, 1.5), 0.04, 8),
                new Case("tracking, angle", new Tracking(new TrackingParameters(
                        15e3, 100e3, EnergyResolution.of(0, 0.2), 0.17, 0.9, new Efficiency.Full(), 0.5, 1)),
                        new PowerLawRecoils(ELECTRON, 4e3, 250e3, 40e3), 15e3, 100e3),
                new Case("tracking, energy alone", new Tracking(new TrackingParameters(
                        500, Double.POSITIVE_INFINITY, EnergyResolution.of(3, 0), 0.3, -1,
                        new Efficiency.ErrorFunction(800, 200), 1, 1.1)),
                        new PowerLawRecoils(ELECTRON, 100, 5e3, 900), 500, 5e3),
                new Case("lar", new GaussianResponse("lar", Cenns10.parameters()),
                        new PowerLawRecoils(ARGON, 10, 120, 40), 1, 40));
    }

    private static Response xenon(String resolution, String efficiency, double thresholdKeV) {
        XenonTables.NamedEfficiency named = XenonTables.efficiency(efficiency);
        return new GaussianResponse("lxe-simple", GaussianParameters
                .of(thresholdKeV, XenonTables.resolution(resolution), Lindhard.of(0.1735))
                .with(named.efficiency(), named.of()));
    }

    /** Chi-square of detected events in 60 bins, and their number, against the fold: p > 1e-3 each. */
    @ParameterizedTest
    @MethodSource("cases")
    void monteCarloAndFoldAgree(Case c) {
        int events = c.events;
        EventBatch batch = c.recoils.sample(c.response, events, 42);
        c.response.worker(SimdMode.best()).apply(batch, 20121101, 7);
        double[] edges = new double[61];
        for (int i = 0; i <= 60; i++) {
            edges[i] = c.lowKeV * Math.pow(c.highKeV / c.lowKeV, i / 60.0);
        }
        double[] counts = new double[60];
        long detected = 0;
        for (int i = 0; i < events; i++) {
            if (batch.flags(Column.DETECTED)[i]) {
                detected++;
                int bin = Arrays.binarySearch(edges, batch.doubles(Column.E_OBS)[i]);
                bin = bin >= 0 ? bin : -bin - 2;
                if (bin >= 0 && bin < 60) {
                    counts[bin]++;
                }
            }
        }
        ObservedSpectrum folded = c.response.fold(c.recoils);
        double[] averages = folded.binAverages(edges);
        double chi2 = 0;
        int bins = 0;
        for (int i = 0; i < 60; i++) {
            double expected = events * averages[i] * (edges[i + 1] - edges[i]);
            if (expected > 20) {
                chi2 += (counts[i] - expected) * (counts[i] - expected) / expected;
                bins++;
            }
        }
        assertThat(bins).isGreaterThan(30);
        assertThat(Gamma.regularizedGammaQ(0.5 * bins, 0.5 * chi2)).as("chi2 %s of %s bins", chi2, bins)
                .isGreaterThan(1e-3);
        double share = folded.detected();
        double error = Math.sqrt(events * share * (1 - share));
        assertThat((double) detected).isCloseTo(events * share, within(3.3 * error));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void averagesDensityAndTotalAreOneSpectrum(Case c) {
        ObservedSpectrum folded = c.response.fold(c.recoils);
        double beyond = 20 * c.highKeV;
        double[] edges = {0, c.lowKeV, 0.5 * (c.lowKeV + c.highKeV), c.highKeV, beyond};
        double sum = 0;
        double[] averages = folded.binAverages(edges);
        for (int i = 0; i < averages.length; i++) {
            sum += averages[i] * (edges[i + 1] - edges[i]);
        }
        assertThat(sum).isCloseTo(folded.detected(), within(1e-6 * folded.detected()));
        double middle = 1.2 * c.lowKeV;
        double width = 1e-4 * c.lowKeV;
        double density = folded.density(new double[] {middle})[0];
        assertThat(folded.binAverages(new double[] {middle - width, middle + width})[0])
                .isCloseTo(density, within(2e-4 * density));
        assertThat(folded.density(new double[] {beyond, middle, -1})).containsExactly(0, density, 0);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scalarAndVectorGiveEqualBits(Case c) {
        EventBatch scalar = mixed(c, 20_000);
        EventBatch vector = mixed(c, 20_000);
        c.response.worker(SimdMode.SCALAR).apply(scalar, 1, 2);
        c.response.worker(SimdMode.VECTOR).apply(vector, 1, 2);
        assertEqual(scalar, vector, 20_000);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eventsDependOnNothingThatFollowsOrWentBefore(Case c) {
        EventBatch whole = mixed(c, 5_000);
        EventBatch part = mixed(c, 5_000);
        part.size(3_001);
        Response.Worker used = c.response.worker(SimdMode.SCALAR);
        used.apply(whole, 9, 8);
        used.apply(whole, 1, 2);
        c.response.worker(SimdMode.SCALAR).apply(part, 1, 2);
        assertEqual(whole, part, 3_001);
    }

    /**
     * Vectors that C2 does not keep in registers are boxed, silently, and ten times slower: once compiled, a block
     * allocates less than a byte an event.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void compiledWorkersDoNotAllocate(Case c) {
        int events = 1 << 14;
        EventBatch batch = mixed(c, events);
        Response.Worker worker = c.response.worker(SimdMode.VECTOR);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = Long.MAX_VALUE;
        for (int block = 0; block < MOST_WARM_UP_BLOCKS && allocated > events; block++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            worker.apply(batch, 1, block);
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(allocated).isLessThanOrEqualTo(events);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nuisancesShiftTheSpectrumAndNothingElse(Case c) {
        double[] edges = {c.lowKeV, 0.5 * (c.lowKeV + c.highKeV), c.highKeV};
        double[] nominal = c.response.fold(c.recoils).binAverages(edges);
        boolean moved = c.response.nuisances().isEmpty();
        for (Nuisance nuisance : c.response.nuisances()) {
            Response same = c.response.with(nuisance.key(), nuisance.value());
            assertThat(same.name()).isEqualTo(c.response.name());
            assertThat(same.fold(c.recoils).binAverages(edges)).as(nuisance.key()).isEqualTo(nominal);
            Response shifted = c.response.with(nuisance.key(), nuisance.value() - nuisance.priorSigma());
            moved |= !Arrays.equals(shifted.fold(c.recoils).binAverages(edges), nominal);
        }
        assertThat(moved).isTrue();
        assertThatThrownBy(() -> c.response.with("colour", 1))
                .hasMessageContaining("has no nuisance parameter 'colour'");
    }

    /** Derivatives against wider differences, which agree where the response is smooth; every width has its source. */
    @ParameterizedTest
    @MethodSource("cases")
    void derivativesAreTheChangePerPriorWidth(Case c) {
        double[] edges = {c.lowKeV, 0.5 * (c.lowKeV + c.highKeV), c.highKeV};
        Function<Response, double[]> spectrum = response -> response.fold(c.recoils).binAverages(edges);
        double[] nominal = spectrum.apply(c.response);
        for (Nuisance nuisance : c.response.nuisances()) {
            assertThat(nuisance.source()).isNotBlank();
            double[] perSigma = SpectrumDerivative.perSigma(c.response, nuisance, spectrum);
            double sigma = nuisance.priorSigma();
            boolean bothWays = nuisance.value() + sigma <= nuisance.highest();
            double[] below = spectrum.apply(c.response.with(nuisance.key(), nuisance.value() - sigma));
            double[] above =
                    bothWays ? spectrum.apply(c.response.with(nuisance.key(), nuisance.value() + sigma)) : nominal;
            for (int i = 0; i < perSigma.length; i++) {
                double change = (above[i] - below[i]) * (bothWays ? 0.5 : 1);
                double foldError = (c.events < 1 << 21 ? 0.03 : 2e-3) * nominal[i];
                assertThat(perSigma[i]).as(nuisance.key())
                        .isCloseTo(change, within(0.3 * Math.abs(change) + foldError));
            }
        }
    }

    /** Recoils of the case with electron recoils and background among them. */
    private static EventBatch mixed(Case c, int n) {
        EventBatch batch = c.recoils.sample(c.response, n, 3);
        for (int i = 0; i < n; i += 3) {
            batch.ints(Column.PROCESS)[i] = i % 2 == 0 ? 750 : 0;
        }
        return batch;
    }

    private static void assertEqual(EventBatch a, EventBatch b, int n) {
        for (int k = 0; k < a.schema().columns().size(); k++) {
            Column column = a.schema().columns().get(k);
            boolean equal = switch (column.type()) {
                case FLOAT64 -> Arrays.equals(a.doubles(column), 0, n, b.doubles(column), 0, n);
                case INT32 -> Arrays.equals(a.ints(column), 0, n, b.ints(column), 0, n);
                case INT64 -> Arrays.equals(a.longs(column), 0, n, b.longs(column), 0, n);
                case BOOL -> Arrays.equals(a.flags(column), 0, n, b.flags(column), 0, n);
            };
            assertThat(equal).as(column.name()).isTrue();
        }
    }
}
