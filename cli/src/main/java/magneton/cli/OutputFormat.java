package magneton.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import magneton.table.NearestWord;


/** The words of {@code --format} for results. */
enum OutputFormat {
    TABLE,
    CSV,
    JSON,
    PNG,
    SVG,
    HTML;

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a word among those a verb offers. */
    static OutputFormat of(String word, OutputFormat... offered) {
        for (OutputFormat format : offered) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        List<String> words = Arrays.stream(offered).map(OutputFormat::word).toList();
        throw CommandException.usage("--format: unknown format '" + word + "'; " + NearestWord.advice(word, words) + ".");
    }
}
