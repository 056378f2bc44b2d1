package magneton.file;

import java.util.Map;

import magneton.event.EventBatch;

/**
 * Writes an event file: workers encode row groups in parallel, one caller appends them in order.
 *
 * <p>A row group is all blocks given to one {@link GroupEncoder} between two calls of {@link GroupEncoder#finish()};
 * the bytes of the file depend on the blocks and the metadata alone. What the run is (its metadata) is given when the
 * writer is made, what came out of it (the summary) at the end.
 */
public interface EventWriter extends AutoCloseable {
    /** Most events a row group may hold. */
    int MAX_GROUP_EVENTS = 131_072;

    /** An encoder for one worker thread. */
    GroupEncoder encoder();

    /**
     * Appends an encoded row group and releases its buffers. Groups without events count, so that
     * {@link #groupsWritten()} tells where a resumed run goes on.
     */
    void append(EncodedGroup group) throws EventFileException;

    /** Row groups appended so far, those of a resumed part file included. */
    long groupsWritten();

    /** Events appended so far, those of a resumed part file included. */
    long eventsWritten();

    /** Bytes written so far. */
    long bytesWritten();

    /**
     * Writes the summary (key to JSON or plain text, in the order of the map) after the metadata, ends the file, syncs
     * it and gives it its final name.
     */
    void finish(Map<String, String> summary) throws EventFileException;

    /** Closes the file; without {@link #finish} before it the part file stays, to be resumed or deleted. */
    @Override
    void close() throws EventFileException;

    /** The per-thread encoder. */
    interface GroupEncoder {
        /**
         * Encodes one block; the batch may be reused afterwards. A block without events adds nothing.
         *
         * @throws IllegalArgumentException if the row group would exceed {@link #MAX_GROUP_EVENTS} events
         */
        void add(EventBatch batch);

        /** Ends the row group. */
        EncodedGroup finish();
    }

    /** An encoded row group on its way to the file. */
    interface EncodedGroup {
        int events();

        long bytes();
    }
}
