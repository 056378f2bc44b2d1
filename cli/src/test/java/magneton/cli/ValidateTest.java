package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import magneton.report.ValidationReport;
import magneton.run.ConfigSetups;
import magneton.validation.Published;
import magneton.validation.Result;
import magneton.validation.Result.Verdict;
import magneton.validation.Validation;

/** Every row of the validation computes, and what the verb says about it. */
class ValidateTest {
    private static final String CONFIGS = Path.of("..", "run-configs").toString();
    private static List<Result> results;

    @BeforeAll
    static void computeAll() {
        results = Validation.all().run("", new ConfigSetups(Path.of(CONFIGS)));
    }

    private static CommandRunner validate(String... more) {
        String[] args = new String[more.length + 3];
        System.arraycopy(new String[] {"validate", "--directory", CONFIGS}, 0, args, 0, 3);
        System.arraycopy(more, 0, args, 3, more.length);
        return CommandRunner.run(args);
    }

    @Test
    void everyRowComputes() {
        assertThat(results).extracting(Result::name).isEqualTo(Validation.all().names());
        assertThat(results).allSatisfy(result -> assertThat(result.ours()).as(result.name()).isFinite());
    }

    @Test
    void whatDiffersSaysWhy() {
        assertThat(results).filteredOn(result -> result.verdict() != Verdict.AGREES)
                .allSatisfy(result -> assertThat(result.published().note()).as(result.name()).isNotBlank());
        assertThat(results).filteredOn(result -> result.published().kind() == Published.Kind.CALCULATED)
                .allSatisfy(result -> assertThat(result.verdict()).as(result.name()).isEqualTo(Verdict.AGREES));
    }

    /** What differs, and nothing else, stands in the page on it. */
    @Test
    void theDocumentNamesWhatDiffers() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "validation.md"));
        String section = page.substring(page.indexOf("## Where ours differs"), page.indexOf("Shown without"));
        Set<String> named = section.lines().filter(line -> line.startsWith("| `")).map(line -> line.split("\\|")[1])
                .flatMap(cell -> Pattern.compile("`([^`]+)`").matcher(cell).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> differing = results.stream().filter(result -> result.verdict() == Verdict.DIFFERS).map(Result::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(differing);
    }

    @Test
    @SuppressWarnings("unchecked")
    void json() {
        Map<String, Object> json = (Map<String, Object>) new Load(LoadSettings.builder().build())
                .loadFromString(new ValidationReport(results).json());
        List<Map<String, Object>> rows = (List<Map<String, Object>>) json.get("results");
        assertThat(rows).hasSameSizeAs(results).allSatisfy(row -> assertThat(row).containsKeys(
                "name", "published", "ours", "ratio", "note", "unit", "verdict", "kind", "room", "references"));
        Map<String, Object> argon = rows.stream().filter(row -> row.get("name").equals("coherent-lar-cevns"))
                .findFirst().orElseThrow();
        assertThat(argon).containsEntry("published", 128.0).containsEntry("agrees_from", 111.0)
                .containsEntry("references", List.of("Akimov et al. 2021, arXiv:2003.10630"));
    }

    @Test
    void pageStandsAlone() {
        String page = new ValidationReport(results).html();
        assertThat(page).startsWith("<!DOCTYPE html>").endsWith("</html>\n").doesNotContain("<script", "<link", "src=");
        assertThat(results).allSatisfy(result -> assertThat(page).contains("<td>" + result.name() + "<td"));
        assertThat(page)
                .contains("<a href=\"https://arxiv.org/abs/2003.10630\">Akimov et al. 2021, arXiv:2003.10630</a>");
    }

    @Test
    void tableOfARoom() {
        CommandRunner run = validate("--only", "flux-");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Fluxes and oscillation\n\nname").contains("flux-munu")
                .doesNotContain("survival");
    }

    @Test
    void unknownNameAndFormat() {
        CommandRunner run = validate("--only", "flux-gema");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .startsWith("magneton: --only: there is no result 'flux-gema'; did you mean 'flux-gemma'?");
        assertThat(validate("--format", "xml").code()).isEqualTo(ExitCode.BAD_INPUT);
        CommandRunner lost = CommandRunner.run("validate", "--directory", "nowhere");
        assertThat(lost.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(lost.err()).contains("there are no run configs in 'nowhere'");
    }
}
