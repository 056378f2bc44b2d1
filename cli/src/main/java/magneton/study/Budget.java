package magneton.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import magneton.config.ConfigException;
import magneton.likelihood.Pull;
import magneton.run.RunConfig;
import magneton.run.SearchOptions;
import magneton.run.Searches;
import magneton.sensitivity.Limit;
import magneton.sensitivity.NuisanceReport;
import magneton.sensitivity.SearchModel;

/** The budget of an upper limit: what each nuisance parameter costs, and what other models of the same run give. */
public final class Budget {
    private static final String HELD = "held";
    private static final String CHOICE = "choice";
    private static final List<String> ATOMIC =
            List.of("free", "stepping", "hydrogenic", "hartree-fock", "equivalent-photon");
    private static final Map<String, List<String>> QUENCHING =
            Map.of("hpge", List.of("lindhard", "fef", "ybe"), "si-ccd", List.of("lindhard", "sarkis"));
    private static final List<String> SPECTRA = List.of("pwr-reference", "huber-mueller");

    private Budget() {}

    /** Statistics alone, then each nuisance parameter held, the costliest first. */
    public static List<BudgetRow> ofNuisances(SearchModel model, Limit limit, List<NuisanceReport> nuisances) {
        List<BudgetRow> rows = new ArrayList<>();
        List<String> all = model.likelihood().model().pulls().stream().map(Pull::name).toList();
        rows.add(row("statistics", HELD, model.without(all).limit(limit.cl()), limit));
        nuisances.forEach(nuisance -> rows.add(new BudgetRow(nuisance.name(), HELD, nuisance.upperLimit(),
                nuisance.upperLimit() / limit.upperLimit() - 1)));
        return rows;
    }

    /**
     * The settings whose effect belongs in the budget of a run: other atomic models, quenching factors, reactor spectra, a
     * background subtracted bin by bin or free. Those that a config has already are left out.
     */
    public static List<String> choices(RunConfig run) {
        List<String> settings = new ArrayList<>();
        if (run.processes().stream().anyMatch(entry -> entry.process().onElectrons())) {
            ATOMIC.stream().filter(word -> !word.equals(run.atomicModel().name())).forEach(word -> settings.add("atomic-model=" + word));
        }
        Object detector = run.resolved().get("detector");
        boolean nuclei = run.processes().stream().anyMatch(entry -> !entry.process().onElectrons());
        if (nuclei && detector instanceof Map<?, ?> map && map.size() == 1) {
            String name = map.keySet().iterator().next().toString();
            QUENCHING.getOrDefault(name, List.of()).forEach(word -> settings.add("detector." + name + ".quenching=" + word));
        }
        if (run.source().kind().equals("reactor")) {
            SPECTRA.forEach(word -> settings.add("source.reactor.spectrum=" + word));
        }
        if (run.exposure().offTimeS() > 0 && run.data().isEmpty() && run.search().off() == SearchOptions.Off.SMOOTH) {
            settings.add("sensitivity.off=bin-by-bin");
        }
        return settings;
    }

    /** The limit with a setting; empty where the run cannot have it, or has it. */
    public static Optional<BudgetRow> ofChoice(String setting, Study study, Limit limit) {
        try {
            RunConfig run = study.run();
            RunConfig other = study.source().with(List.of(setting));
            if (other.resolved().equals(run.resolved()) && other.search().equals(run.search())) {
                return Optional.empty();
            }
            SearchModel model = Searches.of(other,
                    SearchParameter.of(study.parameter(), study.source().and(setting), other)).model();
            return Optional.of(row(setting, CHOICE, (study.expected() ? model.projected(1) : model).limit(limit.cl()), limit));
        } catch (ConfigException | IllegalArgumentException e) {
            return Optional.empty(); // a model that does not know this target, this energy or this key
        }
    }

    private static BudgetRow row(String name, String kind, Limit changed, Limit limit) {
        return new BudgetRow(name, kind, changed.upperLimit(), changed.upperLimit() / limit.upperLimit() - 1);
    }
}
