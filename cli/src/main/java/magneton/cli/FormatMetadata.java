package magneton.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import magneton.config.ConfigException;
import magneton.event.EventSchema;
import magneton.format.EventFormat;
import magneton.nuhepmc.NuHepMcHeader;
import magneton.run.RunMetadata;
import magneton.table.TableException;

/** What a format wants to know of a run beyond the metadata that all formats carry. */
final class FormatMetadata {
    private FormatMetadata() {}

    /**
     * The metadata for a file.
     *
     * @param file whose events they are, for sentences
     * @throws CommandException if the format has no place for the events of the run
     */
    static Map<String, String> of(EventFormat format, Path file, Map<String, String> metadata, EventSchema schema) {
        if (!format.isOfParticles()) {
            return metadata;
        }
        if (metadata.containsKey(RunMetadata.BACKGROUND)) {
            throw CommandException.file(file + ": holds background events, which are no particles; a " + format.extension()
                    + " file has no place for them.");
        }
        if (!format.isNuHepMc()) {
            return metadata;
        }
        if (!metadata.containsKey(RunMetadata.CONFIG)) {
            throw CommandException.file(file + ": has no " + RunMetadata.CONFIG + " in its metadata, which a "
                    + format.extension() + " file needs.");
        }
        try {
            Map<String, String> all = new LinkedHashMap<>(metadata);
            all.putAll(NuHepMcHeader.of(metadata, schema));
            return all;
        } catch (ConfigException | TableException e) {
            throw CommandException.file(file + ": its run cannot be read again: " + e.getMessage());
        }
    }
}
