package magneton.parquet;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.EventWriter;

/** Blocks of made-up events with the shapes of real columns; block b is a function of b alone. */
public final class SampleEvents {
    public static final Column PHOTONS = new Column("n_photons", ColumnType.INT32, "", "photons, \"many\" values");

    public static final EventSchema SCHEMA = new EventSchema(List.of(Column.EVENT, Column.PROCESS, Column.NU_PDG,
            Column.TARGET_PDG, Column.SHELL, Column.E_NU, Column.T, Column.THETA, Column.PHI, Column.THETA_NU,
            Column.WEIGHT, Column.E_ION, Column.E_OBS, PHOTONS, Column.DETECTED));

    public static final Map<String, String> METADATA =
            Map.of("magneton.config", "{\"name\": \"sample\", \"mu\": \"1e-11 \u00b5\"}");

    private static final int[] PROCESSES = {750, -750, 150, -150};
    private static final int[] ISOTOPES = {1000320700, 1000320720, 1000320730, 1000320740, 1000320760};

    private SampleEvents() {}

    /** Fills a batch with block b of n events, numbered from {@code first} with gaps as of rejected events. */
    public static void fill(EventBatch batch, long block, long first, int n) {
        SplittableRandom random = new SplittableRandom(1000 + block);
        long event = first;
        for (int i = 0; i < n; i++) {
            double energy = 0.1 - 1.2 * Math.log(1 - random.nextDouble());
            double recoil = Math.exp(random.nextDouble() * Math.log(100));
            double theta = Math.acos(Math.min(1, (1 + 0.511 / energy) * Math.sqrt(recoil / (recoil + 1022))));
            boolean background = random.nextInt(50) == 0;
            batch.longs(Column.EVENT)[i] = event;
            event += 1 + (block % 2 == 0 ? 0 : random.nextInt(7));
            batch.ints(Column.PROCESS)[i] = background ? 0 : PROCESSES[random.nextInt(4)];
            batch.ints(Column.NU_PDG)[i] = background ? 0 : -12;
            batch.ints(Column.TARGET_PDG)[i] = ISOTOPES[random.nextInt(5)];
            batch.ints(Column.SHELL)[i] = -1;
            batch.doubles(Column.E_NU)[i] = background ? Double.NaN : energy;
            batch.doubles(Column.T)[i] = recoil;
            batch.doubles(Column.THETA)[i] = theta;
            batch.doubles(Column.PHI)[i] = 2 * Math.PI * random.nextDouble() - Math.PI;
            batch.doubles(Column.THETA_NU)[i] = background ? Double.NaN : theta * 0.3;
            batch.doubles(Column.WEIGHT)[i] = 1;
            batch.doubles(Column.E_ION)[i] = 0.2 * Math.pow(recoil, 1.1);
            batch.doubles(Column.E_OBS)[i] = 0.2 * Math.pow(recoil, 1.1) + 0.1 * random.nextGaussian();
            batch.ints(PHOTONS)[i] = (int) (recoil * 1000 * (1 + 0.1 * random.nextDouble()));
            batch.flags(Column.DETECTED)[i] = random.nextInt(3) > 0;
        }
        batch.size(n);
    }

    /** Encodes row group g of {@code blocks} blocks of n events. */
    public static EventWriter.EncodedGroup group(EventWriter.GroupEncoder encoder, long g, int blocks, int n) {
        EventBatch batch = new EventBatch(SCHEMA, n);
        for (int b = 0; b < blocks; b++) {
            long block = g * blocks + b;
            fill(batch, block, 10L * block * n, n);
            encoder.add(batch);
        }
        return encoder.finish();
    }

    /** Makes signal of the background in a batch, for formats of particles. */
    public static void signalOnly(EventBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            if (batch.ints(Column.PROCESS)[i] == 0) {
                batch.ints(Column.PROCESS)[i] = PROCESSES[0];
                batch.ints(Column.NU_PDG)[i] = -12;
                batch.doubles(Column.E_NU)[i] = 1;
                batch.doubles(Column.THETA_NU)[i] = 0.1;
            }
        }
    }

    /** Appends row groups from {@code first} to {@code end} - 1 with one encoder. */
    public static void append(EventWriter writer, long first, long end, int blocks, int n) throws EventFileException {
        EventWriter.GroupEncoder encoder = writer.encoder();
        for (long g = first; g < end; g++) {
            writer.append(group(encoder, g, blocks, n));
        }
    }
}
