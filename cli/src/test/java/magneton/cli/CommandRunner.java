package magneton.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs a command inside the test and keeps what it said. */
record CommandRunner(int code, String out, String err) {
    static CommandRunner run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(args, new PrintWriter(out), new PrintWriter(err));
        return new CommandRunner(code, out.toString(), err.toString());
    }
}
