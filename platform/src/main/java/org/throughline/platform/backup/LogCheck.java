package org.throughline.platform.backup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.platform.eventstore.ReadableEvents;

/** Checks the events of one log, one after the other and in any order. */
final class LogCheck {

    /** After so many, a log is beyond being checked event by event. */
    private static final int PROBLEMS_MAX = 20;

    private final ReadableEvents readable;
    private final Map<String, BitSet> streams = new HashMap<>();
    private final BitSet places = new BitSet();
    private final List<String> problems = new ArrayList<>();
    private long events;
    private long lastIndex;

    LogCheck(ReadableEvents readable) {
        this.readable = readable;
    }

    void add(StoredEvent event) {
        events++;
        lastIndex = Math.max(lastIndex, event.index());
        var entry = event.entry();
        var stream = entry.getAggregateIdentifier();
        var name = "Event %d (%s of %s)"
                .formatted(event.index(), entry.getPayload().getType().getName(), stream);
        int place = (int) Math.min(event.index(), Integer.MAX_VALUE - 1L);
        if (places.get(place)) note(name + " has a place in the log that another event has.");
        places.set(place);
        var numbers = streams.computeIfAbsent(stream, _ -> new BitSet());
        long number = entry.getSequenceNumber();
        if (number < 0 || number > Integer.MAX_VALUE - 1L) note(name + " has an impossible version.");
        else if (numbers.get((int) number)) note(name + " has a version that another event of it has.");
        else numbers.set((int) number);
        readable.whyNot(entry).ifPresent(why -> note(name + " cannot be read: " + why + "."));
    }

    long events() {
        return events;
    }

    long lastIndex() {
        return lastIndex;
    }

    int streams() {
        return streams.size();
    }

    /** What was found, to be asked once all events were added. */
    List<String> problems() {
        streams.forEach((stream, numbers) -> {
            int gap = numbers.nextClearBit(0);
            if (gap < numbers.length())
                note("Version %d of %s is missing, though later ones are there.".formatted(gap, stream));
        });
        return List.copyOf(problems);
    }

    private void note(String problem) {
        if (problems.size() < PROBLEMS_MAX) problems.add(problem);
        else if (problems.size() == PROBLEMS_MAX) problems.add("There are more problems.");
    }
}
