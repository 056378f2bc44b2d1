package magneton.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import magneton.likelihood.CountModel;

/** The workspace read as pyhf reads it expects what the likelihood expects. */
class WorkspaceTest {
    @Test
    void expectationsAreThoseOfTheLikelihood() {
        SearchModel search = TestSearches.search(
                TestSearches.experiment(1e-11, 1e-11, 0), new Signal.Moment(), TestSearches.EDGES, 100, Map.of()).model();
        Map<String, Object> workspace = Workspace.of("test", search);
        CountModel model = search.likelihood().model();
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 20; trial++) {
            double[] parameters = new double[model.parameters()];
            parameters[0] = 3 * random.nextDouble();
            for (int k = 1; k < parameters.length; k++) {
                parameters[k] = 6 * random.nextDouble() - 3;
            }
            double[] expected = model.expected(parameters);
            double[] read = read(workspace, model, parameters);
            for (int i = 0; i < expected.length; i++) {
                assertThat(read[i]).isCloseTo(expected[i], within(1e-9 * expected[i]));
            }
        }
        assertThat(workspace.get("version")).isEqualTo("1.0.0");
    }

    /** HistFactory: (nominal + additive shifts by code0, exact for those as large up as down) times factors, over samples. */
    private static double[] read(Map<String, Object> workspace, CountModel model, double[] parameters) {
        Map<?, ?> channel = (Map<?, ?>) ((List<?>) workspace.get("channels")).getFirst();
        double[] sum = new double[model.bins()];
        for (Object one : (List<?>) channel.get("samples")) {
            Map<?, ?> sample = (Map<?, ?>) one;
            double[] counts = numbers(sample.get("data"));
            double[] nominal = counts.clone();
            double factor = 1;
            for (Object item : (List<?>) sample.get("modifiers")) {
                Map<?, ?> modifier = (Map<?, ?>) item;
                if (modifier.get("type").equals("normfactor")) {
                    factor *= parameters[0];
                    continue;
                }
                Map<?, ?> data = (Map<?, ?>) modifier.get("data");
                double theta = parameters[1 + model.pulls().stream().map(pull -> pull.name()).toList().indexOf(modifier.get("name"))];
                double[] high = numbers(data.get("hi_data"));
                double[] low = numbers(data.get("lo_data"));
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += theta > 0 ? theta * (high[i] - nominal[i]) : theta * (nominal[i] - low[i]);
                }
            }
            for (int i = 0; i < counts.length; i++) {
                sum[i] += factor * counts[i];
            }
        }
        return sum;
    }

    private static double[] numbers(Object list) {
        return ((List<?>) list).stream().mapToDouble(value -> (Double) value).toArray();
    }

    @Test
    void whatHistFactoryDoesNotHaveIsRefused() {
        Signal charge = new Signal.Coupling("millicharge", "", 1e-12, g -> TestSearches.experiment(0, 0, g));
        SearchModel search = TestSearches.search(
                TestSearches.experiment(0, 0, 0), charge, TestSearches.EDGES, 100, Map.of()).model();
        assertThatThrownBy(() -> Workspace.of("test", search)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("square of its parameter");
    }
}
