package magneton.parquet;

import java.util.Arrays;
import java.util.zip.CRC32;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;

import magneton.column.MalformedException;
import magneton.event.Column;
import magneton.file.EventWriter;

/** Reads one column of a row group back, page by page, into the arrays of an event batch. */
final class ColumnDecoder {
    private static final int SPARE = 128;

    private final Column column;
    private final CRC32 crc = new CRC32();
    private long[] longs = new long[0];
    private byte[] chunk = new byte[0];
    private byte[] body = new byte[0];
    private int[] dictionary = new int[0];
    private int at;
    private int end;

    ColumnDecoder(Column column) {
        this.column = column;
    }

    /** Room for a column chunk of this length, to be filled before {@link #begin}. */
    byte[] room(int length) {
        if (chunk.length < length) {
            chunk = new byte[length];
        }
        return chunk;
    }

    /** Starts with the first page of the chunk that {@link #room} holds. */
    void begin(int length) {
        at = 0;
        end = length;
        dictionary = new int[0];
    }

    boolean atEnd() {
        return at >= end;
    }

    /** Values of the next data page. */
    int peek() throws MalformedException {
        PageHeader header = PageHeader.read(chunk, at, end);
        if (header.type() == ParquetFormat.DICTIONARY_PAGE) {
            readDictionary(header);
            at = header.end();
            header = PageHeader.read(chunk, at, end);
        }
        if (header.type() != ParquetFormat.DATA_PAGE || header.values() < 1
                || header.values() > EventWriter.MAX_GROUP_EVENTS) {
            throw new MalformedException("a page is of an unknown kind");
        }
        return header.values();
    }

    /** Decodes the next data page into the first elements of a long[], int[], double[] or boolean[]. */
    void read(Object values) throws MalformedException {
        PageHeader header = PageHeader.read(chunk, at, end);
        checkCrc(header);
        switch (column.type()) {
            case FLOAT64 -> readDoubles(header, (double[]) values);
            case INT64 -> readLongs(header, (long[]) values);
            case INT32 -> readInts(header, (int[]) values);
            case BOOL -> readFlags(header, (boolean[]) values);
        }
        at = header.end();
    }

    private void readDictionary(PageHeader header) throws MalformedException {
        checkCrc(header);
        if (header.values() < 0 || header.length() != (long) Integer.BYTES * header.values()) {
            throw new MalformedException("a dictionary has the wrong length");
        }
        dictionary = new int[header.values()];
        for (int i = 0; i < dictionary.length; i++) {
            dictionary[i] = LittleEndian.getInt(chunk, header.body() + i * Integer.BYTES);
        }
    }

    private void checkCrc(PageHeader header) throws MalformedException {
        crc.reset();
        crc.update(chunk, header.body(), header.length());
        if ((int) crc.getValue() != header.crc()) {
            throw new MalformedException("a page has the wrong checksum");
        }
    }

    private void readDoubles(PageHeader header, double[] values) throws MalformedException {
        requireEncoding(header, ParquetFormat.BYTE_STREAM_SPLIT);
        int length = header.values() * Double.BYTES;
        if (body.length < length) {
            body = new byte[length];
        }
        try {
            long got = Zstd.decompressByteArray(body, 0, length, chunk, header.body(), header.length());
            if (Zstd.isError(got) || got != length) {
                throw new MalformedException("a page does not decompress to its length");
            }
        } catch (ZstdException e) {
            throw new MalformedException("a page does not decompress: " + e.getMessage());
        }
        ByteSplit.join(body, header.values(), values);
    }

    private void readLongs(PageHeader header, long[] values) throws MalformedException {
        requireEncoding(header, ParquetFormat.DELTA_BINARY_PACKED);
        ensureLongs(header.values());
        DeltaPacking.decode(padded(header), header.values(), longs);
        System.arraycopy(longs, 0, values, 0, header.values());
    }

    private void readInts(PageHeader header, int[] values) throws MalformedException {
        int n = header.values();
        ensureLongs(n);
        if (header.encoding() == ParquetFormat.DELTA_BINARY_PACKED) {
            DeltaPacking.decode(padded(header), n, longs);
            for (int i = 0; i < n; i++) {
                values[i] = (int) longs[i];
            }
            return;
        }
        requireEncoding(header, ParquetFormat.RLE_DICTIONARY);
        PageBytes in = padded(header);
        int width = in.next();
        if (width > Integer.SIZE) {
            throw new MalformedException("a bit width is " + width);
        }
        RunPacking.decode(in, n, width, longs);
        for (int i = 0; i < n; i++) {
            if (longs[i] >= dictionary.length) {
                throw new MalformedException("a value is not in its dictionary");
            }
            values[i] = dictionary[(int) longs[i]];
        }
    }

    private void readFlags(PageHeader header, boolean[] values) throws MalformedException {
        requireEncoding(header, ParquetFormat.PLAIN);
        int n = header.values();
        if (header.length() != (n + 7) / 8) {
            throw new MalformedException("a page of flags has the wrong length");
        }
        for (int i = 0; i < n; i++) {
            values[i] = (chunk[header.body() + i / 8] >>> i % 8 & 1) != 0;
        }
    }

    private void ensureLongs(int n) {
        if (longs.length < n + SPARE) {
            longs = new long[n + SPARE];
        }
    }

    private PageBytes padded(PageHeader header) {
        int length = header.length();
        if (body.length < length + BitPacking.SLACK) {
            body = new byte[length + BitPacking.SLACK];
        }
        System.arraycopy(chunk, header.body(), body, 0, length);
        Arrays.fill(body, length, length + BitPacking.SLACK, (byte) 0);
        return new PageBytes(body, length);
    }

    private void requireEncoding(PageHeader header, int encoding) throws MalformedException {
        if (header.encoding() != encoding) {
            throw new MalformedException("column " + column.name() + " has the unknown encoding " + header.encoding());
        }
    }
}
