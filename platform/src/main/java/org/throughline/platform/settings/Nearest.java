package org.throughline.platform.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody meant who misspelt it, or left out or mistook what it begins with. */
public final class Nearest {

    private static final int LETTERS_FOR_A_MISTAKE = 6;
    private static final int MISTAKES_MAX = 4;

    private Nearest() {}

    public static Optional<String> of(String given, Collection<String> names) {
        var misspelt = misspelt(given, names);
        return misspelt.isPresent() ? misspelt : withAnotherBeginning(given, names);
    }

    static Optional<String> misspelt(String given, Collection<String> names) {
        int most = Math.clamp(given.length() / LETTERS_FOR_A_MISTAKE, 1, MISTAKES_MAX);
        return names.stream()
                .filter(name -> Math.abs(name.length() - given.length()) <= most)
                .filter(name -> distance(given, name) <= most)
                .min(Comparator.comparingInt((String name) -> distance(given, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    static Optional<String> withAnotherBeginning(String given, Collection<String> names) {
        var end = end(given);
        return names.stream()
                .filter(name -> distance(end, end(name)) <= (end.length() > 3 ? 1 : 0))
                .min(Comparator.comparingInt((String name) -> distance(end, end(name)))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String end(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** How many letters are added, left out, replaced, or exchanged with the next one (Damerau and Levenshtein). */
    static int distance(String one, String other) {
        var lengths = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++)
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    lengths[i][j] = i + j;
                    continue;
                }
                int replaced = lengths[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                lengths[i][j] = Math.min(replaced, 1 + Math.min(lengths[i - 1][j], lengths[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1))
                    lengths[i][j] = Math.min(lengths[i][j], lengths[i - 2][j - 2] + 1);
            }
        return lengths[one.length()][other.length()];
    }
}
