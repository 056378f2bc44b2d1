package magneton.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import magneton.engine.Progress;
import magneton.engine.StopSignal;
import magneton.plot.Figure;
import magneton.plot.SensitivityFigures;
import magneton.report.Json;
import magneton.run.RunConfig;
import magneton.run.Searches;
import magneton.sensitivity.Construction;
import magneton.sensitivity.Limit;
import magneton.sensitivity.NuisanceReport;
import magneton.sensitivity.SearchModel;
import magneton.sensitivity.Workspace;
import magneton.study.Budget;
import magneton.study.BudgetRow;
import magneton.study.Plane;
import magneton.study.Scan;
import magneton.study.SearchParameter;
import magneton.study.Study;
import magneton.study.StudyResult;
import magneton.study.ToyStudy;
import magneton.study.Watch;

/** {@code magneton sensitivity CONFIG}. */
@Command(name = "sensitivity", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Limits from data, or from what is expected without a signal; contours and projections.")
final class SensitivityCommand implements Callable<Integer> {
    private static final int MAX_TOYS = 10_000_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--parameter", paramLabel = "WORD", defaultValue = SearchParameter.MU,
            description = "mu (default), millicharge, charge-radius, anapole, ...; of one flavour: mu.numu.")
    private String parameter;

    @Option(names = "--cl", paramLabel = "CL", defaultValue = "0.9", description = "Confidence level; 0.9 if not given.")
    private double cl;

    @Option(names = "--expected", description = "Put data aside: what is expected without a signal.")
    private boolean expected;

    @Option(names = "--budget", description = "Also read the config with other models and say what each makes of the limit.")
    private boolean budget;

    @Option(names = "--scan", paramLabel = "AXIS", description = "-2 ln lambda against the parameter (mu or mu=lo:hi:n), or the"
            + " limit against exposure=lo:hi:n[:log] (a factor), threshold=lo:hi:n or any path of the config.")
    private String scan;

    @Option(names = "--plane", paramLabel = "X,Y", description = "-2 ln lambda over a plane of two axes; the second is the"
            + " parameter: processes.eves-dipole.mass=1keV:1MeV:20:log,mu=1e-11:1e-9:40:log.")
    private String plane;

    @Option(names = "--toys", paramLabel = "N", description = "Calibrate the interval by N toys for each of some values.")
    private Integer toys;

    @Option(names = "--workspace", paramLabel = "FILE", description = "Also write the likelihood as a pyhf workspace (JSON).")
    private Path workspace;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
            description = "table (default), json, png, svg or html.")
    private String format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write there instead of standard output.")
    private Path output;

    @Option(names = "--progress", paramLabel = "STYLE", defaultValue = "auto",
            description = "auto (default), plain, json or none.")
    private String progress;

    @Override
    public Integer call() {
        OutputFormat chosen = OutputFormat.of(
                format, OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.PNG, OutputFormat.SVG, OutputFormat.HTML);
        Progress.Style style = ProgressStyles.of(progress);
        requireNumbers();
        RunConfig run = config.read();
        Study study = new Study(more -> RunConfig.read(config.file, Stream.concat(config.settings.stream(), more.stream()).toList()),
                run, parameter, expected);
        StopSignal stop = new StopSignal();
        try (Interruption _ = new Interruption(stop)) {
            StudyResult result = work(study, new StudyProgress(style, spec.commandLine().getErr(), stop));
            write(result, chosen);
            return stop.requested() ? ExitCode.INTERRUPTED : ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(e.getMessage() + ".");
        }
    }

    private void requireNumbers() {
        if (!(cl >= 0.5 && cl < 1)) {
            throw CommandException.usage("--cl: " + cl + " is not a confidence level from 0.5 to below 1.");
        }
        if (toys != null && (toys < 10 || toys > MAX_TOYS)) {
            throw CommandException.usage("--toys: " + toys + " is out of range; give 10 to " + MAX_TOYS + ".");
        }
    }

    private StudyResult work(Study study, StudyProgress status) {
        SearchModel seen = Searches.of(study.run(), SearchParameter.of(parameter, study.source(), study.run())).model();
        SearchModel model = expected ? seen.projected(1) : seen;
        Limit limit = model.limit(cl);
        if (!(limit.upperLimit() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the detector sees no signal of " + parameter + " in the bins of the search, so there"
                    + " is no limit; look at 'magneton rates' and the threshold");
        }
        Map<Construction, Double> others = new EnumMap<>(Construction.class);
        boolean signed = model.likelihood().model().degree() > 1;
        for (Construction construction : signed ? List.of(Construction.LIKELIHOOD_RATIO) : List.of(Construction.values())) {
            others.put(construction, model.upperLimit(cl, construction));
        }
        List<NuisanceReport> nuisances = NuisanceReport.of(model, limit);
        List<BudgetRow> rows = new ArrayList<>(Budget.ofNuisances(model, limit, nuisances));
        boolean whole = !budget || addChoices(rows, study, limit, status.watch("budget"));
        Optional<ToyStudy> byToys = Optional.ofNullable(toys)
                .map(n -> ToyStudy.of(model, limit, study.run().seed(), n, status.watch("toys")));
        Optional<Scan> scanned = Optional.ofNullable(scan).map(axis -> Scan.of(axis, study, model, limit, status.watch("scan")));
        Optional<Plane> drawn = Optional.ofNullable(plane).map(axes -> Plane.of(axes, study, model, cl, status.watch("plane")));
        status.end();
        boolean complete = whole && byToys.map(ToyStudy::complete).orElse(true) && scanned.map(Scan::complete).orElse(true)
                && drawn.map(Plane::complete).orElse(true);
        String data = model.observed() ? study.run().data().orElseThrow() : "asimov";
        double[] band = signed ? new double[0] : model.expectedLimits(cl);
        return new StudyResult(study, model, data, limit, others, band, nuisances, rows, scanned, drawn, byToys, complete);
    }

    private static boolean addChoices(List<BudgetRow> rows, Study study, Limit limit, Watch watch) {
        List<String> choices = Budget.choices(study.run());
        boolean go = true;
        int done = 0;
        for (; go && done < choices.size(); done++) {
            Budget.ofChoice(choices.get(done), study, limit).ifPresent(rows::add);
            go = watch.done(done + 1, choices.size());
        }
        return done == choices.size();
    }

    private void write(StudyResult result, OutputFormat chosen) {
        if (workspace != null) {
            ResultFile.write(workspace, Json.pretty(Workspace.of(result.study().run().name(), result.model())) + "\n");
            say(workspace);
        }
        switch (chosen) {
            case JSON -> print(SensitivityReport.json(result) + "\n");
            case PNG, SVG, HTML -> draw(result, chosen);
            default -> print(SensitivityReport.text(result));
        }
    }

    private void draw(StudyResult result, OutputFormat chosen) {
        Scan profile = Scan.of(parameter, result.study(), result.model(), result.limit(), (_, _) -> true);
        Map<String, Figure> figures = SensitivityFigures.of(result, profile);
        Figure first = figures.values().iterator().next();
        Path file = output != null ? output
                : Path.of(result.study().run().name() + "-sensitivity." + chosen.name().toLowerCase(Locale.ROOT));
        switch (chosen) {
            case PNG -> ResultFile.write(file, first.png());
            case SVG -> ResultFile.write(file, first.svg());
            default -> ResultFile.write(file, SensitivityPage.of(result, figures));
        }
        say(file);
    }

    private void say(Path file) {
        spec.commandLine().getErr().println("magneton: wrote " + file);
        spec.commandLine().getErr().flush();
    }

    private void print(String text) {
        if (output == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush(); // an interrupted JVM ends as soon as this verb has
        } else {
            ResultFile.write(output, text);
        }
    }
}
