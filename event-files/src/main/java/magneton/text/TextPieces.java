package magneton.text;

import java.util.stream.IntStream;

import magneton.column.PlainGroup;
import magneton.file.EventFileException;
import magneton.file.OutputFile;

/**
 * Writes the text of a row group: pieces of {@link #ROWS} events are formatted side by side, a few at a time, and written in
 * order. Formatting numbers is what text costs; the memory is that of the few pieces.
 */
public final class TextPieces {
    private static final int ROWS = 1024;

    private final TextBuffer[] buffers = new TextBuffer[4 * Runtime.getRuntime().availableProcessors()];

    public TextPieces() {
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = new TextBuffer();
        }
    }

    /** Appends the text of the events from one row to another; called by several threads at a time. */
    @FunctionalInterface
    public interface Formatter {
        void format(int from, int end, TextBuffer to);
    }

    public void write(PlainGroup group, Formatter formatter, OutputFile file) throws EventFileException {
        int pieces = Math.ceilDiv(group.events(), ROWS);
        for (int first = 0; first < pieces; first += buffers.length) {
            int start = first;
            int count = Math.min(buffers.length, pieces - first);
            IntStream.range(0, count).parallel().forEach(i -> {
                int from = (start + i) * ROWS;
                formatter.format(from, Math.min(from + ROWS, group.events()), buffers[i].clear());
            });
            for (int i = 0; i < count; i++) {
                file.write(buffers[i].toBuffer());
            }
        }
    }
}
