package magneton.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import magneton.engine.StopSignal;

/**
 * Turns Ctrl-C and SIGTERM into a {@link StopSignal}, and lets the JVM end, with exit code 130, once the run has cleaned
 * up: for as long as this is open.
 */
final class Interruption implements AutoCloseable {
    /** A run that hangs, say on a dead file system, must not hold the terminal for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch cleaned = new CountDownLatch(1);
    private final Thread hook;

    Interruption(StopSignal stop) {
        hook = Thread.ofPlatform().name("interruption").unstarted(() -> {
            stop.request(StopSignal.Reason.INTERRUPT);
            awaitCleaned();
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void awaitCleaned() {
        try {
            cleaned.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run has cleaned up and said what it had to say. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            cleaned.countDown(); // the signal has come and the hook waits for this to end the JVM
        }
    }
}
