package magneton.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules that keep the bytes of a run the same on every machine, read off the sources themselves.
 */
class SourceRulesTest {
    /** {@code Math}'s elementary functions may differ by an ulp from machine to machine; {@code StrictMath}'s do not. */
    private static final Pattern PLATFORM_MATH = Pattern.compile(
            "(?<![A-Za-z.])Math(\\.|::)(exp|log|pow|sin|cos|tan|cbrt|log1p|expm1|log10|hypot|atan2|atan|acos|asin|sinh|cosh|tanh)\\b");

    /** The vector operators of the same names differ before and after compilation. */
    private static final Pattern VECTOR_MATH =
            Pattern.compile("VectorOperators\\.(EXP|LOG|POW|SIN|COS|TAN|CBRT|LOG1P|EXPM1|LOG10|HYPOT|ATAN2|ATAN)\\b");

    private static final Pattern CLOCK_OR_HOST =
            Pattern.compile("currentTimeMillis|Instant\\.now|LocalDate.*\\.now|InetAddress|new Random\\(\\)|ThreadLocalRandom");

    @ParameterizedTest
    @ValueSource(strings = {"generator", "detector-sim"})
    void nothingThatDependsOnTheMachineDecidesAnEvent(String module) throws IOException {
        Path sources = Path.of("..", module, "src", "main", "java");
        assertThat(sources).isDirectory();
        for (Pattern rule : List.of(PLATFORM_MATH, VECTOR_MATH, CLOCK_OR_HOST)) {
            assertThat(lines(sources, rule)).as(rule.pattern()).isEmpty();
        }
    }

    private static List<String> lines(Path sources, Pattern rule) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> matches(file, rule)).toList();
        }
    }

    private static Stream<String> matches(Path file, Pattern rule) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.strip().startsWith("*") && rule.matcher(line).find())
                    .map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
