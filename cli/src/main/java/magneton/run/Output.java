package magneton.run;

import java.util.List;
import java.util.Optional;

import magneton.config.Key;
import magneton.config.Section;
import magneton.config.Types;

/**
 * Where events go; not part of what a run is, and so not stored with it.
 *
 * @param file event file, relative to the working directory
 */
public record Output(Optional<String> file) {
    private static final Key<String> FILE =
            Key.optional("file", Types.TEXT, "event file, relative to the working directory; its extension is the format");

    static final Section<Output> SECTION =
            new Section<>("output", "where events go", List.of(FILE), v -> new Output(v.find(FILE)));
}
