package magneton.cli;

import java.util.List;

import picocli.CommandLine;

/**
 * The verbs of the command. A run knows only the one it was asked for: describing a verb to the parser by reflection costs
 * some 10 ms.
 */
final class Verbs {
    private static final String COMPLETION = "completion";
    private static final List<String> NAMES = List.of("generate", "check", "rates", "spectrum", "cross-section", "moments",
            "sensitivity", "inspect", "head", "convert", "merge", "verify", "validate", "bench", "list", "schema", "cite",
            COMPLETION);
    private static final String VERSION = "--version";

    private Verbs() {}

    /** Adds the verb that the arguments begin with; all of them where help, completion or a mistake may name any. */
    static void addTo(CommandLine command, String[] args) {
        String first = args.length == 0 ? "" : args[0];
        if (first.equals(VERSION)) {
            return;
        }
        boolean only = NAMES.contains(first) && !first.equals(COMPLETION);
        for (String name : only ? List.of(first) : NAMES) {
            command.addSubcommand(verb(name));
        }
    }

    private static Object verb(String name) {
        return switch (name) {
            case "generate" -> new GenerateCommand();
            case "check" -> new CheckCommand();
            case "rates" -> new RatesCommand();
            case "spectrum" -> new SpectrumCommand();
            case "cross-section" -> new CrossSectionCommand();
            case "moments" -> new MomentsCommand();
            case "sensitivity" -> new SensitivityCommand();
            case "inspect" -> new InspectCommand();
            case "head" -> new HeadCommand();
            case "convert" -> new ConvertCommand();
            case "merge" -> new MergeCommand();
            case "verify" -> new VerifyCommand();
            case "validate" -> new ValidateCommand();
            case "bench" -> new BenchCommand();
            case "list" -> new ListCommand();
            case "schema" -> new SchemaCommand();
            case "cite" -> new CiteCommand();
            case COMPLETION -> new CompletionCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
