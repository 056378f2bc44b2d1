package magneton.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import magneton.likelihood.BinStatistic;
import magneton.likelihood.CountModel;
import magneton.likelihood.Pull;
import magneton.likelihood.Sample;
import magneton.likelihood.Shift;

/**
 * A likelihood as a HistFactory workspace in the JSON of pyhf (schema 1.0.0, doi:10.21105/joss.02823), as maps and lists.
 *
 * <p>Constrained parameters become {@code histosys}. With the interpolation that pyhf takes by itself (piecewise linear,
 * {@code code0}) its expectations are ours at 0 and plus and minus 1, and everywhere for shifts as large up as down
 * (normalisations); between and beyond they differ in second order, because ours follow a parabola and its tangents. (Its
 * {@code code2}, the nearest in name, jumps at plus and minus 1.) Free normalisations become {@code normfactor}s of 1.
 * The parameter of interest is x, a {@code normfactor}: its {@link Scale} says what it means.
 */
public final class Workspace {
    /** Beyond every limit there is: 10^-7 Bohr magnetons, in units of (10^-11)^2. */
    private static final double FAR = 1e8;

    private Workspace() {}

    /**
     * @throws IllegalArgumentException with a clause where HistFactory has no form for it: Gaussian bins, templates with
     *     x squared, a free parameter that is no normalisation
     */
    public static Map<String, Object> of(String name, SearchModel search) {
        CountModel model = search.likelihood().model();
        if (!(search.likelihood().statistic() instanceof BinStatistic.Poisson)) {
            throw new IllegalArgumentException("a workspace holds Poisson counts, and these data are rates with errors");
        }
        if (model.degree() > 1) {
            throw new IllegalArgumentException("a workspace has no template that goes with the square of its parameter");
        }
        String poi = search.scale().squared() ? search.scale().parameter() + "_squared" : search.scale().parameter();
        List<Object> samples = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        parameters.add(map("name", poi, "inits", List.of(0.0), "bounds", List.of(List.of(Math.max(-FAR, model.lowest()), FAR))));
        for (Sample sample : model.samples()) {
            List<Object> modifiers = new ArrayList<>();
            if (sample.power() == 1) {
                modifiers.add(map("name", poi, "type", "normfactor", "data", null));
            }
            for (Shift shift : sample.shifts()) {
                modifiers.add(modifier(model.pulls().get(shift.pull()), shift, sample));
            }
            samples.add(map("name", sample.name(), "data", list(sample.nominal()), "modifiers", modifiers));
        }
        Map<String, Object> observation = map("name", name, "data", list(search.likelihood().data()));
        Map<String, Object> measurement = map("name", name, "config", map("poi", poi, "parameters", parameters));
        return map("channels", List.of(map("name", name, "samples", samples)), "observations", List.of(observation),
                "measurements", List.of(measurement), "version", "1.0.0");
    }

    private static Map<String, Object> modifier(Pull pull, Shift shift, Sample sample) {
        if (pull.constrained()) {
            return map("name", pull.name(), "type", "histosys",
                    "data", map("hi_data", list(shift.up()), "lo_data", list(shift.down())));
        }
        for (int i = 0; i < sample.nominal().length; i++) {
            double relative = shift.up()[i] / sample.nominal()[i] - shift.up()[0] / sample.nominal()[0];
            if (sample.nominal()[i] > 0 && sample.nominal()[0] > 0 && Math.abs(relative) > 1e-9) {
                throw new IllegalArgumentException("a workspace has no free parameter but normalisations, and "
                        + pull.name() + " is none");
            }
        }
        return map("name", pull.name(), "type", "normfactor", "data", null);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
