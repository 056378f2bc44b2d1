package magneton.table;

import java.util.Collection;

/** The allowed word nearest to a mistaken one, for error sentences. */
public final class NearestWord {
    private NearestWord() {}

    /** The word of {@code allowed} with the fewest edits (case aside) from {@code given}; the first of equals. */
    public static String to(String given, Collection<String> allowed) {
        String best = "";
        int fewest = Integer.MAX_VALUE;
        for (String word : allowed) {
            int edits = edits(given.toLowerCase(), word.toLowerCase()) * 2 + (given.equals(word) ? 0 : 1);
            if (edits < fewest) {
                fewest = edits;
                best = word;
            }
        }
        return best;
    }

    /** Sentence for a word that is not allowed: {@code unknown WHAT 'given', nearest is 'word' (allowed: ...)}. */
    public static String unknown(String what, String given, Collection<String> allowed) {
        return "unknown " + what + " '" + given + "', nearest is '" + to(given, allowed) + "' (allowed: "
                + String.join(", ", allowed) + ")";
    }

    /** Levenshtein distance. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
