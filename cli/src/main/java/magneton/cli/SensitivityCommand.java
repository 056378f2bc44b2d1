package magneton.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import magneton.run.RunConfig;
import magneton.run.Searches;
import magneton.sensitivity.Construction;
import magneton.sensitivity.Limit;
import magneton.sensitivity.SearchModel;
import magneton.sensitivity.Signal;

/** {@code magneton sensitivity CONFIG}. */
@Command(name = "sensitivity", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Limits, contours and projections.")
final class SensitivityCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--cl", paramLabel = "CL", defaultValue = "0.9", description = "Confidence level; 0.9 if not given.")
    private double cl;

    @Override
    public Integer call() {
        RunConfig run = config.read();
        SearchModel model = Searches.of(run, new Signal.Moment()).model();
        Limit limit = model.limit(cl);
        System.out.println(run.name() + " " + limit.bestFit() + " " + limit.low() + " " + limit.upperLimit() + " chi2 "
                + limit.chiSquare() + " bins " + model.likelihood().data().length);
        for (Construction c : Construction.values()) System.out.println(c.word() + " " + model.upperLimit(cl, c));
        System.out.println(java.util.Arrays.toString(model.expectedLimits(cl)));
        System.out.println(model.likelihood().model().pulls());
        for (int k = 0; k < model.likelihood().centres().length; k++) {
            String name = model.likelihood().model().pulls().get(k).name();
            System.out.println(name + " pull " + limit.best().pull(k) + " UL without "
                + model.without(java.util.List.of(name)).limit(cl).upperLimit());
        }
        return ExitCode.DONE;
    }
}
