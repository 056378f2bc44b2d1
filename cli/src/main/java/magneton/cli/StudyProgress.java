package magneton.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

import magneton.engine.Progress;
import magneton.engine.StopSignal;
import magneton.report.Json;
import magneton.study.Watch;

/** Says how far a study is, and ends it at the next point once it is to stop. */
final class StudyProgress {
    private final Progress.Style style;
    private final PrintWriter err;
    private final StopSignal stop;
    private boolean said;

    StudyProgress(Progress.Style style, PrintWriter err, StopSignal stop) {
        this.style = style;
        this.err = err;
        this.stop = stop;
    }

    /** A watch over one part of a study. */
    Watch watch(String part) {
        return new Watch() {
            @Override
            public boolean done(int points, int of) {
                say(part, points, of);
                return !stop.requested();
            }

            @Override
            public void failed(String reason) {
                end();
                err.println("magneton: the " + part + " ends early: " + reason);
                err.flush();
            }
        };
    }

    private void say(String part, int points, int of) {
        switch (style) {
            case LINE -> err.print("\r" + part + ": " + points + " of " + of + "\u001b[K");
            case PLAIN -> err.println(part + ": " + points + " of " + of);
            case JSON -> err.println(json(part, points, of));
            case QUIET, NONE -> {
                return;
            }
        }
        said = true;
        err.flush();
    }

    private static String json(String part, int points, int of) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("part", part);
        map.put("points", points);
        map.put("of", of);
        return Json.compact(map);
    }

    /** Ends a line that is written over. */
    void end() {
        if (said && style == Progress.Style.LINE) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
