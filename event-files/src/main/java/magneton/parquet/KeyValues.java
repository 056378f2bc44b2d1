package magneton.parquet;

import java.util.Map;

import magneton.column.MalformedException;

/** Lists of KeyValue of parquet.thrift. */
final class KeyValues {
    private KeyValues() {}

    static void write(ThriftWriter out, int field, Map<String, String> pairs) {
        out.list(field, ThriftWriter.STRUCT, pairs.size());
        pairs.forEach((key, value) -> {
            out.structElement();
            out.string(1, key);
            out.string(2, value);
            out.end();
        });
    }

    /** Reads the list that is the current field into a map. */
    static void read(ThriftReader in, Map<String, String> pairs) throws MalformedException {
        int count = in.list();
        for (int i = 0; i < count; i++) {
            String key = "";
            String value = "";
            in.enter();
            for (int field = in.field(); field != 0; field = in.field()) {
                switch (field) {
                    case 1 -> key = in.string();
                    case 2 -> value = in.string();
                    default -> in.skip();
                }
            }
            pairs.put(key, value);
        }
    }
}
