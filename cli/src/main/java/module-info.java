/**
 * The {@code magneton} command: run configs, progress, reports, plots.
 */
module magneton.cli {
    requires magneton.generator;
    requires magneton.detector;
    requires magneton.file;
    requires org.snakeyaml.engine;
}
