package magneton.parquet;

import magneton.column.MalformedException;

/**
 * The header of a page as read (PageHeader of parquet.thrift).
 *
 * @param type {@link ParquetFormat#DATA_PAGE} or {@link ParquetFormat#DICTIONARY_PAGE}
 * @param uncompressed length of the body before compression
 * @param length length of the body in the file
 * @param crc CRC-32 of the body
 * @param values events, or entries of a dictionary
 * @param body position of the body
 */
record PageHeader(int type, int uncompressed, int length, int crc, int values, int encoding, int body) {
    /** Reads the header at {@code from}; the whole page must lie before {@code to}. */
    static PageHeader read(byte[] bytes, int from, int to) throws MalformedException {
        ThriftReader in = new ThriftReader(bytes, from, to);
        int type = -1;
        int uncompressed = -1;
        int length = -1;
        int crc = 0;
        int[] content = {-1, -1};
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 1 -> type = in.i32();
                case 2 -> uncompressed = in.i32();
                case 3 -> length = in.i32();
                case 4 -> crc = in.i32();
                case 5, 7 -> content = content(in);
                default -> in.skip();
            }
        }
        if (length < 0 || uncompressed < 0 || length > to - in.position()) {
            throw new MalformedException("a page is longer than its column");
        }
        return new PageHeader(type, uncompressed, length, crc, content[0], content[1], in.position());
    }

    /** Values and encoding, the first two fields of both kinds of page. */
    private static int[] content(ThriftReader in) throws MalformedException {
        int[] content = {-1, -1};
        in.enter();
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 1 -> content[0] = in.i32();
                case 2 -> content[1] = in.i32();
                default -> in.skip();
            }
        }
        return content;
    }

    int end() {
        return body + length;
    }
}
