package org.throughline.platform.words;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the known word that is spelled most like a mistyped one. */
public final class NearestWord {

    /** Letters that are wrong, missing, too many, or swapped with the next one. */
    private static final int SLIPS_MAX = 2;

    /** The alphabetically first one of the nearest; empty if none is near. In a short word, fewer slips are near. */
    public static Optional<String> to(String mistyped, Stream<String> words) {
        int near = Math.min(SLIPS_MAX, mistyped.length() / 2);
        record Candidate(String word, int slips) {}
        return words.filter(word -> Math.abs(word.length() - mistyped.length()) <= near)
                .map(word -> new Candidate(word, slips(mistyped, word)))
                .filter(candidate -> candidate.slips() <= near)
                .min(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    private NearestWord() {}

    /** The optimal string alignment distance (Damerau 1964, without changes of what was exchanged). */
    public static int slips(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) last[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) row[j] = Math.min(row[j], before[j - 2] + 1);
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }
}
