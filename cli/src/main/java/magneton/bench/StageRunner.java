package magneton.bench;

import magneton.file.EventFileException;

/** Runs a stage for a while. */
interface StageRunner {
    Slice run(int threads, double seconds) throws EventFileException, InterruptedException;
}
