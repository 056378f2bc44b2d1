package magneton.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

import magneton.column.ColumnFile;
import magneton.column.PlainGroup;
import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.OutputFile;
import magneton.particle.EventRows;
import magneton.particle.FinalState;
import magneton.particle.Nuclei;

/**
 * Writes the recoils of events as remage reads them (generator {@code FromFile}): an LH5 table {@code vtx/kin}, one particle
 * an event, with kinetic energy, PDG code, direction and time. Row i is row i of the event record.
 *
 * @see <a href="https://remage.readthedocs.io">remage</a>
 */
public final class Lh5File implements ColumnFile {
    private static final int PART = 8192;

    private static final Column ENERGY = new Column("ekin", ColumnType.FLOAT64, "keV", "kinetic energy");
    private static final Column PDG = new Column("g4_pid", ColumnType.INT64, "", "PDG code of the recoil");
    private static final Column X = new Column("px", ColumnType.FLOAT64, "", "direction");
    private static final Column Y = new Column("py", ColumnType.FLOAT64, "", "direction");
    private static final Column Z = new Column("pz", ColumnType.FLOAT64, "", "direction, that of the neutrino is (0, 0, 1)");
    private static final Column TIME = new Column("time", ColumnType.FLOAT64, "ns", "0 if the source has no pulses");
    private static final Column PARTICLES = new Column("n_part", ColumnType.INT64, "", "particles of the event");
    private static final EventSchema SCHEMA = new EventSchema(List.of(ENERGY, PDG, X, Y, Z, TIME, PARTICLES));

    private final OutputFile file;
    private final Hdf5File table;
    private final FinalState state = new FinalState(new Nuclei());
    private final EventBatch part = new EventBatch(SCHEMA, PART);
    private final PlainGroup particles = new PlainGroup(SCHEMA, ByteOrder.LITTLE_ENDIAN);

    /** @param schema of the events, which {@code PlainEventWriter} fills */
    public Lh5File(OutputFile file, EventSchema schema) {
        this.file = file;
        this.table = new Hdf5File(file, SCHEMA, Hdf5Labels.KINEMATICS);
    }

    @Override
    public ByteOrder order() {
        return ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    public void begin(Map<String, String> metadata) throws EventFileException {
        table.begin(metadata);
    }

    @Override
    public void append(PlainGroup group) throws EventFileException {
        EventRows.refuseBackground(group, file.target());
        EventRows rows = new EventRows(group);
        ByteBuffer time = group.schema().contains(Column.TIME) ? group.column(Column.TIME) : null;
        particles.clear();
        for (int from = 0; from < group.events(); from += PART) {
            int n = Math.min(PART, group.events() - from);
            for (int i = 0; i < n; i++) {
                fill(rows, from + i, i);
                part.doubles(TIME)[i] = time == null ? 0 : time.getDouble((from + i) * Double.BYTES);
            }
            part.size(n);
            particles.add(part);
        }
        table.append(particles);
    }

    private void fill(EventRows rows, int row, int i) {
        state.setRecoil(rows, row);
        double across = Math.sin(rows.theta(row));
        part.doubles(ENERGY)[i] = rows.recoilKeV(row);
        part.longs(PDG)[i] = state.target;
        part.doubles(X)[i] = across * Math.cos(rows.phi(row));
        part.doubles(Y)[i] = across * Math.sin(rows.phi(row));
        part.doubles(Z)[i] = Math.cos(rows.theta(row));
        part.longs(PARTICLES)[i] = 1;
    }

    @Override
    public void end(Map<String, String> metadata) throws EventFileException {
        table.end(metadata);
    }
}
