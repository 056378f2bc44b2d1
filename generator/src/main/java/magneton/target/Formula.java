package magneton.target;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import magneton.table.NearestWord;

/** Chemical formulas without brackets: symbols, each with its number of atoms (1 if none stands there). */
final class Formula {
    private Formula() {}

    /** Atoms of each element in a formula unit, in order of appearance. */
    static Map<String, Double> atoms(String formula, Collection<String> symbols) {
        if (formula.isEmpty()) {
            throw new IllegalArgumentException("the target is empty, an element such as Ge is needed");
        }
        Map<String, Double> atoms = new LinkedHashMap<>();
        int at = 0;
        while (at < formula.length()) {
            int symbolEnd = symbolEnd(formula, at);
            if (symbolEnd == at) {
                boolean likeSymbol = formula.length() <= 2 && Character.isLetter(formula.charAt(0));
                throw new IllegalArgumentException(
                        likeSymbol
                                ? NearestWord.unknown("element", formula, symbols)
                                : "'" + formula + "' is no target: an element such as Ge or a formula such as CaWO4 is needed");
            }
            String symbol = formula.substring(at, symbolEnd);
            if (!symbols.contains(symbol)) {
                String in = symbol.equals(formula) ? "element" : "element of '" + formula + "'";
                throw new IllegalArgumentException(NearestWord.unknown(in, symbol, symbols));
            }
            at = countEnd(formula, symbolEnd);
            double count = at == symbolEnd ? 1 : count(formula, symbolEnd, at);
            if (!(count > 0)) {
                throw new IllegalArgumentException("'" + formula + "' has no atoms of " + symbol);
            }
            atoms.put(symbol, atoms.getOrDefault(symbol, 0.0) + count);
        }
        return atoms;
    }

    /** End of the symbol at {@code from}, a capital with or without a small letter; {@code from} if there is none. */
    private static int symbolEnd(String formula, int from) {
        if (formula.charAt(from) < 'A' || formula.charAt(from) > 'Z') {
            return from;
        }
        int next = from + 1;
        boolean two = next < formula.length() && formula.charAt(next) >= 'a' && formula.charAt(next) <= 'z';
        return two ? next + 1 : next;
    }

    private static int countEnd(String formula, int from) {
        int at = from;
        while (at < formula.length() && (Character.isDigit(formula.charAt(at)) || formula.charAt(at) == '.')) {
            at++;
        }
        return at;
    }

    private static double count(String formula, int from, int end) {
        try {
            return Double.parseDouble(formula.substring(from, end));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "'" + formula.substring(from, end) + "' in '" + formula + "' is no number of atoms");
        }
    }
}
