package magneton.column;

import java.nio.ByteOrder;
import java.util.Map;

import magneton.file.EventFileException;

/**
 * What a format adds to plain columns: where they stand in the file and what is around them. {@link PlainEventWriter}
 * calls it from one thread at a time, in the order of the methods.
 */
public interface ColumnFile extends AutoCloseable {
    /** The order in which the bytes of a number stand in the columns. */
    ByteOrder order();

    /**
     * Writes what stands before the first row group.
     *
     * @param metadata what the run is, in file order
     */
    void begin(Map<String, String> metadata) throws EventFileException;

    /** Writes a row group with events. */
    void append(PlainGroup group) throws EventFileException;

    /**
     * Writes what stands after the last row group.
     *
     * @param metadata what the run is and what came out of it, in file order
     */
    void end(Map<String, String> metadata) throws EventFileException;

    /** Releases what is not the file's. */
    @Override
    default void close() {}
}
