package magneton.hdf5;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import magneton.column.ByteBuilder;

/** Texts of attributes: one collection of the global heap (HDF5 File Format Specification 3.0, III.E). */
final class GlobalHeap {
    private static final int HEAD = 16;
    private static final int LEAST = 4096;

    private final long address;
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final ByteBuilder objects = Hdf5Types.bytes();

    /** @param address where the heap will be written */
    GlobalHeap(long address) {
        this.address = address;
    }

    /** Takes a text, once. */
    void add(String text) {
        if (indices.putIfAbsent(text, indices.size() + 1) == null) {
            byte[] letters = text.getBytes(StandardCharsets.UTF_8);
            objects.int16(indices.size()).int16(1).int32(0).int64(letters.length).bytes(letters).align(Long.BYTES);
        }
    }

    /** What stands for a text in an attribute: its length, this heap, its number here. */
    ByteBuilder reference(String text) {
        return Hdf5Types.bytes().int32(text.getBytes(StandardCharsets.UTF_8).length).int64(address).int32(indices.get(text));
    }

    /** The collection; what is left of it is the object 0. */
    ByteBuilder bytes() {
        int size = Math.max(LEAST, HEAD + objects.size() + HEAD);
        ByteBuilder heap = Hdf5Types.bytes().text("GCOL").int8(1, 0, 0, 0).int64(size).bytes(objects);
        int left = size - heap.size();
        return heap.int64(0).int64(left).zeros(left - HEAD);
    }
}
