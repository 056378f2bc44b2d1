package magneton.hepmc;

import java.nio.ByteOrder;
import java.util.Map;

import magneton.column.ColumnFile;
import magneton.column.PlainGroup;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.OutputFile;
import magneton.particle.EventRows;
import magneton.particle.FinalState;
import magneton.particle.Nuclei;
import magneton.text.TextBuffer;
import magneton.text.TextPieces;

/**
 * Writes the recoils of events as the HEPEVT text that Geant4's {@code G4HEPEvtInterface} reads: for every event the line
 * {@code 1}, and the line {@code 1 pdg 0 0 px py pz m} in GeV. The text has no place for anything else.
 */
public final class HepEvtFile implements ColumnFile {
    private static final double GEV_PER_MEV = 1e-3;

    private final OutputFile file;
    private final TextPieces pieces = new TextPieces();
    private final Nuclei nuclei = new Nuclei();

    /** @param schema of the events, which {@code PlainEventWriter} fills */
    public HepEvtFile(OutputFile file, EventSchema schema) {
        this.file = file;
    }

    @Override
    public ByteOrder order() {
        return ByteOrder.nativeOrder();
    }

    @Override
    public void begin(Map<String, String> metadata) {}

    @Override
    public void append(PlainGroup group) throws EventFileException {
        EventRows.refuseBackground(group, file.target());
        EventRows rows = new EventRows(group);
        pieces.write(group, (from, end, to) -> lines(rows, from, end, to), file);
    }

    private void lines(EventRows rows, int from, int end, TextBuffer to) {
        FinalState state = new FinalState(nuclei);
        for (int row = from; row < end; row++) {
            state.setRecoil(rows, row);
            to.text("1\n1 ").number(state.target).text(" 0 0 ").number(state.recoilX * GEV_PER_MEV).space()
                    .number(state.recoilY * GEV_PER_MEV).space().number(state.recoilZ * GEV_PER_MEV).space()
                    .number(state.targetMass * GEV_PER_MEV).line();
        }
    }

    @Override
    public void end(Map<String, String> metadata) {}
}
