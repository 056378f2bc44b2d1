package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the JSON Schema of run configs does not allow, {@code check} refuses with one sentence: file, line, key, what was
 * given, what is allowed; exit code 2. Derived from the schema: a new key joins by itself.
 */
class GeneratedMistakesTest {
    /** Words by which a sentence says what would be right. */
    private static final Pattern ADVICE = Pattern.compile(
            "allowed: |write |must be |expected|whole number|neither true nor false|there are no keys|needed|is missing");

    @TempDir
    private Path directory;

    static List<SchemaKeys.Key> keys() {
        return SchemaKeys.all();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void wrongValuesAreRefused(SchemaKeys.Key key) throws IOException {
        Files.writeString(directory.resolve("x"), "");
        List<String> values = new ArrayList<>(List.of("nonsense", "-1", ".nan", "1.5", "1e30", "1 furlong", "1 keV", "1 kg",
                "", "[]", "[[1]]", "{nonsense: 1}"));
        if (!key.schema().unit().isEmpty()) {
            values.addAll(List.of("-1 " + key.schema().unit(), ".nan " + key.schema().unit(), "1e999 " + key.schema().unit()));
        }
        SoftAssertions all = new SoftAssertions();
        for (String value : values) {
            if (!key.schema().accepts(value)) {
                refuses(all, key, value);
            }
        }
        all.assertAll();
    }

    private void refuses(SoftAssertions all, SchemaKeys.Key key, String value) throws IOException {
        Path file = Files.writeString(directory.resolve("bad.yaml"), key.config(value));
        CommandRunner run = CommandRunner.run("check", file.toString());
        String given = switch (value.isEmpty() ? ' ' : value.charAt(0)) {
            case '{' -> "nonsense|a map";
            case '[' -> "list|\\[";
            default -> Pattern.quote(value.replace("1 furlong", "furlong"));
        };
        all.assertThat(run.err()).as("%s: %s", key, value)
                .startsWith("magneton: " + file + ":" + key.line() + ":").contains(" " + key)
                .containsPattern(given).containsPattern(ADVICE).doesNotContain("Exception").doesNotContain("\tat ");
        all.assertThat(run.err().lines()).as("%s: %s", key, value).hasSize(1);
        all.assertThat(run.code()).as("%s: %s", key, value).isEqualTo(2);
        all.assertThat(run.out()).isEmpty();
    }

    static List<SchemaKeys.Key> required() {
        return keys().stream().filter(key -> key.sections().getLast().required().contains(key.path().getLast())).toList();
    }

    @ParameterizedTest
    @MethodSource("required")
    void missingKeysAreNamed(SchemaKeys.Key key) throws IOException {
        Files.writeString(directory.resolve("x"), "");
        String text = key.configWithout();
        Path file = Files.writeString(directory.resolve("bad.yaml"), text);
        CommandRunner run = CommandRunner.run("check", file.toString());
        assertThat(run.err()).matches("(?s)magneton: .*bad.yaml:\\d+:\\d+: .*the key '" + key.path().getLast() + "' is missing.*");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.code()).isEqualTo(2);
    }
}
