package magneton.target;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import magneton.table.NearestWord;

/** Chemical formulas without brackets: symbols, each with its number of atoms (1 if none stands there). */
final class Formula {
    private static final Pattern ATOM = Pattern.compile("([A-Z][a-z]?)(\\d+(?:\\.\\d+)?)?");

    private Formula() {}

    /** Atoms of each element in a formula unit, in order of appearance. */
    static Map<String, Double> atoms(String formula, Collection<String> symbols) {
        Map<String, Double> atoms = new LinkedHashMap<>();
        Matcher matcher = ATOM.matcher(formula);
        int at = 0;
        while (at < formula.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException(
                        formula.matches("[A-Za-z]{1,2}")
                                ? NearestWord.unknown("element", formula, symbols)
                                : "'" + formula + "' is no target: an element such as Ge or a formula such as CaWO4 is needed");
            }
            String symbol = matcher.group(1);
            if (!symbols.contains(symbol)) {
                String in = symbol.equals(formula) ? "element" : "element of '" + formula + "'";
                throw new IllegalArgumentException(NearestWord.unknown(in, symbol, symbols));
            }
            double count = matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2));
            if (!(count > 0)) {
                throw new IllegalArgumentException("'" + formula + "' has no atoms of " + symbol);
            }
            atoms.merge(symbol, count, Double::sum);
            at = matcher.end();
        }
        if (atoms.isEmpty()) {
            throw new IllegalArgumentException("the target is empty, an element such as Ge is needed");
        }
        return atoms;
    }
}
