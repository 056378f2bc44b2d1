package magneton.hepmc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import magneton.column.ColumnFile;
import magneton.column.PlainGroup;
import magneton.event.Column;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.OutputFile;
import magneton.particle.EventRows;
import magneton.particle.HeavyLeptons;
import magneton.particle.Nuclei;
import magneton.text.TextPieces;

/**
 * Writes events as HepMC3 ASCII (Asciiv3). Metadata become attributes of the run, in the form in which they come: those of
 * NuHepMC 1.0 ({@code NuHepMC...}) are the caller's. Weights are {@code CV}, from column {@code weight}, and the named ones.
 *
 * <p>The summary, which is known last, stands in the header too, in room that was left for it.
 *
 * @see <a href="https://arxiv.org/abs/2310.13211">NuHepMC: arXiv:2310.13211</a>
 */
public final class HepMcFile implements ColumnFile {
    private static final String RELEASE = "magneton.version";
    private static final String NAMED_WEIGHT = "w_";
    /** Readers of HepMC3 take lines of 262,144 bytes, and say nothing of longer ones. */
    private static final int LONGEST_LINE = 250_000;
    private static final int SUMMARY_ROOM = 256;

    private final OutputFile file;
    private final EventSchema schema;
    private final TextPieces pieces = new TextPieces();
    private final Nuclei nuclei = new Nuclei();
    private final Set<String> written = new HashSet<>();
    private HeavyLeptons leptons;
    private long summaryAt;

    public HepMcFile(OutputFile file, EventSchema schema) {
        this.file = file;
        this.schema = schema;
    }

    @Override
    public ByteOrder order() {
        return ByteOrder.nativeOrder();
    }

    @Override
    public void begin(Map<String, String> metadata) throws EventFileException {
        leptons = new HeavyLeptons(metadata);
        List<String> weights = schema.columns().stream().map(Column::name).filter(name -> name.startsWith(NAMED_WEIGHT)).toList();
        StringBuilder head = new StringBuilder("HepMC::Version 3.03.01\nHepMC::Asciiv3-START_EVENT_LISTING\nW CV");
        weights.forEach(weight -> head.append("\\|").append(weight));
        head.append("\nT magneton\\|").append(metadata.getOrDefault(RELEASE, "unknown"))
                .append("\\|neutrino magnetic moment event generator\n");
        metadata.forEach((key, value) -> head.append(attribute(key, value)).append('\n'));
        written.addAll(metadata.keySet());
        write(head.toString());
        summaryAt = file.position();
        write(summary("A magneton.summary "));
    }

    private static String attribute(String key, String value) {
        String line = "A " + key + " " + value.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\|");
        return line.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LINE ? line
                : "A " + key + " left out: longer than a line of HepMC3 may be";
    }

    private static String summary(String line) {
        if (line.length() >= SUMMARY_ROOM) {
            throw new IllegalArgumentException("a summary of " + line.length() + " letters");
        }
        return line + " ".repeat(SUMMARY_ROOM - 1 - line.length()) + "\n";
    }

    private void write(String text) throws EventFileException {
        file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void append(PlainGroup group) throws EventFileException {
        EventRows.refuseBackground(group, file.target());
        HepMcEvents events = new HepMcEvents(group, nuclei, leptons);
        pieces.write(group, events::format, file);
    }

    @Override
    public void end(Map<String, String> metadata) throws EventFileException {
        write("HepMC::Asciiv3-END_EVENT_LISTING\n\n");
        String lines = metadata.entrySet().stream().filter(pair -> !written.contains(pair.getKey()))
                .map(pair -> attribute(pair.getKey(), pair.getValue())).collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            file.overwrite(summaryAt, ByteBuffer.wrap(summary(lines).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
