package magneton.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import magneton.config.Choice;
import magneton.config.Key;
import magneton.config.Section;
import magneton.report.TextTable;
import magneton.run.AtomicKinds;
import magneton.run.DetectorKinds;
import magneton.run.ProcessKinds;
import magneton.run.SourceKinds;
import magneton.table.NearestWord;
import magneton.target.Element;
import magneton.target.Elements;

/** {@code magneton list KIND}. */
@Command(name = "list", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "List what there is, one line each.")
final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "KIND", description = "One of: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Kinds.class)
    private String kind;

    @Option(names = "--directory", paramLabel = "DIR", defaultValue = "${env:MAGNETON_ROOT:-.}/run-configs",
            description = "Where configs are looked for; by default those shipped beside the launcher.")
    private Path directory;

    /** The words of the argument. */
    static final class Kinds extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Kinds() {
            super(List.of("sources", "targets", "processes", "atomic-models", "detectors", "configs"));
        }
    }

    @Override
    public Integer call() {
        TextTable table = switch (kind) {
            case "sources" -> members(SourceKinds.ONE);
            case "targets" -> targets();
            case "processes" -> members(ProcessKinds.ONE);
            case "atomic-models" -> members(AtomicKinds.ONE);
            case "detectors" -> members(DetectorKinds.ONE);
            case "configs" -> configs();
            default -> throw CommandException.usage(
                    "list: unknown kind '" + kind + "'; " + NearestWord.advice(kind, new Kinds()));
        };
        spec.commandLine().getOut().print(table);
        return ExitCode.DONE;
    }

    /** Elements, of which formulas and mixtures are made. */
    private static TextTable targets() {
        Elements elements = Elements.load();
        TextTable table = TextTable.bare();
        for (String symbol : elements.symbols()) {
            Element element = elements.get(symbol);
            String isotopes = String.join(", ", element.isotopes().stream()
                    .map(isotope -> String.format(Locale.ROOT, "%s %.4g %%", isotope.label(), 100 * isotope.abundance())).toList());
            boolean ionised = element.subshells().stream().anyMatch(shell -> !Double.isNaN(shell.hartreeFockKeV()));
            table.row(symbol, "Z = " + element.z(), element.subshells().size() + " subshells", ionised ? "hartree-fock" : "",
                    isotopes);
        }
        return table;
    }

    /** Name and first comment line of each config. */
    private TextTable configs() {
        TextTable table = TextTable.bare();
        try (Stream<Path> files = Files.list(directory)) {
            Map<String, Path> byName = new TreeMap<>();
            files.filter(path -> path.toString().endsWith(".yaml")).forEach(path -> byName.put(name(path), path));
            for (Map.Entry<String, Path> config : byName.entrySet()) {
                table.row(config.getKey(), firstComment(config.getValue()));
            }
        } catch (IOException e) {
            throw CommandException.usage("list: there are no run configs in '" + directory + "'; name their place with --directory");
        }
        return table;
    }

    private static String name(Path config) {
        String file = config.getFileName().toString();
        return file.substring(0, file.length() - ".yaml".length());
    }

    private static String firstComment(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("#")).findFirst().map(line -> line.substring(1).strip()).orElse("");
        }
    }

    private static TextTable members(Choice<?> choice) {
        TextTable table = TextTable.bare();
        for (Section<?> member : choice.kinds()) {
            String keys = String.join(", ", member.keys().stream().map(Key::name).toList());
            table.row(member.word(), member.description(), keys.isEmpty() ? "" : "[" + keys + "]");
        }
        return table;
    }
}
