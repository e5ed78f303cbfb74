package org.throughline.standalone.example;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts the loaded records by kind. */
final class LoadSummary {

    private final Map<String, Integer> counts = new TreeMap<>();
    private int again;

    void count(String what, boolean wasThere) {
        counts.merge(what, 1, Integer::sum);
        if (wasThere) again++;
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int again() {
        return again;
    }

    Map<String, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    String inWords() {
        return "Loaded " + total() + " records, of which " + again + " existed already:\n"
                + counts.entrySet().stream()
                        .map(count -> "  %5d %s".formatted(count.getValue(), count.getKey()))
                        .collect(Collectors.joining("\n"));
    }
}
