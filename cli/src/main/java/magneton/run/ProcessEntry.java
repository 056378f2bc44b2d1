package magneton.run;

import java.util.Optional;

import magneton.config.Interval;
import magneton.process.Process;

/**
 * A process of a run.
 *
 * @param process with its parameters
 * @param recoilRangeKeV its own window in T instead of the window of the run
 */
public record ProcessEntry(Process process, Optional<Interval> recoilRangeKeV) {}
