/**
 * The {@code magneton} command: run configs, progress, reports, plots.
 */
module magneton.cli {
    requires magneton.generator;
    requires magneton.detector;
    requires magneton.file;
    requires magneton.validation;
    requires magneton.sensitivity;
    requires info.picocli;
    requires org.snakeyaml.engine;
    requires java.desktop;
    requires org.knowm.xchart;
    requires HdrHistogram;

    opens magneton.cli to info.picocli; // the parser sets annotated fields
}
