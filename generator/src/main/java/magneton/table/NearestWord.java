package magneton.table;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The allowed word that a mistaken one was meant to be, for error sentences. */
public final class NearestWord {
    private NearestWord() {}

    /**
     * The nearest word by edit distance (swapped neighbours count once, case not at all) if it is near enough to be meant
     * or one of the two contains the other; ties go to the first.
     */
    public static Optional<String> of(String given, Collection<String> allowed) {
        String best = null;
        int bestDistance = Math.max(2, given.length() / 2) + 1;
        String lower = given.toLowerCase(Locale.ROOT);
        for (String word : allowed) {
            int distance = distance(lower, word.toLowerCase(Locale.ROOT));
            if (distance < bestDistance && distance < Math.max(given.length(), word.length())) {
                bestDistance = distance;
                best = word;
            }
        }
        return Optional.ofNullable(best).or(() -> containing(lower, allowed));
    }

    private static Optional<String> containing(String given, Collection<String> allowed) {
        return given.length() < 3 ? Optional.empty() : allowed.stream().filter(word -> word.length() >= 3)
                .filter(word -> word.toLowerCase(Locale.ROOT).contains(given) || given.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** {@code did you mean 'events'? allowed: a, b, c}. */
    public static String advice(String given, Collection<String> allowed) {
        String list = "allowed: " + String.join(", ", allowed);
        return of(given, allowed).map(word -> "did you mean '" + word + "'? " + list).orElse(list);
    }

    /** {@code unknown WHAT 'given'; did you mean 'word'? allowed: a, b, c}. */
    public static String unknown(String what, String given, Collection<String> allowed) {
        return "unknown " + what + " '" + given + "'; " + advice(given, allowed);
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
