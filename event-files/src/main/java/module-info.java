/**
 * The event record on disk: writers and readers.
 *
 * <p>{@code magneton.format} is the door: it chooses the writer or reader of a format. The formats themselves are not
 * exported.
 */
module magneton.file {
    requires transitive magneton.generator;
    requires com.github.luben.zstd_jni;
    requires org.apache.arrow.format;

    exports magneton.file;
    exports magneton.format;
}
