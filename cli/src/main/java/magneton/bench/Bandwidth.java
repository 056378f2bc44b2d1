package magneton.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

import magneton.file.EventFileException;

/** What memory and disk can take, measured on the spot. */
final class Bandwidth {
    /** Two arrays of this size outgrow the caches of most machines. */
    private static final long ARRAY_BYTES = 256L << 20;
    private static final int PASSES = 6;
    private static final int CHUNK = 1 << 20;
    private static final int ALIGNMENT = 64;

    private Bandwidth() {}

    /** Bytes per second that so many threads read and write when they copy arrays larger than the caches; the best pass. */
    static double memory(int threads) throws InterruptedException {
        long share = ARRAY_BYTES / threads / ALIGNMENT * ALIGNMENT;
        try (Arena arena = Arena.ofShared()) {
            MemorySegment from = arena.allocate(ARRAY_BYTES, ALIGNMENT);
            MemorySegment to = arena.allocate(ARRAY_BYTES, ALIGNMENT);
            double best = 0;
            for (int pass = 0; pass < PASSES; pass++) {
                long start = System.nanoTime();
                Parallel.run(threads, i -> MemorySegment.copy(from, i * share, to, i * share, share));
                best = Math.max(best, 2.0 * share * threads / ((System.nanoTime() - start) * 1e-9));
            }
            return best;
        }
    }

    /** Bytes per second that a file of this size takes in one go, synced, as {@code dd bs=1M conv=fdatasync} writes it. */
    static double disk(Path directory, long bytes) throws EventFileException {
        Path file = TemporaryFile.name(directory, ".raw");
        file.toFile().deleteOnExit();
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
        byte[] noise = new byte[CHUNK];
        new Random(1).nextBytes(noise);
        chunk.put(noise);
        long start = System.nanoTime();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            for (long left = bytes; left > 0; left -= CHUNK) {
                chunk.clear().limit((int) Math.min(CHUNK, left));
                while (chunk.hasRemaining()) {
                    channel.write(chunk);
                }
            }
            channel.force(false);
        } catch (IOException e) {
            throw EventFileException.of(file, "cannot write", e);
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        TemporaryFile.delete(file);
        return bytes / seconds;
    }
}
