package org.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.throughline.system.History.Entry;
import org.throughline.system.Notes.Taken;

/** What clients were told, held against what an auditor is shown. */
final class Told {

    private Told() {}

    /**
     * Every acknowledged decision on the action is in its history once, at the version that was told, each client's in the
     * order of its answers. Nothing else is there, provided that no attempt is unanswered.
     */
    static void isTheHistoryOf(String action, Notes notes, Session auditor) {
        var told = notes.takenOn(action);
        var newest = told.stream().mapToLong(Taken::version).max().orElse(0);
        var entries = History.of(action, newest, auditor).entries();
        assertThat(entries).extracting(Entry::version).as(action).containsExactlyElementsOf(upTo(entries.size()));
        assertThat(entries.stream().map(Entry::whatChanged).filter(words -> !words.isEmpty()))
                .as("each once, and nothing else, on " + action)
                .containsExactlyInAnyOrderElementsOf(
                        told.stream().map(note -> note.attempt().whatChanged()).toList());
        var last = new HashMap<String, Long>();
        for (var note : told) {
            assertThat(entries.get((int) note.version()).whatChanged())
                    .as("version " + note.version() + " of " + action)
                    .isEqualTo(note.attempt().whatChanged());
            var before = last.put(note.attempt().client(), note.version());
            assertThat(note.version()).as(note.attempt().whatChanged()).isGreaterThan(before == null ? 0 : before);
        }
    }

    private static Iterable<Long> upTo(int size) {
        return java.util.stream.LongStream.range(0, size).boxed().toList();
    }
}
