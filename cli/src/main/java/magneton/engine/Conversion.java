package magneton.engine;

import java.util.ArrayList;
import java.util.List;

import magneton.event.EventBatch;
import magneton.file.EventFileException;
import magneton.file.EventReader;
import magneton.file.EventWriter;

/**
 * Copies the row groups of an event file into a writer: each is read and encoded on one of several threads and appended in
 * order. A few row groups are in memory at a time, however large the file.
 */
public final class Conversion {
    private final Verification.Opener in;
    private final long first;
    private final long end;

    /**
     * @param in opens the file anew, for one thread more
     * @param first number in the run of the first row group that the file stands for
     * @param end number after the last; the file lacks those of which the run kept nothing
     */
    public Conversion(Verification.Opener in, long first, long end) {
        this.in = in;
        this.first = first;
        this.end = end;
    }

    /**
     * Copies all row groups, or until asked to stop. The writer gets empty row groups too, which it counts.
     *
     * @throws IllegalArgumentException if row groups are not where the run has them; the message is a clause
     */
    public void run(EventWriter out, int threads, StopSignal stop, EventRun.Listener listener)
            throws EventFileException, InterruptedException {
        List<EventReader> readers = new ArrayList<>();
        try {
            List<Copier> copiers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                readers.add(in.open());
                copiers.add(new Copier(readers.getLast(), out.encoder()));
            }
            EventWriter.GroupEncoder nothing = out.encoder();
            new OrderedWork<Copier, Copied>("convert", copiers).run(0, readers.getFirst().groups(), Copier::copy, copied -> {
                if (copied.number < first + out.groupsWritten() || copied.number >= end) {
                    throw new IllegalArgumentException("has row group " + copied.number + " of its run where it does not belong");
                }
                skipTo(copied.number, out, nothing);
                out.append(copied.group);
                listener.written(out.eventsWritten(), out.bytesWritten());
                return !stop.requested();
            });
            if (!stop.requested()) {
                skipTo(end, out, nothing);
            }
        } finally {
            for (EventReader reader : readers) {
                reader.close();
            }
        }
    }

    private void skipTo(long number, EventWriter out, EventWriter.GroupEncoder nothing) throws EventFileException {
        while (first + out.groupsWritten() < number) {
            out.append(nothing.finish());
        }
    }

    /** A row group and its number in the run. */
    private record Copied(long number, EventWriter.EncodedGroup group) {}

    /** Reads and encodes row groups, on one thread. */
    private record Copier(EventReader reader, EventWriter.GroupEncoder encoder) {
        Copied copy(long group) throws EventFileException {
            long number = RunPlan.groupOf(reader.firstEvent((int) group));
            reader.seek((int) group);
            for (long left = reader.events((int) group); left > 0;) {
                EventBatch block = reader.read();
                encoder.add(block);
                left -= block.size();
            }
            return new Copied(number, encoder.finish());
        }
    }
}
