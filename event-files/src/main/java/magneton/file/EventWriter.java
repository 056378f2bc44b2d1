package magneton.file;

import java.io.IOException;
import java.util.Map;

import magneton.event.EventBatch;

/**
 * Writes an event file: workers encode row groups in parallel, one caller appends them in order.
 *
 * <p>A row group is all blocks given to one {@link GroupEncoder} between two calls of {@link GroupEncoder#finish()};
 * the bytes of the file depend on the blocks and the metadata alone.
 */
public interface EventWriter extends AutoCloseable {
    /** An encoder for one worker thread. */
    GroupEncoder encoder();

    /** Appends an encoded row group and releases its buffers. */
    void append(EncodedGroup group) throws IOException;

    /** Bytes written so far. */
    long bytesWritten();

    /** Writes the metadata (key to JSON or plain text, in the order of the map) and ends the file. */
    void finish(Map<String, String> metadata) throws IOException;

    /** Closes the underlying channel; without {@link #finish} before it the file is incomplete. */
    @Override
    void close() throws IOException;

    /** The per-thread encoder. */
    interface GroupEncoder {
        /** Encodes one block; the batch may be reused afterwards. */
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
