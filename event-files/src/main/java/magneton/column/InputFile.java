package magneton.column;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import magneton.file.EventFileException;

/**
 * An event file that is read.
 *
 * @param path its name in error sentences
 * @param channel its bytes
 * @param footer what it says of its contents
 */
public record InputFile<F>(Path path, FileChannel channel, F footer) implements AutoCloseable {
    /** How a format reads its footer. */
    @FunctionalInterface
    public interface FooterReader<F> {
        F read(FileChannel channel) throws IOException, MalformedException;
    }

    /** Opens a file and reads its footer. */
    public static <F> InputFile<F> open(Path path, FooterReader<F> format) throws EventFileException {
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            boolean opened = false;
            try {
                var file = new InputFile<>(path, channel, format.read(channel));
                opened = true;
                return file;
            } finally {
                if (!opened) {
                    channel.close();
                }
            }
        } catch (MalformedException e) {
            throw new EventFileException(path, e.getMessage());
        } catch (IOException e) {
            throw EventFileException.of(path, "cannot read it", e);
        }
    }

    @Override
    public void close() throws EventFileException {
        try {
            channel.close();
        } catch (IOException e) {
            throw EventFileException.of(path, "cannot close it", e);
        }
    }
}
