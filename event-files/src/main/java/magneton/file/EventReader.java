package magneton.file;

import java.util.Map;

import magneton.event.EventBatch;
import magneton.event.EventSchema;

/** Reads an event file back, block by block in file order. */
public interface EventReader extends AutoCloseable {
    EventSchema schema();

    /** Metadata and summary, key to JSON or plain text, in the order of the file. */
    Map<String, String> metadata();

    /** Events in the file. */
    long events();

    /** Row groups in the file (those with events). */
    int groups();

    /** Events in a row group, from 0. */
    long events(int group);

    /** Value of column {@code event} in the first row of a row group; does not read the group. */
    long firstEvent(int group) throws EventFileException;

    /** The next {@link #read} starts with the first block of this row group, from 0. */
    void seek(int group) throws EventFileException;

    /**
     * The next block, or null after the last one. The batch belongs to the reader and is overwritten by the next call.
     */
    EventBatch read() throws EventFileException;

    @Override
    void close() throws EventFileException;
}
