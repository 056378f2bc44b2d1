/**
 * The event record on disk: writers and readers.
 */
module magneton.file {
    requires transitive magneton.generator;
    requires com.github.luben.zstd_jni;

    exports magneton.file;
}
