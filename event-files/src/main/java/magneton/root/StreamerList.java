package magneton.root;

import magneton.column.ByteBuilder;

/** The list of class descriptions of a file: empty, as readers know the classes of trees. */
final class StreamerList {
    private StreamerList() {}

    static ByteBuilder bytes() {
        ByteBuilder out = RootBytes.bytes();
        RootBytes.object(out, 5, list -> {
            RootBytes.tobject(list, RootBytes.BITS);
            RootBytes.text(list, "");
            list.int32(0);
        });
        return out;
    }
}
