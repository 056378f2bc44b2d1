package magneton.root;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import magneton.column.ByteBuilder;
import magneton.column.ColumnFile;
import magneton.column.PlainGroup;
import magneton.event.EventSchema;
import magneton.file.EventFileException;
import magneton.file.OutputFile;

/**
 * Lays columns out as a ROOT file: a TTree {@code events} with a branch a column, not compressed, and a TObjString for
 * every key of the metadata.
 *
 * <p>All addresses are of 64 bits, class versions are those of ROOT 6.24. Dates are fixed; the UUID is a digest of the
 * metadata, for readers tell files apart by it.
 *
 * @see <a href="https://github.com/root-project/root/tree/master/io/doc/TFile">ROOT: format of a file</a>
 */
public final class RootFile implements ColumnFile {
    private static final String TREE = "events";
    private static final String FILE_NAME = "events.root";
    private static final String FILE_CLASS = "TFile";
    private static final int BEGIN = 100;
    private static final int VERSION = 1_062_400;
    private static final int DIRECTORY_VERSION = 1005;
    private static final int DIRECTORY_LENGTH = 60;
    private static final int UUID_LENGTH = 16;
    private static final long FREE_LIMIT = 2_000_000_000;

    private final OutputFile file;
    private final EventSchema schema;
    private final Baskets baskets;
    private final List<RootKey> keys = new ArrayList<>();

    public RootFile(OutputFile file, EventSchema schema) {
        this.file = file;
        this.schema = schema;
        this.baskets = new Baskets(file, schema, TREE, BEGIN);
    }

    @Override
    public ByteOrder order() {
        return ByteOrder.BIG_ENDIAN;
    }

    @Override
    public void begin(Map<String, String> metadata) throws EventFileException {
        file.write(ByteBuffer.allocate(BEGIN + nameLength() + DIRECTORY_LENGTH));
    }

    /** Bytes from the record of the directory to the directory. */
    private static int nameLength() {
        return RootKey.size(FILE_CLASS, FILE_NAME, "") + FILE_NAME.length() + 2;
    }

    @Override
    public void append(PlainGroup group) throws EventFileException {
        baskets.add(group);
    }

    @Override
    public void end(Map<String, String> metadata) throws EventFileException {
        String title = "events of magneton";
        RootTree tree = new RootTree(schema, baskets, RootKey.size("TTree", TREE, title));
        keep("TTree", TREE, title, tree.bytes(TREE, title));
        for (Map.Entry<String, String> pair : metadata.entrySet()) {
            ByteBuilder text = RootBytes.bytes();
            RootBytes.object(text, 1, to -> {
                RootBytes.tobject(to, RootBytes.BITS);
                RootBytes.text(to, pair.getValue());
            });
            keep("TObjString", pair.getKey(), "metadata of the run", text);
        }
        long list = file.position();
        ByteBuilder keyList = RootBytes.bytes().int32(keys.size());
        keys.forEach(key -> keyList.bytes(key.bytes()));
        int listLength = write(FILE_CLASS, FILE_NAME, "", keyList);
        long streamers = file.position();
        int streamersLength = write("TList", "StreamerInfo", "Doubly linked list", StreamerList.bytes());
        long free = file.position();
        long end = free + RootKey.size(FILE_CLASS, FILE_NAME, "") + 18;
        int freeLength = write(FILE_CLASS, FILE_NAME, "",
                RootBytes.bytes().int16(1001).int64(end).int64(Math.max(FREE_LIMIT, end + FREE_LIMIT / 2)));
        byte[] uuid = digest(metadata);
        ByteBuilder head = RootBytes.bytes().text("root").int32(VERSION).int32(BEGIN).int64(end).int64(free)
                .int32(freeLength).int32(1).int32(nameLength()).int8(Long.BYTES).int32(0).int64(streamers)
                .int32(streamersLength).int16(1).bytes(uuid);
        head.zeros(BEGIN - head.size());
        directory(head, list, listLength, uuid);
        file.overwrite(0, head.toBuffer());
    }

    private void directory(ByteBuilder out, long list, int listLength, byte[] uuid) {
        int length = FILE_NAME.length() + 2 + DIRECTORY_LENGTH;
        out.bytes(new RootKey(FILE_CLASS, FILE_NAME, "", 1, BEGIN, length, 0).bytes());
        RootBytes.text(out, FILE_NAME);
        RootBytes.text(out, "");
        out.int16(DIRECTORY_VERSION).int32(RootKey.DATE).int32(RootKey.DATE).int32(listLength).int32(nameLength())
                .int64(BEGIN).int64(0).int64(list).int16(1).bytes(uuid);
    }

    /** Writes an object that the directory names. */
    private void keep(String className, String name, String title, ByteBuilder object) throws EventFileException {
        keys.add(new RootKey(className, name, title, 1, file.position(), object.size(), BEGIN));
        write(className, name, title, object);
    }

    /** Writes an object; returns its bytes with those of its record. */
    private int write(String className, String name, String title, ByteBuilder object) throws EventFileException {
        RootKey key = new RootKey(className, name, title, 1, file.position(), object.size(), BEGIN);
        file.write(key.bytes().toBuffer());
        file.write(object.toBuffer());
        return key.size() + object.size();
    }

    private static byte[] digest(Map<String, String> metadata) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            metadata.forEach((key, value) -> {
                digest.update((key + '\0' + value + '\0').getBytes(StandardCharsets.UTF_8));
            });
            return Arrays.copyOf(digest.digest(), UUID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
