package magneton.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.response.ObservedWindow;
import magneton.response.Response;
import magneton.scintillator.Csi;
import magneton.scintillator.CsiParameters;
import magneton.simd.SimdMode;

/** What every background promises. A new one joins by a line of {@link #cases()}. */
class BackgroundContractTest {
    private static final int BLOCK = 8192;
    private static final int BINS = 80;
    private static final Response RESPONSE = new Csi(CsiParameters.coherent());
    private static final double LIGHT_YIELD = CsiParameters.coherent().lightYield();

    /**
     * @param cumulative counts per kg and day below an energy but for a constant, written down here independently; null
     *     where the table is the definition
     */
    record Case(String label, BackgroundModel model, double lowKeV, double highKeV, DoubleUnaryOperator cumulative) {
        @Override
        public String toString() {
            return label;
        }
    }

    static Stream<Case> cases() {
        return Stream.concat(
                Stream.of(
                        new Case("flat", new FlatBackground(2.5, 0), 2.8, 55, e -> 2.5 * e),
                        new Case("exponential", new ExponentialBackground(5300, 0.24, 0), 0.2, 1.5,
                                e -> -5300 * 0.24 * Math.exp(-e / 0.24)),
                        new Case("exponential, window of a fiftieth", new ExponentialBackground(3, 10, 0), 1, 1.2,
                                e -> -30 * Math.exp(-e / 10)),
                        new Case("line", new LineBackground("Ga68", 10.37, 0.08, 4, 0), 9, 12,
                                e -> 4 * normal((e - 10.37) / 0.08)),
                        new Case("line, cut by the threshold", new LineBackground("M", 0.158, 0.0685, 80, 0), 0.2, 1.5,
                                e -> 80 * normal((e - 0.158) / 0.0685)),
                        new Case("sum", new SumBackground(List.of(
                                new FlatBackground(1, 0), new ExponentialBackground(10, 2, 0),
                                new LineBackground("a", 5, 0.3, 7, 0), new LineBackground("b", 6, 0.3, 2, 0))), 1, 12,
                                e -> e - 20 * Math.exp(-e / 2)
                                        + 7 * normal((e - 5) / 0.3) + 2 * normal((e - 6) / 0.3))),
                PublishedBackgrounds.names().stream()
                        .map(name -> new Case(name, PublishedBackgrounds.named(name), 0.45, 25, null)));
    }

    private static double normal(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }

    private static double[] edges(Case c) {
        double[] edges = new double[BINS + 1];
        for (int i = 0; i <= BINS; i++) {
            edges[i] = c.lowKeV + (c.highKeV - c.lowKeV) * i / BINS;
        }
        return edges;
    }

    private static List<BackgroundComponent> components(Case c, double kgDays) {
        return c.model.over(new ObservedWindow(c.lowKeV, c.highKeV), kgDays);
    }

    private static double counts(List<BackgroundComponent> components, double from, double to) {
        return components.stream().mapToDouble(component -> component.spectrum().counts(from, to)).sum();
    }

    /** Parameters of shape keep components and their names; at a factor of 1 nothing changes, beside it something does. */
    @ParameterizedTest
    @MethodSource("cases")
    void shapesMoveTheirComponentAlone(Case c) {
        ObservedWindow window = new ObservedWindow(c.lowKeV, c.highKeV);
        List<BackgroundComponent> nominal = c.model.over(window, 1);
        for (ShapeParameter shape : c.model.shapes()) {
            List<BackgroundComponent> same = shape.model().apply(1).over(window, 1);
            List<BackgroundComponent> moved = shape.model().apply(1 + shape.step()).over(window, 1);
            for (int i = 0; i < nominal.size(); i++) {
                String name = nominal.get(i).name();
                assertThat(same.get(i).name()).isEqualTo(name);
                assertThat(moved.get(i).name()).isEqualTo(name);
                double middle = 0.5 * (c.lowKeV + c.highKeV);
                double counts = nominal.get(i).spectrum().counts(c.lowKeV, middle);
                assertThat(same.get(i).spectrum().counts(c.lowKeV, middle)).isEqualTo(counts);
                boolean own = shape.name().startsWith(name + ".");
                double change = Math.abs(moved.get(i).spectrum().density(probe(c, nominal.get(i)))
                        - nominal.get(i).spectrum().density(probe(c, nominal.get(i))));
                assertThat(change > 0).as("%s moves %s", shape.name(), name).isEqualTo(own);
            }
        }
    }

    /** An energy where a component has something: its mean. */
    private static double probe(Case c, BackgroundComponent component) {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < BINS; i++) {
            double e = c.lowKeV + (c.highKeV - c.lowKeV) * (i + 0.37) / BINS;
            double density = component.spectrum().density(e);
            sum += density;
            weighted += density * e;
        }
        return sum > 0 ? weighted / sum + 1e-3 : c.lowKeV;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsAreThoseOfTheFormula(Case c) {
        List<BackgroundComponent> components = components(c, 1);
        double[] edges = edges(c);
        double total = counts(components, 0, 1e3);
        assertThat(total).isPositive();
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            double bin = counts(components, edges[i], edges[i + 1]);
            sum += bin;
            double width = edges[i + 1] - edges[i];
            double middle = 0.5 * (edges[i] + edges[i + 1]);
            double density = components.stream().mapToDouble(k -> k.spectrum().density(middle)).sum();
            if (c.cumulative != null) {
                double formula = c.cumulative.applyAsDouble(edges[i + 1]) - c.cumulative.applyAsDouble(edges[i]);
                assertThat(bin).isCloseTo(formula, within(1e-4 * formula + 1e-9 * total));
                double slope = (c.cumulative.applyAsDouble(middle + 1e-5 * width)
                        - c.cumulative.applyAsDouble(middle - 1e-5 * width)) / (2e-5 * width);
                assertThat(density).isCloseTo(slope, within(1e-4 * slope + 1e-6 * total / width));
            }
        }
        assertThat(sum).isCloseTo(total, within(1e-12 * total));
        assertThat(counts(components, -5, c.lowKeV) + counts(components, c.highKeV, 1e9)).isZero();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void growsWithTheExposure(Case c) {
        assertThat(counts(components(c, 70), 0, 1e3)).isCloseTo(70 * counts(components(c, 1), 0, 1e3), within(1e-9));
        List<String> names = components(c, 1).stream().map(BackgroundComponent::name).toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    /** Chi-square of two million events in 80 bins against the counts, and their number: p > 1e-3 each. */
    @ParameterizedTest
    @MethodSource("cases")
    void eventsFollowTheSpectrum(Case c) {
        List<BackgroundComponent> components = components(c, 1);
        double share = 0.7;
        BackgroundMixer mixer = new BackgroundEvents(components, share, RESPONSE).worker(SimdMode.best());
        EventBatch batch = batch();
        double[] edges = edges(c);
        double[] seen = new double[BINS];
        long background = 0;
        int blocks = 256;
        for (int block = 0; block < blocks; block++) {
            signal(batch);
            mixer.mix(batch, 20260101, block);
            for (int i = 0; i < BLOCK; i++) {
                if (batch.ints(Column.PROCESS)[i] == 0) {
                    background++;
                    int at = Arrays.binarySearch(edges, batch.doubles(Column.E_OBS)[i]);
                    seen[Math.min(at >= 0 ? at : -at - 2, BINS - 1)]++;
                }
            }
        }
        double events = (double) blocks * BLOCK;
        double error = Math.sqrt(events * share * (1 - share));
        assertThat((double) background).isCloseTo(events * share, within(3.3 * error));
        double total = counts(components, 0, 1e3);
        double chi2 = 0;
        int bins = 0;
        for (int i = 0; i < BINS; i++) {
            double expected = background * counts(components, edges[i], edges[i + 1]) / total;
            if (expected > 20) {
                chi2 += (seen[i] - expected) * (seen[i] - expected) / expected;
                bins++;
            } else {
                assertThat(seen[i]).isLessThan(60);
            }
        }
        assertThat(bins).isGreaterThan(4);
        double p = Gamma.regularizedGammaQ(0.5 * (bins - 1), 0.5 * chi2);
        assertThat(p).as("chi2 %s of %s bins", chi2, bins).isGreaterThan(1e-3);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bitsDependOnNothingButSeedAndBlock(Case c) {
        BackgroundEvents events = new BackgroundEvents(components(c, 1), 0.4, RESPONSE);
        EventBatch scalar = batch();
        EventBatch vector = batch();
        EventBatch part = batch();
        signal(scalar);
        signal(vector);
        signal(part);
        part.size(3001);
        BackgroundMixer used = events.worker(SimdMode.SCALAR);
        used.mix(batch(), 9, 8);
        used.mix(scalar, 1, 2);
        events.worker(SimdMode.VECTOR).mix(vector, 1, 2);
        events.worker(SimdMode.SCALAR).mix(part, 1, 2);
        for (Column column : scalar.schema().columns()) {
            assertThat(rows(vector, column, BLOCK)).as(column.name()).isEqualTo(rows(scalar, column, BLOCK));
            assertThat(rows(part, column, 3001)).as(column.name()).isEqualTo(rows(scalar, column, 3001));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void backgroundKnowsItsObservedEnergyOnlyAndSignalStays(Case c) {
        EventBatch batch = batch();
        signal(batch);
        new BackgroundEvents(components(c, 1), 0.5, RESPONSE).worker(SimdMode.best()).mix(batch, 3, 0);
        int background = 0;
        for (int i = 0; i < BLOCK; i++) {
            assertThat(batch.longs(Column.EVENT)[i]).isEqualTo(i);
            assertThat(batch.doubles(Column.WEIGHT)[i]).isOne();
            boolean isSignal = batch.ints(Column.PROCESS)[i] == 750;
            background += isSignal ? 0 : 1;
            assertThat(batch.ints(Column.PROCESS)[i]).isEqualTo(isSignal ? 750 : 0);
            assertThat(batch.ints(Column.NU_PDG)[i]).isEqualTo(isSignal ? 12 : 0);
            assertThat(batch.ints(Column.SHELL)[i]).isEqualTo(isSignal ? 3 : -1);
            assertThat(Double.isNaN(batch.doubles(Column.E_NU)[i])).isEqualTo(!isSignal);
            assertThat(Double.isNaN(batch.doubles(Column.T)[i])).isEqualTo(!isSignal);
            assertThat(batch.flags(Column.DETECTED)[i]).isEqualTo(!isSignal);
            if (!isSignal) {
                double observed = batch.doubles(Column.E_OBS)[i];
                assertThat(observed).isBetween(c.lowKeV, c.highKeV);
                assertThat(batch.ints(Csi.N_PE)[i]).isEqualTo((int) Math.floor(Math.fma(observed, LIGHT_YIELD, 0.5)));
            }
        }
        assertThat(background).isBetween(3900, 4300);
    }

    /** Chi-square of the times of events in 50 bins against the shares of the release, seen through a window. */
    @ParameterizedTest
    @MethodSource("cases")
    void timesAreThoseOfTheRelease(Case c) {
        double from = 250;
        double to = 3850;
        List<BackgroundComponent> all = components(c, 1);
        List<BackgroundComponent> seen = c.model.over(new ObservedWindow(c.lowKeV, c.highKeV, from, to), 1);
        for (int k = 0; k < all.size(); k++) {
            double share = all.get(k).times().share(from, to);
            assertThat(seen.get(k).spectrum().total())
                    .isCloseTo(share * all.get(k).spectrum().total(), within(1e-9 * all.get(k).spectrum().total()));
        }
        EventBatch batch = batch();
        BackgroundMixer mixer = new BackgroundEvents(seen, 1, RESPONSE).worker(SimdMode.best());
        double[] counts = new double[50];
        int blocks = 64;
        for (int block = 0; block < blocks; block++) {
            signal(batch);
            mixer.mix(batch, 7, block);
            for (int i = 0; i < BLOCK; i++) {
                double time = batch.doubles(Column.TIME)[i];
                assertThat(Double.isNaN(time)).isEqualTo(!all.get(0).times().known());
                if (time == time) {
                    assertThat(time).isBetween(from, to);
                    counts[Math.min((int) ((time - from) / (to - from) * 50), 49)]++;
                }
            }
        }
        double chi2 = 0;
        for (int i = 0; i < 50 && all.get(0).times().known(); i++) {
            double low = from + (to - from) * i / 50;
            double high = from + (to - from) * (i + 1) / 50;
            double expected = 0;
            for (BackgroundComponent component : all) {
                expected += component.spectrum().total() * component.times().share(low, high);
            }
            expected *= (double) blocks * BLOCK / seen.stream().mapToDouble(k -> k.spectrum().total()).sum();
            chi2 += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        assertThat(Gamma.regularizedGammaQ(0.5 * 49, 0.5 * chi2)).isGreaterThan(1e-3);
    }

    private static EventBatch batch() {
        List<Column> columns = new ArrayList<>(List.of(Column.EVENT, Column.PROCESS, Column.NU_PDG, Column.TARGET_PDG,
                Column.SHELL, Column.E_NU, Column.T, Column.TIME, Column.WEIGHT, Column.E_ION, Column.E_OBS));
        columns.addAll(RESPONSE.columns());
        columns.add(Column.DETECTED);
        EventBatch batch = new EventBatch(new EventSchema(columns), BLOCK);
        batch.size(BLOCK);
        return batch;
    }

    private static void signal(EventBatch batch) {
        for (int i = 0; i < BLOCK; i++) {
            batch.longs(Column.EVENT)[i] = i;
            batch.ints(Column.PROCESS)[i] = 750;
            batch.ints(Column.NU_PDG)[i] = 12;
            batch.ints(Column.SHELL)[i] = 3;
            batch.doubles(Column.E_NU)[i] = 1;
            batch.doubles(Column.T)[i] = 1;
            batch.doubles(Column.WEIGHT)[i] = 1;
            batch.flags(Column.DETECTED)[i] = false;
        }
    }

    private static Object rows(EventBatch batch, Column column, int n) {
        return switch (column.type()) {
            case FLOAT64 -> Arrays.copyOf(batch.doubles(column), n);
            case INT32 -> Arrays.copyOf(batch.ints(column), n);
            case INT64 -> Arrays.copyOf(batch.longs(column), n);
            case BOOL -> Arrays.copyOf(batch.flags(column), n);
        };
    }
}
