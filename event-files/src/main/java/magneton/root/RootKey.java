package magneton.root;

import magneton.column.ByteBuilder;

/**
 * The record before every object of a file (TKey, version 4 with 64-bit addresses). Its time stamp is the first that ROOT
 * knows, whatever the clock says.
 *
 * @param className of the object
 * @param cycle 1 for an object of a directory, 0 for a basket
 * @param start of the record
 * @param length of the object, which follows the record
 * @param directory where the directory of the object is; 0 for none
 */
record RootKey(String className, String name, String title, int cycle, long start, int length, long directory) {
    /** 1995-01-01 00:00:00. */
    static final int DATE = 1 << 22 | 1 << 17;

    private static final int VERSION = 1004;
    private static final int FIXED = 34;

    /** Bytes of the record, without those of a basket. */
    static int size(String className, String name, String title) {
        ByteBuilder texts = RootBytes.bytes();
        RootBytes.text(texts, className);
        RootBytes.text(texts, name);
        RootBytes.text(texts, title);
        return FIXED + texts.size();
    }

    int size() {
        return size(className, name, title);
    }

    ByteBuilder bytes() {
        return bytes(0);
    }

    /** @param more bytes of the record that the caller puts after these */
    ByteBuilder bytes(int more) {
        int size = size() + more;
        ByteBuilder out = RootBytes.bytes().int32(size + length).int16(VERSION).int32(length).int32(DATE).int16(size)
                .int16(cycle).int64(start).int64(directory);
        RootBytes.text(out, className);
        RootBytes.text(out, name);
        RootBytes.text(out, title);
        return out;
    }
}
