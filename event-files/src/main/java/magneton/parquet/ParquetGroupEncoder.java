package magneton.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.file.EventWriter;

/** Encodes row groups for one worker: a page a block and column. */
final class ParquetGroupEncoder implements EventWriter.GroupEncoder {
    private final EventSchema schema;
    private final Supplier<ParquetGroup> pool;
    private final List<ColumnEncoder> columns = new ArrayList<>();
    private ParquetGroup group;

    /** @param pool cleared groups of this schema */
    ParquetGroupEncoder(EventSchema schema, Supplier<ParquetGroup> pool) {
        this.schema = schema;
        this.pool = pool;
        for (Column column : schema.columns()) {
            columns.add(ColumnEncoder.of(column.type()));
        }
    }

    @Override
    public void add(EventBatch batch) {
        if (!batch.schema().equals(schema)) {
            throw new IllegalArgumentException("a block of other columns than the file's");
        }
        int n = batch.size();
        if (n == 0) {
            return;
        }
        if (group == null) {
            group = pool.get();
        }
        if (group.events() + n > EventWriter.MAX_GROUP_EVENTS) {
            throw new IllegalArgumentException("a row group of more than " + EventWriter.MAX_GROUP_EVENTS + " events");
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(batch.array(i), n, group.chunk(i));
        }
        group.grow(n);
    }

    @Override
    public EventWriter.EncodedGroup finish() {
        ParquetGroup done = group == null ? pool.get() : group;
        group = null;
        if (done.events() > 0) {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).finish(done.chunk(i));
            }
        }
        return done;
    }

    void close() {
        columns.forEach(ColumnEncoder::close);
    }
}
