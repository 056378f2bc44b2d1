package magneton.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import magneton.event.EventBatch;
import magneton.file.EventFileException;
import magneton.file.OutputFile;
import magneton.file.Shard;

/** Encoding allocates nothing a page once buffers have grown: a page of doubles alone is 131,072 bytes. */
class EncoderAllocationTest {
    private static final int N = 16_384;

    @TempDir
    Path folder;

    @Test
    void pagesAllocateNothing() throws EventFileException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        EventBatch batch = new EventBatch(SampleEvents.SCHEMA, N);
        SampleEvents.fill(batch, 1, 0, N);
        try (var writer = ParquetEventWriter.create(new OutputFile(folder.resolve("a.parquet"), false),
                SampleEvents.SCHEMA, SampleEvents.METADATA, Shard.whole(20))) {
            var encoder = writer.encoder();
            long pages = 0;
            long bytes = 0;
            for (int g = 0; g < 20; g++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int b = 0; b < 8; b++) {
                    encoder.add(batch);
                }
                if (g >= 10) {
                    bytes += threads.getCurrentThreadAllocatedBytes() - before;
                    pages += 8L * SampleEvents.SCHEMA.columns().size();
                }
                writer.append(encoder.finish());
            }
            assertThat((double) bytes / pages).as("bytes a page").isLessThan(100);
        }
    }
}
