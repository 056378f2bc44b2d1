package magneton.unit;

import java.util.Map;
import java.util.Set;

/**
 * Parses unit expressions: factors joined by blanks, {@code *} or {@code .}, divided by {@code /}, with powers
 * {@code cm2}, {@code cm^2}, {@code cm^-2} and parentheses. {@code /keV/kg/d}, {@code /(t yr)}, {@code cm^-2 s^-1}.
 *
 * <p>A symbol is looked up as it stands before a prefix is split off, so {@code min} is a minute and {@code t} a tonne.
 * The year is the Julian year of 365.25 d. {@code keVee} and {@code keVnr} are energies.
 */
final class UnitParser {
    private static final double EV_PER_JOULE = 1 / 1.602176634e-19;
    private static final Dimension LENGTH = new Dimension(1, 0, 0, 0, 0, 0);
    private static final Dimension MASS = new Dimension(0, 1, 0, 0, 0, 0);
    private static final Dimension TIME = new Dimension(0, 0, 1, 0, 0, 0);
    private static final Dimension ENERGY = new Dimension(0, 0, 0, 1, 0, 0);
    private static final Dimension VOLTAGE = new Dimension(0, 0, 0, 0, 1, 0);
    private static final Dimension ANGLE = new Dimension(0, 0, 0, 0, 0, 1);
    private static final Dimension RATE = TIME.power(-1);

    private static final Map<String, Unit> SYMBOLS = Map.ofEntries(
            Map.entry("m", new Unit(1, LENGTH)),
            Map.entry("g", new Unit(1e-3, MASS)),
            Map.entry("t", new Unit(1e3, MASS)),
            Map.entry("tonne", new Unit(1e3, MASS)),
            Map.entry("s", new Unit(1, TIME)),
            Map.entry("min", new Unit(60, TIME)),
            Map.entry("h", new Unit(3600, TIME)),
            Map.entry("d", new Unit(86400, TIME)),
            Map.entry("day", new Unit(86400, TIME)),
            Map.entry("days", new Unit(86400, TIME)),
            Map.entry("yr", new Unit(365.25 * 86400, TIME)),
            Map.entry("year", new Unit(365.25 * 86400, TIME)),
            Map.entry("years", new Unit(365.25 * 86400, TIME)),
            Map.entry("eV", new Unit(1, ENERGY)),
            Map.entry("eVee", new Unit(1, ENERGY)),
            Map.entry("eVnr", new Unit(1, ENERGY)),
            Map.entry("J", new Unit(EV_PER_JOULE, ENERGY)),
            Map.entry("W", new Unit(EV_PER_JOULE, ENERGY.times(RATE))),
            Map.entry("V", new Unit(1, VOLTAGE)),
            Map.entry("Hz", new Unit(1, RATE)),
            Map.entry("Bq", new Unit(1, RATE)),
            Map.entry("Ci", new Unit(3.7e10, RATE)),
            Map.entry("rad", new Unit(1, ANGLE)),
            Map.entry("deg", new Unit(Math.PI / 180, ANGLE)),
            Map.entry("%", new Unit(0.01, Dimension.NONE)));
    private static final Set<String> PREFIXABLE =
            Set.of("m", "g", "t", "s", "eV", "eVee", "eVnr", "J", "W", "V", "Hz", "Bq", "Ci");
    private static final Map<Character, Double> PREFIXES = Map.of(
            'n', 1e-9, 'u', 1e-6, '\u00b5', 1e-6, 'm', 1e-3, 'c', 1e-2, 'k', 1e3, 'M', 1e6, 'G', 1e9, 'T', 1e12, 'P', 1e15);

    private final String text;
    private int at;

    private UnitParser(String text) {
        this.text = text;
    }

    /** The unit an expression names; the empty expression is the pure number. */
    static Unit parse(String text) throws QuantityFormatException {
        UnitParser parser = new UnitParser(text);
        Unit unit = parser.product();
        if (parser.at < text.length()) {
            throw parser.unreadable();
        }
        return unit;
    }

    private Unit product() throws QuantityFormatException {
        Unit unit = Unit.ONE;
        skipBlanks();
        while (at < text.length() && text.charAt(at) != ')') {
            int sign = 1;
            char c = text.charAt(at);
            if (c == '/') {
                sign = -1;
                at++;
            } else if (c == '*' || c == '.' || c == '\u00b7') {
                at++;
            }
            skipBlanks();
            unit = unit.times(factor().power(sign));
            skipBlanks();
        }
        return unit;
    }

    private Unit factor() throws QuantityFormatException {
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            Unit inner = product();
            if (at >= text.length()) {
                throw new QuantityFormatException("a parenthesis is not closed in '" + text + "'");
            }
            at++;
            return inner.power(exponent());
        }
        int from = at;
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '%')) {
            at++;
        }
        if (from == at) {
            throw unreadable();
        }
        return symbol(text.substring(from, at)).power(exponent());
    }

    private int exponent() throws QuantityFormatException {
        boolean caret = at < text.length() && text.charAt(at) == '^';
        if (caret) {
            at++;
        }
        int from = at;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (digits == at) {
            if (caret || from < at) {
                throw unreadable();
            }
            return 1;
        }
        if (at - digits > 1) {
            throw new QuantityFormatException("the power in '" + text + "' is too high");
        }
        return Integer.parseInt(text.substring(from, at));
    }

    private static Unit symbol(String symbol) throws QuantityFormatException {
        Unit whole = SYMBOLS.get(symbol);
        if (whole != null) {
            return whole;
        }
        String rest = symbol.substring(1);
        Double prefix = PREFIXES.get(symbol.charAt(0));
        if (prefix != null && PREFIXABLE.contains(rest)) {
            Unit unit = SYMBOLS.get(rest);
            return new Unit(scale(prefix, unit.factor()), unit.dimension());
        }
        throw new QuantityFormatException("'" + symbol + "' is not a unit");
    }

    /** Prefix times factor, dividing where the prefix is below one so that 1 cm is 1/100 m to the last bit. */
    private static double scale(double prefix, double factor) {
        return prefix < 1 ? factor / Math.rint(1 / prefix) : factor * prefix;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private QuantityFormatException unreadable() {
        return new QuantityFormatException("'" + text + "' is not a unit");
    }
}
