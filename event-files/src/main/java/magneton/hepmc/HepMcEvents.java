package magneton.hepmc;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import magneton.column.PlainGroup;
import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.particle.EventRows;
import magneton.particle.FinalState;
import magneton.particle.HeavyLeptons;
import magneton.particle.Nuclei;
import magneton.text.TextBuffer;

/**
 * The events of a row group as lines of HepMC3: one primary vertex, beam and target in, lepton and recoil out, with a
 * remnant where the electron was bound. Every column of the record that has no place there is an attribute
 * {@code magneton.<column>}. Lengths are in cm, energies in MeV; {@code lab_pos} has the time in seconds.
 */
final class HepMcEvents {
    private static final double SECONDS_PER_NS = 1e-9;
    private static final double CM_PER_NS = 29.9792458;
    private static final int LARGEST_NUMBER = Integer.MAX_VALUE;
    /** What stands elsewhere in an event. */
    private static final Set<String> ELSEWHERE =
            Set.of(Column.PROCESS.name(), Column.NU_PDG.name(), Column.WEIGHT.name());

    private final HeavyLeptons leptons;
    private final Nuclei nuclei;
    private final EventRows rows;
    private final ByteBuffer index;
    private final ByteBuffer host;
    private final ByteBuffer time;
    private final List<ByteBuffer> weights = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();

    /** A column that becomes an attribute. */
    private record Attribute(String line, ColumnType type, ByteBuffer values) {}

    HepMcEvents(PlainGroup group, Nuclei nuclei, HeavyLeptons leptons) {
        this.nuclei = nuclei;
        this.leptons = leptons;
        rows = new EventRows(group);
        index = group.column(Column.EVENT);
        host = group.column(Column.TARGET_PDG);
        time = group.schema().contains(Column.TIME) ? group.column(Column.TIME) : null;
        weights.add(group.column(Column.WEIGHT));
        for (Column column : group.schema().columns()) {
            if (column.name().startsWith("w_")) {
                weights.add(group.column(column));
            } else if (!ELSEWHERE.contains(column.name())) {
                attributes.add(new Attribute("A 0 magneton." + column.name() + " ", column.type(), group.column(column)));
            }
        }
    }

    void format(int from, int end, TextBuffer to) {
        FinalState state = new FinalState(nuclei);
        for (int row = from; row < end; row++) {
            state.set(rows, row, leptons.massMeV(rows.process(row)));
            event(row, state, to);
        }
    }

    private void event(int row, FinalState state, TextBuffer to) {
        to.text("E ").number(index.getLong(row * Long.BYTES) & LARGEST_NUMBER).text(state.hasRemnant ? " 1 5\n" : " 1 4\n");
        to.text("U MEV CM\nW");
        for (ByteBuffer weight : weights) {
            to.space().number(weight.getDouble(row * Double.BYTES));
        }
        to.text("\nA 0 lab_pos 0 0 0");
        if (time != null) {
            to.space().number(time.getDouble(row * Double.BYTES) * SECONDS_PER_NS);
        }
        for (Attribute attribute : attributes) {
            to.line().text(attribute.line);
            value(attribute, row, to);
        }
        if (state.hasRemnant) {
            to.text("\nA 5 remnant_particle_number ").number(host.getInt(row * Integer.BYTES));
        }
        to.text("\nA 0 signal_process_id ").number(rows.process(row)).line();
        particles(row, state, to);
    }

    private static void value(Attribute attribute, int row, TextBuffer to) {
        switch (attribute.type) {
            case INT64 -> to.number(attribute.values.getLong(row * Long.BYTES));
            case INT32 -> to.number(attribute.values.getInt(row * Integer.BYTES));
            case FLOAT64 -> to.number(attribute.values.getDouble(row * Double.BYTES));
            case BOOL -> to.text(attribute.values.get(row) != 0 ? "1" : "0");
        }
    }

    private void particles(int row, FinalState s, TextBuffer to) {
        particle(to.text("P 1 0 "), s.neutrino, 0, 0, s.neutrinoEnergy, s.neutrinoEnergy, 0).text(" 4\n");
        particle(to.text("P 2 0 "), s.target, 0, 0, 0, s.targetMass, s.targetMass).text(" 20\n");
        to.text("V -1 1 [1,2]");
        if (time != null) {
            to.text(" @ 0 0 0 ").number(time.getDouble(row * Double.BYTES) * CM_PER_NS);
        }
        particle(to.text("\nP 3 -1 "), s.lepton, s.leptonX, s.leptonY, s.leptonZ, s.leptonEnergy, s.leptonMass).text(" 1\n");
        particle(to.text("P 4 -1 "), s.target, s.recoilX, s.recoilY, s.recoilZ, s.recoilEnergy, s.targetMass).text(" 1\n");
        if (s.hasRemnant) {
            particle(to.text("P 5 -1 "), FinalState.REMNANT, s.remnantX, s.remnantY, s.remnantZ, 0, 0).text(" 1\n");
        }
    }

    private static TextBuffer particle(TextBuffer to, int pdg, double x, double y, double z, double energy, double mass) {
        return to.number(pdg).space().number(x).space().number(y).space().number(z).space().number(energy).space()
                .number(mass);
    }
}
