package magneton.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import magneton.file.EventFileException;

/** Files that this process writes and deletes. */
final class TemporaryFile {
    private TemporaryFile() {}

    /** A name no other process takes. */
    static Path name(Path directory, String extension) {
        return directory.resolve("magneton-bench-" + ProcessHandle.current().pid() + extension);
    }

    static void delete(Path file) throws EventFileException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw EventFileException.of(file, "cannot delete it", e);
        }
    }
}
