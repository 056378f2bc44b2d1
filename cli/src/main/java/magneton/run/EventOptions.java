package magneton.run;

import java.util.List;

import magneton.config.Key;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.ValueType;
import magneton.experiment.Experiment;
import magneton.sampling.EventSampler;
import magneton.sampling.RecoilSampling;

/**
 * How events are drawn and which named weights they carry.
 *
 * @param recoils by their density, or biased with weights that undo it
 * @param weights named weights
 */
public record EventOptions(RecoilSampling recoils, List<Weights> weights) {
    private static final Key<RecoilSampling> RECOILS = Key.withDefault("t",
            Types.word("way to draw T", List.of(RecoilSampling.values()), RecoilSampling::label), "natural",
            "by the density, or log-uniform with weights that undo it");

    static final ValueType<RecoilSampling> SAMPLING =
            new Section<>("sampling", "how events are drawn", List.of(RECOILS), v -> v.get(RECOILS));

    static final ValueType<List<Weights>> WEIGHTS =
            Types.list(Types.word("kind of weights", List.of(Weights.values()), Weights::label), 1);

    /** What named weights tell apart. */
    public enum Weights {
        /** {@code w_<process>}: the share of each process. */
        PROCESSES("processes"),
        /** {@code w_flux_<component>}: the share of each flux component. */
        FLUX("flux");

        private final String label;

        Weights(String label) {
            this.label = label;
        }

        /** Word in configs. */
        public String label() {
            return label;
        }
    }

    /** The sampler of an experiment with these options. */
    EventSampler sampler(Experiment experiment) {
        return new EventSampler(
                experiment, recoils, weights.contains(Weights.PROCESSES), weights.contains(Weights.FLUX));
    }
}
