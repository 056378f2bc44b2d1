package magneton.config;

import java.util.Collection;
import java.util.Optional;

/** The nearest valid word, by edit distance with swapped neighbours counted once. */
public final class Words {
    private Words() {}

    /** The nearest word if it is near enough to be meant; ties go to the first. */
    public static Optional<String> nearest(String given, Collection<String> allowed) {
        String best = null;
        int bestDistance = Math.max(2, given.length() / 3) + 1;
        for (String word : allowed) {
            int distance = distance(given.toLowerCase(), word.toLowerCase());
            if (distance < bestDistance && distance < Math.max(given.length(), word.length())) {
                bestDistance = distance;
                best = word;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code did you mean 'events'? allowed: a, b, c}. */
    public static String advice(String given, Collection<String> allowed) {
        String list = "allowed: " + String.join(", ", allowed);
        return nearest(given, allowed).map(word -> "did you mean '" + word + "'? " + list).orElse(list);
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
