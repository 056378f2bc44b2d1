package magneton.bench;

import java.util.function.Function;

import magneton.simd.SimdMode;

/**
 * Gives the compiler its time. Vector kernels run hundreds of times slower than compiled scalar code until they are
 * compiled themselves, and on a busy machine that takes longer than any fixed time: so until they keep beating
 * their scalar twins, and a while after.
 */
final class WarmUp {
    private static final double SCALAR_S = 0.5;
    private static final double SLICE_S = 0.25;
    private static final int MOST_SLICES = 120;
    private static final int FAST_SLICES = 4;
    private static final double AFTER_S = 1;

    private WarmUp() {}

    /** @param work blocks of a stage in a mode */
    static void run(Function<SimdMode, BlockWork> work, SimdMode mode) throws InterruptedException {
        MemoryStage stage = new MemoryStage(() -> work.apply(mode), 0);
        if (mode == SimdMode.VECTOR) {
            double scalarNs = blockNs(new MemoryStage(() -> work.apply(SimdMode.SCALAR), 0), SCALAR_S);
            int fast = 0;
            for (int i = 0; i < MOST_SLICES && fast < FAST_SLICES; i++) {
                fast = blockNs(stage, SLICE_S) < scalarNs ? fast + 1 : 0;
            }
        }
        stage.run(1, AFTER_S);
    }

    /** The mean, which a single call of code not yet compiled spoils. */
    private static double blockNs(MemoryStage stage, double seconds) throws InterruptedException {
        return stage.run(1, seconds).blockNs().getMean();
    }
}
