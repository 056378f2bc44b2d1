package magneton.parquet;

import java.util.Arrays;

/** The distinct values of an int32 column of a row group, numbered in the order in which they appear. */
final class IntDictionary {
    static final int CAPACITY = 4096;

    private static final int TABLE_BITS = 13;
    private static final int MASK = (1 << TABLE_BITS) - 1;
    /** 2^32 over the golden ratio: multiplication spreads neighbouring values (Knuth, vol. 3, 6.4). */
    private static final int SPREAD = 0x9e3779b1;

    private final int[] values = new int[CAPACITY];
    /** Number + 1 of the value that hashes here; linear probing; 0 is free. */
    private final int[] table = new int[1 << TABLE_BITS];
    private int size;

    int size() {
        return size;
    }

    int value(int number) {
        return values[number];
    }

    void clear() {
        shrink(0);
    }

    /** Forgets all but the first values. */
    void shrink(int to) {
        if (size == to) {
            return;
        }
        Arrays.fill(table, 0);
        size = 0;
        for (int i = 0; i < to; i++) {
            numberOf(values[i]);
        }
    }

    /** The number of a value, new or old; -1 if the dictionary is full. */
    int numberOf(int value) {
        int slot = slot(value);
        while (table[slot] != 0) {
            int number = table[slot] - 1;
            if (values[number] == value) {
                return number;
            }
            slot = slot + 1 & MASK;
        }
        if (size == CAPACITY) {
            return -1;
        }
        values[size] = value;
        table[slot] = ++size;
        return size - 1;
    }

    private static int slot(int value) {
        return value * SPREAD >>> Integer.SIZE - TABLE_BITS;
    }

    /** Numbers the first n values; false, and the dictionary as before, if they do not all fit. */
    boolean number(int[] column, int n, long[] numbers) {
        int before = size;
        for (int i = 0; i < n; i++) {
            int value = column[i];
            int number = table[slot(value)] - 1;
            // Nearly always the first slot holds the value: no loop, no branch that depends on which value it is.
            if (number < 0 || values[number] != value) {
                number = numberOf(value);
                if (number < 0) {
                    shrink(before);
                    return false;
                }
            }
            numbers[i] = number;
        }
        return true;
    }
}
