package magneton.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.HdrHistogram.Histogram;

import magneton.event.EventBatch;
import magneton.file.EventFileException;
import magneton.file.EventWriter;

/**
 * A writer that notes when each block reached it. The time of a block is what passed on its worker since the one
 * before: sampling, response, encoding, and any wait for the file.
 */
final class TimedWriter implements EventWriter {
    private final EventWriter writer;
    private final List<TimedEncoder> encoders = new ArrayList<>();

    TimedWriter(EventWriter writer) {
        this.writer = writer;
    }

    @Override
    public synchronized GroupEncoder encoder() {
        TimedEncoder encoder = new TimedEncoder(writer.encoder());
        encoders.add(encoder);
        return encoder;
    }

    /** Times of the blocks of all workers; to be read when these are done. */
    synchronized Histogram blockNs() {
        Histogram all = Slice.histogram();
        encoders.forEach(encoder -> all.add(encoder.blockNs));
        return all;
    }

    @Override
    public void append(EncodedGroup group) throws EventFileException {
        writer.append(group);
    }

    @Override
    public long groupsWritten() {
        return writer.groupsWritten();
    }

    @Override
    public long eventsWritten() {
        return writer.eventsWritten();
    }

    @Override
    public long bytesWritten() {
        return writer.bytesWritten();
    }

    @Override
    public void finish(Map<String, String> summary) throws EventFileException {
        writer.finish(summary);
    }

    @Override
    public void close() throws EventFileException {
        writer.close();
    }

    /** The encoder of one worker. */
    private static final class TimedEncoder implements GroupEncoder {
        private final GroupEncoder encoder;
        private final Histogram blockNs = Slice.histogram();
        private long last = System.nanoTime();

        TimedEncoder(GroupEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public void add(EventBatch batch) {
            encoder.add(batch);
            long now = System.nanoTime();
            blockNs.recordValue(now - last);
            last = now;
        }

        @Override
        public EncodedGroup finish() {
            return encoder.finish();
        }
    }
}
