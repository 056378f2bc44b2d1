package magneton.table;

/**
 * Decimal numbers as tables hold them: digits with sign, point and exponent.
 *
 * <p>Gives what {@link Double#parseDouble} gives, sooner: up to 15 digits times or over a power of ten to 10^22 are both
 * exact, so that one operation rounds as it should.
 */
final class Decimal {
    private static final int EXACT_DIGITS = 15;

    /** Powers of ten that a double holds exactly. */
    private static final double[] TEN = new double[23];

    static {
        TEN[0] = 1;
        for (int i = 1; i < TEN.length; i++) {
            TEN[i] = 10 * TEN[i - 1];
        }
    }

    private Decimal() {}

    /** Whether text is one: Java would also take {@code NaN}, {@code 1d} or hexadecimal. */
    static boolean is(String text) {
        int at = 0;
        int n = text.length();
        if (at < n && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        int whole = digits(text, at);
        int digits = whole - at;
        at = whole;
        if (at < n && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1);
            digits += fraction - at - 1;
            at = fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (at < n && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int sign = at + 1 < n && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+') ? 1 : 0;
            int exponent = digits(text, at + 1 + sign);
            if (exponent == at + 1 + sign) {
                return false;
            }
            at = exponent;
        }
        return at == n;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Its value; the text must be one. */
    static double value(String text) {
        long digits = 0;
        int count = 0;
        int power = 0;
        boolean fraction = false;
        int n = text.length();
        int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        for (; at < n && (text.charAt(at) | ' ') != 'e'; at++) {
            char c = text.charAt(at);
            if (c == '.') {
                fraction = true;
                continue;
            }
            digits = 10 * digits + (c - '0');
            count += digits > 0 ? 1 : 0;
            power -= fraction ? 1 : 0;
            if (count > EXACT_DIGITS) {
                return Double.parseDouble(text);
            }
        }
        if (at < n) {
            int from = text.charAt(at + 1) == '+' ? at + 2 : at + 1;
            if (n - from > 4) {
                return Double.parseDouble(text);
            }
            power += Integer.parseInt(text, from, n, 10);
        }
        if (power <= -TEN.length || power >= TEN.length) {
            return Double.parseDouble(text);
        }
        double value = power < 0 ? digits / TEN[-power] : digits * TEN[power];
        return text.charAt(0) == '-' ? -value : value;
    }
}
