package org.throughline.platform.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.throughline.platform.words.NearestWord;

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
                .filter(name -> NearestWord.slips(given, name) <= most)
                .min(Comparator.comparingInt((String name) -> NearestWord.slips(given, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    static Optional<String> withAnotherBeginning(String given, Collection<String> names) {
        var end = end(given);
        return names.stream()
                .filter(name -> NearestWord.slips(end, end(name)) <= (end.length() > 3 ? 1 : 0))
                .min(Comparator.comparingInt((String name) -> NearestWord.slips(end, end(name)))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String end(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
