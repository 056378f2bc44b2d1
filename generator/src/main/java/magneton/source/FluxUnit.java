package magneton.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit in a column name of a user's flux table, such as {@code /cm2/s/MeV}, {@code cm^-2 s^-1 MeV^-1} or
 * {@code /m2/POT/bin}: an area, a second or proton on target, and an energy or the word {@code bin}.
 *
 * @param perCm2 factor from the unit's area to cm^-2
 * @param per second or proton
 * @param widthMeV the energy the content is divided by, MeV; NaN for content per bin
 */
record FluxUnit(double perCm2, Flux.Per per, double widthMeV) {
    private static final Map<String, Double> ENERGY_MEV =
            Map.of("eV", 1e-6, "keV", 1e-3, "MeV", 1.0, "GeV", 1e3, "TeV", 1e6);

    private static final Map<String, Double> PER_CM2 = Map.of("cm", 1.0, "m", 1e-4, "km", 1e-10);

    private static final Pattern WORD = Pattern.compile("([A-Za-z]+)(?:\\^?-?[12])?");

    /** MeV in an energy unit, or NaN if it is none. */
    static double energyMeV(String unit) {
        return ENERGY_MEV.getOrDefault(unit, Double.NaN);
    }

    boolean isPerBin() {
        return Double.isNaN(widthMeV);
    }

    /** @throws IllegalArgumentException if the text is no such unit */
    static FluxUnit of(String text) {
        double perCm2 = Double.NaN;
        Flux.Per per = null;
        double width = 0;
        List<String> words = words(text);
        for (String word : words) {
            if (PER_CM2.containsKey(word)) {
                perCm2 = PER_CM2.get(word);
            } else if (word.equals("s")) {
                per = Flux.Per.SECOND;
            } else if (word.equals("POT")) {
                per = Flux.Per.PROTON;
            } else if (word.equals("bin")) {
                width = Double.NaN;
            } else if (ENERGY_MEV.containsKey(word)) {
                width = ENERGY_MEV.get(word);
            }
        }
        if (words.size() != 3 || Double.isNaN(perCm2) || per == null || width == 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no unit of flux, such as /cm2/s/MeV, /cm2/s/bin or /m2/POT/GeV");
        }
        return new FluxUnit(perCm2, per, width);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String part : text.split("[\\s/()*.]+")) {
            Matcher matcher = WORD.matcher(part);
            if (matcher.matches()) {
                words.add(matcher.group(1));
            } else if (!part.isEmpty() && !part.equals("1")) {
                words.add(part);
            }
        }
        return words;
    }
}
