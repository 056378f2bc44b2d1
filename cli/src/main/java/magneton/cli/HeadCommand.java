package magneton.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.file.EventFileException;
import magneton.file.EventReader;
import magneton.format.EventFormat;
import magneton.format.UnknownFormatException;
import magneton.report.TextTable;

/** {@code magneton head FILE}. */
@Command(name = "head", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "The first rows of an event file.")
final class HeadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Event file.")
    private Path file;

    @Option(names = {"-n", "--rows"}, paramLabel = "N", defaultValue = "10", description = "Rows to show (10).")
    private int rows;

    @Override
    public Integer call() throws EventFileException, UnknownFormatException {
        if (rows < 0) {
            throw CommandException.usage("--rows: " + rows + " is out of range; give 0 or more.");
        }
        try (EventReader reader = EventFormat.ofInput(file).open(file)) {
            TextTable table = new TextTable(reader.schema().columns().stream().map(Column::name).toArray(String[]::new));
            int left = rows;
            for (EventBatch batch = reader.read(); batch != null && left > 0; batch = reader.read()) {
                int n = Math.min(left, batch.size());
                for (int row = 0; row < n; row++) {
                    table.row(cells(batch, row));
                }
                left -= n;
            }
            spec.commandLine().getOut().print(table);
        }
        return ExitCode.DONE;
    }

    private static String[] cells(EventBatch batch, int row) {
        String[] cells = new String[batch.schema().columns().size()];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = BatchValues.text(batch, c, row);
        }
        return cells;
    }
}
