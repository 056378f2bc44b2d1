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
    private Conversion() {}

    /** Copies all row groups, or until asked to stop. */
    public static void run(Verification.Opener in, EventWriter out, int threads, StopSignal stop,
            EventRun.Listener listener)
            throws EventFileException, InterruptedException {
        List<EventReader> readers = new ArrayList<>();
        try {
            List<Copier> copiers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                readers.add(in.open());
                copiers.add(new Copier(readers.getLast(), out.encoder()));
            }
            new OrderedWork<Copier, EventWriter.EncodedGroup>("convert", copiers)
                    .run(0, readers.getFirst().groups(), Copier::copy, group -> {
                        out.append(group);
                        listener.written(out.eventsWritten(), out.bytesWritten());
                        return !stop.requested();
                    });
        } finally {
            for (EventReader reader : readers) {
                reader.close();
            }
        }
    }

    /** Reads and encodes row groups, on one thread. */
    private record Copier(EventReader reader, EventWriter.GroupEncoder encoder) {
        EventWriter.EncodedGroup copy(long group) throws EventFileException {
            reader.seek((int) group);
            for (long left = reader.events((int) group); left > 0;) {
                EventBatch block = reader.read();
                encoder.add(block);
                left -= block.size();
            }
            return encoder.finish();
        }
    }
}
