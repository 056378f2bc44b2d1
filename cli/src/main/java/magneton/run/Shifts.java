package magneton.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import magneton.config.ConfigException;
import magneton.config.ConfigNode;
import magneton.config.Definitions;
import magneton.config.Types;
import magneton.config.ValueType;
import magneton.response.Nuisance;
import magneton.response.Response;
import magneton.table.NearestWord;

/** Shifts of nuisance parameters by multiples of their prior widths: {@code {energy-scale: +1 sigma}}. */
final class Shifts {
    /** Before the names of background components: {@code background.flat}. */
    static final String BACKGROUND = "background.";

    private static final Pattern SIGMAS = Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+))\\s*sigma");

    private static final ValueType<Double> MULTIPLE = new ValueType<>() {
        @Override
        public Double read(ConfigNode node) {
            String text = Types.TEXT.read(node);
            Matcher sigmas = SIGMAS.matcher(text.strip());
            if (!sigmas.matches()) {
                throw ConfigException.at(node, "'" + text + "' is not a number of prior widths, such as +1 sigma");
            }
            return Double.parseDouble(sigmas.group(1));
        }

        @Override
        public Map<String, Object> schema(Definitions definitions) {
            return Definitions.ordered("type", "string", "pattern", "^\\s*" + SIGMAS.pattern() + "\\s*$");
        }
    };

    /** The value of {@code shift}. */
    static final ValueType<Map<String, Double>> TYPE = Types.map(MULTIPLE);

    private Shifts() {}

    /**
     * A run with its detector and background shifted.
     *
     * @throws IllegalArgumentException with a clause on a parameter that is not there or cannot be shifted so far
     */
    static RunConfig apply(RunConfig run, Map<String, Double> shifts) {
        Map<String, Double> ofBackground = new LinkedHashMap<>();
        Optional<Response> detector = run.detector();
        List<String> known = Nuisances.of(run).stream().map(Nuisance::key).toList();
        for (Map.Entry<String, Double> shift : shifts.entrySet()) {
            String key = shift.getKey();
            if (!known.contains(key)) {
                throw new IllegalArgumentException("there is no nuisance parameter '" + key + "' in this run; "
                        + (known.isEmpty() ? "it has none" : NearestWord.advice(key, known)));
            }
            if (key.startsWith(BACKGROUND)) {
                ofBackground.put(key.substring(BACKGROUND.length()), shift.getValue());
            } else {
                detector = detector.map(response -> shifted(response, key, shift.getValue()));
            }
        }
        return run.with(detector, run.background().map(background -> background.shifted(ofBackground)));
    }

    private static Response shifted(Response response, String key, double sigmas) {
        Nuisance nuisance =
                response.nuisances().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
        return response.with(key, nuisance.value() + sigmas * nuisance.priorSigma());
    }
}
