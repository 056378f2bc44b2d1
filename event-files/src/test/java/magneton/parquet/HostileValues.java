package magneton.parquet;

import java.util.SplittableRandom;

import magneton.event.Column;
import magneton.event.EventBatch;

/** Values that no physics makes but every encoder must carry: extremes, NaN of all kinds, signed zeros, few values. */
public final class HostileValues {
    public static final int KINDS = 6;

    private static final double[] SPECIAL = {0.0, -0.0, Double.NaN, Double.longBitsToDouble(0xfff8000000000123L),
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, -Double.MAX_VALUE, 1.0};

    private HostileValues() {}

    public static void fill(EventBatch batch, int kind, int n) {
        SplittableRandom random = new SplittableRandom(kind);
        for (int i = 0; i < batch.schema().columns().size(); i++) {
            Column column = batch.schema().columns().get(i);
            for (int k = 0; k < n; k++) {
                switch (column.type()) {
                    case FLOAT64 -> ((double[]) batch.array(i))[k] = number(kind, random);
                    case INT64 -> ((long[]) batch.array(i))[k] = integer(kind, k, random);
                    case INT32 -> ((int[]) batch.array(i))[k] = (int) integer(kind, k, random);
                    case BOOL -> ((boolean[]) batch.array(i))[k] = kind % 2 == 0;
                }
            }
        }
        batch.size(n);
    }

    private static double number(int kind, SplittableRandom random) {
        return switch (kind) {
            case 0 -> Double.NaN;
            case 1 -> SPECIAL[random.nextInt(SPECIAL.length)];
            case 2 -> Double.longBitsToDouble(random.nextLong());
            case 3 -> (float) random.nextGaussian();
            case 4 -> random.nextBoolean() ? 0.0 : -0.0;
            default -> random.nextInt(3);
        };
    }

    private static long integer(int kind, int k, SplittableRandom random) {
        return switch (kind) {
            case 0 -> random.nextLong();
            case 1 -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
            case 2 -> random.nextBoolean() ? Integer.MIN_VALUE : Integer.MAX_VALUE;
            case 3 -> k / 300;
            case 4 -> k < 10_000 ? k % 3 : random.nextInt();
            default -> random.nextInt(4096) - 2048;
        };
    }
}
