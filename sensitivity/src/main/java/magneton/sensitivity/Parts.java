package magneton.sensitivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import magneton.experiment.Experiment;
import magneton.process.Dipole;
import magneton.response.Response;
import magneton.source.Flux;

/**
 * The parts of what a search expects of neutrinos, by the power of x that they scale with; a sum of counts of processes
 * for each, so that it can be folded with any response and any part of the flux.
 *
 * @param scale what x means
 * @param terms the counts of each sample from those of the experiments
 * @param experiments what is to be folded
 */
record Parts(Scale scale, List<Term> terms, List<Experiment> experiments) {
    /**
     * @param name of the sample
     * @param power of x
     * @param process whose counts it takes
     * @param weights of the counts of each experiment
     */
    record Term(String name, int power, String process, double[] weights) {}

    static Parts of(Search search) {
        return switch (search.signal()) {
            case Signal.Moment _ -> ofMoment(MomentReference.of(search.experiment()), search.included());
            case Signal.FlavourMoment moment ->
                ofMoment(MomentReference.of(search.experiment(), moment.flavour()), search.included());
            case Signal.Coupling coupling -> ofCoupling(coupling, search.included());
        };
    }

    private static Parts ofMoment(MomentReference reference, Set<String> included) {
        List<Term> terms = new ArrayList<>();
        reference.experiment().processes().forEach(setup -> {
            String process = setup.process().name();
            boolean magnetic = setup.process() instanceof Dipole;
            if (magnetic || !included.contains(process)) {
                terms.add(new Term(process, magnetic ? 1 : 0, process, new double[] {1}));
            }
        });
        return new Parts(reference.scale(), terms, List.of(reference.experiment()));
    }

    /** Counts at x = -1, 0 and 1 give the three coefficients. */
    private static Parts ofCoupling(Signal.Coupling coupling, Set<String> included) {
        List<Experiment> experiments = List.of(coupling.experiment().apply(-coupling.step()),
                coupling.experiment().apply(0), coupling.experiment().apply(coupling.step()));
        List<Term> terms = new ArrayList<>();
        experiments.getFirst().processes().forEach(setup -> {
            String process = setup.process().name();
            if (!included.contains(process)) {
                terms.add(new Term(process, 0, process, new double[] {0, 1, 0}));
            }
            terms.add(new Term(process + "-linear", 1, process, new double[] {-0.5, 0, 0.5}));
            terms.add(new Term(process + "-quadratic", 2, process, new double[] {0.5, -1, 0.5}));
        });
        return new Parts(new Scale(coupling.name(), coupling.unit(), coupling.step(), false), terms, experiments);
    }

    /** Folds of one flux, ready for any response. */
    Folds folds(double[] edgesKeV) {
        return new Folds(terms, experiments.stream().map(experiment -> new ExpectedCounts(experiment, edgesKeV)).toList());
    }

    /** The same with a part of the flux alone. */
    Parts with(Flux flux) {
        return new Parts(scale, terms, experiments.stream().map(experiment -> new Experiment(
                flux, experiment.target(), experiment.processes(), experiment.atomicModel(), experiment.exposure())).toList());
    }

    /** Counts of each term through a response. */
    record Folds(List<Term> terms, List<ExpectedCounts> experiments) {
        Map<String, double[]> through(Optional<Response> response) {
            List<Map<String, double[]>> counts = experiments.stream().map(one -> one.through(response)).toList();
            Map<String, double[]> sums = new LinkedHashMap<>();
            for (Term term : terms) {
                double[] sum = null;
                for (int e = 0; e < counts.size(); e++) {
                    double[] part = counts.get(e).get(term.process);
                    sum = sum == null ? new double[part.length] : sum;
                    for (int i = 0; i < part.length; i++) {
                        sum[i] += term.weights[e] * part[i];
                    }
                }
                sums.put(term.name, sum);
            }
            return sums;
        }
    }
}
