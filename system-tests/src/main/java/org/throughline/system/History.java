package org.throughline.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The story of one action, as an auditor is shown it. */
public record History(List<Entry> entries) {

    /**
     * One recorded decision.
     *
     * @param whatChanged the words of a progress report; empty for other decisions
     */
    public record Entry(long version, String whatChanged) {}

    private static final Duration SHOWN_MAX = Duration.ofMinutes(3);

    /** Reads the story once the view has this version, for as long as the answer is to ask again later. */
    public static History of(String action, long atLeast, Session auditor) {
        long deadline = System.nanoTime() + SHOWN_MAX.toNanos();
        var answer = auditor.ask("/api/actions/" + action + "/history?atLeast=" + atLeast);
        while (answer.isForLater() && System.nanoTime() < deadline)
            answer = auditor.ask("/api/actions/" + action + "/history?atLeast=" + atLeast);
        if (answer.status() != 200)
            throw new IllegalStateException("no history of " + action + ": " + answer.status() + ' ' + answer.body());
        var entries = new ArrayList<Entry>();
        for (var entry : answer.json().path("entries"))
            entries.add(new Entry(
                    entry.path("version").asLong(),
                    entry.path("event").path("whatChanged").asString("")));
        return new History(List.copyOf(entries));
    }
}
