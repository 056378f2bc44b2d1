package magneton.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears under its name only when it is complete: bytes go to {@code <target>.part} in the same
 * directory, {@link #commit} syncs and renames.
 *
 * <p>Not for use by several threads at a time.
 */
public final class OutputFile implements AutoCloseable {
    private final Path target;
    private final Path part;
    private final boolean force;
    private FileChannel channel;
    private long position;

    /**
     * @param target the final name
     * @param force whether a file of that name may be replaced
     */
    public OutputFile(Path target, boolean force) {
        this.target = target;
        this.force = force;
        this.part = target.resolveSibling(target.getFileName() + ".part");
    }

    public Path target() {
        return target;
    }

    public Path part() {
        return part;
    }

    /** Starts the part file afresh. An existing target is refused unless forced. */
    public void create() throws EventFileException {
        refuseExistingTarget();
        open(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Opens the part file that an earlier run left, at its beginning. */
    public void reopen() throws EventFileException {
        refuseExistingTarget();
        open();
    }

    /** Whether an earlier run left a part file. */
    public boolean hasPart() {
        return Files.exists(part);
    }

    /** Makes the target the part file again, for a run that goes on; a part file already there is refused. */
    public void takeBack() throws EventFileException {
        if (hasPart()) {
            throw new EventFileException(part, "stands beside a file of the same run; delete one of the two");
        }
        try {
            Files.move(target, part, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw EventFileException.of(target, "cannot rename it to " + part.getFileName(), e);
        }
    }

    private void refuseExistingTarget() throws EventFileException {
        if (Files.isDirectory(target)) {
            throw new EventFileException(target, "is a directory");
        }
        if (!force && Files.exists(target)) {
            throw new EventFileException(target, "exists already; --force replaces it");
        }
    }

    private void open(OpenOption... how) throws EventFileException {
        OpenOption[] options = new OpenOption[how.length + 2];
        System.arraycopy(how, 0, options, 2, how.length);
        options[0] = StandardOpenOption.READ;
        options[1] = StandardOpenOption.WRITE;
        try {
            channel = FileChannel.open(part, options);
        } catch (IOException e) {
            throw EventFileException.of(part, "cannot open it for writing", e);
        }
        position = 0;
    }

    /** Where the next byte goes. */
    public long position() {
        return position;
    }

    /** Cuts the part file at this length and goes on from there. */
    public void truncate(long length) throws EventFileException {
        try {
            channel.truncate(length);
        } catch (IOException e) {
            throw writing(e);
        }
        position = length;
    }

    /** Writes all remaining bytes of the buffer. */
    public void write(ByteBuffer bytes) throws EventFileException {
        try {
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
        } catch (IOException e) {
            throw writing(e);
        }
    }

    /** Writes all remaining bytes of the buffer over what stands at an earlier place; the end stays where it is. */
    public void overwrite(long at, ByteBuffer bytes) throws EventFileException {
        if (at + bytes.remaining() > position) {
            throw new IllegalArgumentException("nothing stands at " + at + " yet");
        }
        long next = at;
        try {
            while (bytes.hasRemaining()) {
                next += channel.write(bytes, next);
            }
        } catch (IOException e) {
            throw writing(e);
        }
    }

    /** Appends a range of another file. */
    public void copy(FileChannel source, Path sourcePath, long from, long length) throws EventFileException {
        long done = 0;
        try {
            channel.position(position);
            while (done < length) {
                long moved = source.transferTo(from + done, length - done, channel);
                if (moved <= 0) {
                    throw new EventFileException(sourcePath, "ends before its last row group");
                }
                done += moved;
            }
        } catch (EventFileException e) {
            throw e;
        } catch (IOException e) {
            throw EventFileException.of(part, "cannot copy from " + sourcePath, e);
        }
        position += done;
    }

    /** The open part file, for reading what has been written. */
    public FileChannel channel() {
        return channel;
    }

    /** Syncs, closes and renames to the target. */
    public void commit() throws EventFileException {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw writing(e);
        }
        close();
        refuseExistingTarget();
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw EventFileException.of(target, "cannot rename " + part.getFileName() + " to it", e);
        }
    }

    /** Closes and deletes the part file. */
    public void discard() throws EventFileException {
        close();
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw EventFileException.of(part, "cannot delete it", e);
        }
    }

    /** Closes the part file and leaves it where it is. */
    @Override
    public void close() throws EventFileException {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw writing(e);
        }
        channel = null;
    }

    private EventFileException writing(IOException cause) {
        return EventFileException.of(part, "cannot write", cause);
    }
}
