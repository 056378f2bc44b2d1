package magneton.parquet;

import java.nio.charset.StandardCharsets;

import magneton.event.ColumnType;

/** Numbers of parquet.thrift (Apache Parquet format 2.12) that our files use. */
final class ParquetFormat {
    static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    static final String CREATED_BY = "magneton version 0.1.0";

    static final int BOOLEAN = 0;
    static final int INT32 = 1;
    static final int INT64 = 2;
    static final int DOUBLE = 5;

    static final int PLAIN = 0;
    static final int RLE = 3;
    static final int DELTA_BINARY_PACKED = 5;
    static final int RLE_DICTIONARY = 8;
    static final int BYTE_STREAM_SPLIT = 9;

    static final int UNCOMPRESSED = 0;
    static final int ZSTD = 6;

    static final int DATA_PAGE = 0;
    static final int DICTIONARY_PAGE = 2;

    private ParquetFormat() {}

    static int physicalType(ColumnType type) {
        return switch (type) {
            case INT64 -> INT64;
            case INT32 -> INT32;
            case FLOAT64 -> DOUBLE;
            case BOOL -> BOOLEAN;
        };
    }

    static int codec(ColumnType type) {
        return type == ColumnType.FLOAT64 ? ZSTD : UNCOMPRESSED;
    }
}
