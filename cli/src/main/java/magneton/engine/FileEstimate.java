package magneton.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.EventWriter;
import magneton.file.OutputFile;
import magneton.file.Shard;
import magneton.format.EventFormat;
import magneton.response.Response;
import magneton.sampling.EventSampler;
import magneton.simd.SimdMode;

/** How large an event file becomes: a few blocks are written and thrown away. */
public final class FileEstimate {
    private static final int BLOCKS = 4;

    private FileEstimate() {}

    /** Mean bytes of an event in a format, all events kept. */
    public static double bytesPerEvent(EventFormat format, long seed, EventSampler sampler, Optional<Response> response,
            EventSchema schema) throws EventFileException {
        RunPlan few = new RunPlan(BLOCKS * EventSampler.BLOCK, seed, Shard.whole(1), false);
        Path directory = temporary();
        OutputFile file = new OutputFile(directory.resolve("estimate." + format.extension()), true);
        try (EventWriter writer = format.create(file, schema, Map.of(), few.shard())) {
            GroupMaker maker = new GroupMaker(few, sampler, response, schema, writer.encoder());
            long head = writer.bytesWritten();
            writer.append(maker.make(0, SimdMode.SCALAR).encoded());
            return (double) (writer.bytesWritten() - head) / few.events();
        } finally {
            file.discard();
            delete(directory);
        }
    }

    private static Path temporary() throws EventFileException {
        try {
            return Files.createTempDirectory("magneton-check");
        } catch (IOException e) {
            throw EventFileException.of(Path.of(System.getProperty("java.io.tmpdir")), "cannot make a directory in it", e);
        }
    }

    private static void delete(Path directory) throws EventFileException {
        try {
            Files.delete(directory);
        } catch (IOException e) {
            throw EventFileException.of(directory, "cannot delete it", e);
        }
    }
}
