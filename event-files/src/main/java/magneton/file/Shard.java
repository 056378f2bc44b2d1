package magneton.file;

/**
 * The row groups of a run that a file holds.
 *
 * @param first number of the first row group
 * @param end number after the last; equal to {@code first} for an empty shard
 * @param total row groups of the whole run
 */
public record Shard(long first, long end, long total) {
    /** The metadata key that a shard bears and a whole run does not. */
    public static final String KEY = "magneton.shard";

    public Shard {
        if (first < 0 || end < first || total < end) {
            throw new IllegalArgumentException("row groups " + first + " to " + end + " of " + total);
        }
    }

    /** All row groups of a run. */
    public static Shard whole(long total) {
        return new Shard(0, total, total);
    }

    /** Shard i of n, i from 0: row groups floor(i total / n) to floor((i + 1) total / n) - 1. */
    public static Shard of(long i, long n, long total) {
        if (n < 1 || i < 0 || i >= n) {
            throw new IllegalArgumentException("shard " + i + " of " + n);
        }
        return new Shard(part(i, n, total), part(i + 1, n, total), total);
    }

    /** floor(i total / n) without overflow. */
    private static long part(long i, long n, long total) {
        return Math.addExact(Math.multiplyExact(total / n, i), Math.multiplyExact(total % n, i) / n);
    }

    public boolean isWhole() {
        return first == 0 && end == total;
    }

    /** As it stands in the metadata of a shard: "first-end/total". */
    @Override
    public String toString() {
        return first + "-" + end + "/" + total;
    }

    /** The inverse of {@link #toString}. */
    public static Shard parse(String text) {
        String[] numbers = text.split("[-/]", -1);
        if (numbers.length != 3) {
            throw new IllegalArgumentException("not a range of row groups: " + text);
        }
        return new Shard(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    }
}
