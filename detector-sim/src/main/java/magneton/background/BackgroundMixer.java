package magneton.background;

import java.util.Set;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.random.LaneRandom;
import magneton.response.Streams;
import magneton.simd.SimdMode;

/**
 * The per-thread half of {@link BackgroundEvents}: turns slots of a block into background.
 *
 * <p>A background event keeps its index; its weight is 1, the shares of processes and flux components in it
 * ({@code w_...}) are 0; {@code process}, {@code nu_pdg} and {@code target_pdg} are 0,
 * {@code shell} and counts of quanta -1, all other numbers NaN but {@code e_obs_kev} and, where the background has
 * arrival times, {@code time_ns}; {@code detected} is true.
 */
public final class BackgroundMixer {
    private static final int CHUNK = 1024;
    private static final Set<String> CODES =
            Set.of(Column.PROCESS.name(), Column.NU_PDG.name(), Column.TARGET_PDG.name());

    private final BackgroundEvents events;
    private final LaneRandom random;
    private final LaneRandom timeRandom;
    private final double[] label = new double[CHUNK];
    private final double[] choice = new double[CHUNK];
    private final double[] place = new double[CHUNK];
    private final int[] rows = new int[CHUNK];
    private final double[] observed = new double[CHUNK];
    private final double[] when = new double[CHUNK];
    private final double[] timeNs = new double[CHUNK];

    BackgroundMixer(BackgroundEvents events, SimdMode mode) {
        this.events = events;
        this.random = new LaneRandom(mode);
        this.timeRandom = new LaneRandom(mode);
    }

    /**
     * Draws which events of the batch are background and overwrites them. A pure function of (batch, seed, block); what
     * becomes of an event does not depend on later events.
     */
    public void mix(EventBatch batch, long seed, long block) {
        random.seed(seed, block, Streams.BACKGROUND);
        timeRandom.seed(seed, block, Streams.BACKGROUND_TIME);
        boolean timed = batch.schema().contains(Column.TIME);
        for (int from = 0; from < batch.size(); from += CHUNK) {
            random.uniform(label, CHUNK);
            random.uniform(choice, CHUNK);
            random.uniform(place, CHUNK);
            if (timed) {
                timeRandom.uniform(when, CHUNK);
            }
            int n = Math.min(CHUNK, batch.size() - from);
            int found = 0;
            for (int i = 0; i < n; i++) {
                if (label[i] < events.share) {
                    rows[found] = from + i;
                    int piece = events.piece(choice[i]);
                    timeNs[found] = events.timeNs(piece, when[i]);
                    observed[found++] = events.energyKeV(piece, place[i]);
                }
            }
            overwrite(batch, found);
        }
    }

    private void overwrite(EventBatch batch, int n) {
        EventSchema schema = batch.schema();
        for (int c = 0; c < schema.columns().size(); c++) {
            String name = schema.columns().get(c).name();
            switch (batch.array(c)) {
                case double[] values -> fill(values, number(name), n);
                case int[] values -> fill(values, CODES.contains(name) ? 0 : -1, n);
                case boolean[] values -> fill(values, n);
                default -> { } // the index of the event
            }
        }
        double[] energies = batch.doubles(Column.E_OBS);
        for (int i = 0; i < n; i++) {
            energies[rows[i]] = observed[i];
        }
        if (schema.contains(Column.TIME)) {
            double[] times = batch.doubles(Column.TIME);
            for (int i = 0; i < n; i++) {
                times[rows[i]] = timeNs[i];
            }
        }
        events.response.fillFromObserved(batch, rows, n);
    }

    private static double number(String column) {
        if (column.equals(Column.WEIGHT.name())) {
            return 1;
        }
        return column.startsWith("w_") ? 0 : Double.NaN;
    }

    private void fill(double[] values, double value, int n) {
        for (int i = 0; i < n; i++) {
            values[rows[i]] = value;
        }
    }

    private void fill(int[] values, int value, int n) {
        for (int i = 0; i < n; i++) {
            values[rows[i]] = value;
        }
    }

    private void fill(boolean[] flags, int n) {
        for (int i = 0; i < n; i++) {
            flags[rows[i]] = true;
        }
    }
}
