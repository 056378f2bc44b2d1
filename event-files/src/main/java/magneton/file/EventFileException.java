package magneton.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** An event file could not be read, written or overwritten. The message is one sentence: the path and the reason. */
public final class EventFileException extends IOException {
    private static final long serialVersionUID = 1L;

    public EventFileException(Path path, String reason) {
        super(path + ": " + reason);
    }

    private EventFileException(Path path, String reason, IOException cause) {
        super(path + ": " + reason, cause);
    }

    /**
     * The sentence of an error of the file system.
     *
     * @param doing what was tried, such as "cannot write"
     */
    public static EventFileException of(Path path, String doing, IOException cause) {
        return new EventFileException(path, doing + ", " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> "no such file or directory";
            case AccessDeniedException _ -> "permission denied";
            case ClosedByInterruptException _ -> "the run was interrupted";
            case FileSystemException e when e.getReason() != null -> lower(e.getReason());
            case IOException e when e.getMessage() != null -> lower(e.getMessage());
            default -> cause.getClass().getSimpleName();
        };
    }

    /** "No space left on device" as the second half of a sentence. */
    private static String lower(String text) {
        boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return acronym || text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
