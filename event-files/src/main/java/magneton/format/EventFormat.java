package magneton.format;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import magneton.arrow.ArrowEventReader;
import magneton.arrow.ArrowFile;
import magneton.column.ColumnFile;
import magneton.column.PlainEventWriter;
import magneton.csv.CsvFile;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.EventReader;
import magneton.file.EventWriter;
import magneton.file.OutputFile;
import magneton.file.Shard;
import magneton.hdf5.Hdf5File;
import magneton.hdf5.Lh5File;
import magneton.hepmc.HepEvtFile;
import magneton.hepmc.HepMcFile;
import magneton.parquet.ParquetEventReader;
import magneton.parquet.ParquetEventWriter;
import magneton.parquet.ParquetMerge;
import magneton.root.RootFile;

/** The formats of event files, by file extension. */
public enum EventFormat {
    /** Apache Parquet: the format of record. Can be resumed, merged and read back. */
    PARQUET(ParquetEventWriter::create, ParquetEventWriter::resume, ParquetEventReader::open, ParquetMerge::merge),
    /** Comma-separated text for small runs. Written only. */
    CSV(plain(CsvFile::new)),
    /** Apache Arrow IPC, also known as Feather version 2: readers map it into memory. Can be read back. */
    ARROW(plain(ArrowFile::new), null, ArrowEventReader::open, null),
    /** HDF5: group {@code events}, a dataset a column. */
    H5(plain(Hdf5File::new)),
    /** ROOT: a TTree {@code events}. */
    ROOT(plain(RootFile::new)),
    /** HepMC3 ASCII after NuHepMC 1.0; metadata for it come from the caller. */
    HEPMC3(plain(HepMcFile::new)),
    /** LH5 table {@code vtx/kin}: recoils for remage. */
    LH5(plain(Lh5File::new)),
    /** HEPEVT text: recoils for Geant4. Without metadata. */
    HEPEVT(plain(HepEvtFile::new));

    private final Creator creator;
    private final Resumer resumer;
    private final Opener opener;
    private final Merger merger;

    /** What writes a format that takes whole columns. */
    private static Creator plain(BiFunction<OutputFile, EventSchema, ColumnFile> format) {
        return (file, schema, metadata, shard) ->
                PlainEventWriter.create(file, schema, metadata, shard, format.apply(file, schema));
    }

    /** A format that is written only. */
    EventFormat(Creator creator) {
        this(creator, null, null, null);
    }

    EventFormat(Creator creator, Resumer resumer, Opener opener, Merger merger) {
        this.creator = creator;
        this.resumer = resumer;
        this.opener = opener;
        this.merger = merger;
    }

    /** The format of a file to write, by its extension. */
    public static EventFormat of(Path file) throws UnknownFormatException {
        return of(file, _ -> true);
    }

    /** The same of a file to read; an unknown extension is told of formats that can be read. */
    public static EventFormat ofInput(Path file) throws UnknownFormatException {
        return of(file, EventFormat::canRead);
    }

    /** The same of a file to merge into; an unknown extension is told of formats that can be merged. */
    public static EventFormat ofMerged(Path file) throws UnknownFormatException {
        return of(file, EventFormat::canMerge);
    }

    private static EventFormat of(Path file, Predicate<EventFormat> able) throws UnknownFormatException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1);
        return find(extension).orElseThrow(() -> new UnknownFormatException(
                file + ": no event format has the extension '" + extension + "'; allowed: " + allowed(".", able)));
    }

    /** The format of a name, as given on a command line. */
    public static EventFormat named(String name) throws UnknownFormatException {
        return find(name).orElseThrow(() -> new UnknownFormatException(
                "'" + name + "' is no event format; allowed: " + allowed("", _ -> true)));
    }

    private static Optional<EventFormat> find(String word) {
        return Arrays.stream(values()).filter(format -> format.extension().equalsIgnoreCase(word)).findFirst();
    }

    private static String allowed(String prefix, Predicate<EventFormat> able) {
        return Arrays.stream(values()).filter(able).map(format -> prefix + format.extension())
                .collect(Collectors.joining(", "));
    }

    /** File extension without the dot, also the name of the format on the command line. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it holds particles, and so has no place for background events. */
    public boolean isOfParticles() {
        return this == HEPMC3 || this == LH5 || this == HEPEVT;
    }

    /** Whether it follows NuHepMC, and so wants its metadata from the caller. */
    public boolean isNuHepMc() {
        return this == HEPMC3;
    }

    public boolean canResume() {
        return resumer != null;
    }

    public boolean canRead() {
        return opener != null;
    }

    public boolean canMerge() {
        return merger != null;
    }

    /**
     * Starts an event file.
     *
     * @param metadata what the run is; nothing of threads, paths or clocks
     * @param shard the row groups that will be appended; {@link Shard#isWhole} leaves no trace in the file
     */
    public EventWriter create(OutputFile file, EventSchema schema, Map<String, String> metadata, Shard shard)
            throws EventFileException {
        return creator.create(file, schema, metadata, shard);
    }

    /**
     * Goes on with the part file of the same run after its last whole row group (see
     * {@link EventWriter#groupsWritten}), or starts afresh if there is none.
     *
     * @return empty if the part file belongs to another run
     */
    public Optional<EventWriter> resume(OutputFile file, EventSchema schema, Map<String, String> metadata, Shard shard)
            throws EventFileException {
        if (!canResume()) {
            throw new EventFileException(file.target(), "a " + extension() + " file cannot be resumed");
        }
        return resumer.resume(file, schema, metadata, shard);
    }

    /** Opens an event file for reading. */
    public EventReader open(Path file) throws EventFileException {
        if (!canRead()) {
            throw new EventFileException(
                    file, "a ." + extension() + " file cannot be read back; magneton reads " + allowed(".", EventFormat::canRead));
        }
        return opener.open(file);
    }

    /**
     * Puts the shards of a run together, in any order; the result has the bytes of the run made in one piece. Repeated,
     * missing and foreign shards are refused.
     *
     * @param summaries how the summaries of two neighbouring shards become one
     */
    public void merge(OutputFile file, List<Path> shards, BinaryOperator<Map<String, String>> summaries)
            throws EventFileException {
        if (!canMerge()) {
            throw new EventFileException(file.target(), extension() + " files cannot be merged");
        }
        merger.merge(file, shards, summaries);
    }

    @FunctionalInterface
    private interface Creator {
        EventWriter create(OutputFile file, EventSchema schema, Map<String, String> metadata, Shard shard)
                throws EventFileException;
    }

    @FunctionalInterface
    private interface Resumer {
        Optional<EventWriter> resume(OutputFile file, EventSchema schema, Map<String, String> metadata, Shard shard)
                throws EventFileException;
    }

    @FunctionalInterface
    private interface Opener {
        EventReader open(Path file) throws EventFileException;
    }

    @FunctionalInterface
    private interface Merger {
        void merge(OutputFile file, List<Path> shards, BinaryOperator<Map<String, String>> summaries)
                throws EventFileException;
    }
}
