package magneton.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import magneton.config.Choice;
import magneton.config.Key;
import magneton.config.Section;
import magneton.config.Words;
import magneton.report.TextTable;
import magneton.run.AtomicKinds;
import magneton.run.DetectorKinds;
import magneton.run.ProcessKinds;
import magneton.run.SourceKinds;

/** {@code magneton list KIND}. */
@Command(name = "list", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "List what there is, one line each.")
final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "KIND", description = "One of: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Kinds.class)
    private String kind;

    /** The words of the argument. */
    static final class Kinds extends java.util.ArrayList<String> {
        private static final long serialVersionUID = 1;

        Kinds() {
            super(java.util.List.of("sources", "processes", "atomic-models", "detectors"));
        }
    }

    @Override
    public Integer call() {
        TextTable table = switch (kind) {
            case "sources" -> members(SourceKinds.ONE);
            case "processes" -> members(ProcessKinds.ONE);
            case "atomic-models" -> members(AtomicKinds.ONE);
            case "detectors" -> members(DetectorKinds.ONE);
            default -> throw CommandException.usage(
                    "list: unknown kind '" + kind + "'; " + Words.advice(kind, new Kinds()));
        };
        spec.commandLine().getOut().print(table);
        return ExitCode.DONE;
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
