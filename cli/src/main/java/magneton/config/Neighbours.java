package magneton.config;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import magneton.table.NearestWord;

/** Finds the file that a mistyped name may have meant. */
final class Neighbours {
    private Neighbours() {}

    /** {@code ; did you mean gemma.yaml?}, or nothing. */
    static String hint(Path missing) {
        Path directory = missing.toAbsolutePath().getParent();
        if (directory == null || missing.getFileName() == null) {
            return "";
        }
        if (!Files.isDirectory(directory)) {
            return "; there is no directory " + (missing.getParent() == null ? directory : missing.getParent());
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        } catch (IOException e) {
            return ""; // a hint only: the sentence about the missing file stands without it
        }
        return NearestWord.of(missing.getFileName().toString(), names).map(name -> "; did you mean " + name + "?").orElse("");
    }
}
