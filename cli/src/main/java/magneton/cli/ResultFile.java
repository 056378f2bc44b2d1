package magneton.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Writes a small result to a file. */
final class ResultFile {
    private ResultFile() {}

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (NoSuchFileException e) {
            throw CommandException.file(file + " could not be written: there is no directory " + file.getParent() + ".");
        } catch (AccessDeniedException e) {
            throw CommandException.file(file + " may not be written.");
        } catch (FileSystemException e) {
            throw CommandException.file(file + " could not be written (" + e.getReason() + ").");
        } catch (IOException e) {
            throw CommandException.file(file + " could not be written (" + e.getMessage() + ").");
        }
    }
}
