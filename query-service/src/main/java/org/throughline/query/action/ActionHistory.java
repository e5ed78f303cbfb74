package org.throughline.query.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.Source;
import org.throughline.events.access.Asker;
import org.throughline.events.action.ActionEvent;

/** The story of one promise, in the order in which it was recorded. */
public record ActionHistory(ActionId action, long version, List<Entry> entries) {

    /**
     * One event of the story.
     *
     * @param recordingLagDays from the day it took effect to the day it was recorded
     * @param happened a sentence for people
     * @param event what is stored
     */
    public record Entry(
            long version,
            Instant recordedAt,
            LocalDate effectiveOn,
            long recordingLagDays,
            Asker recordedBy,
            @Nullable Authority authority,
            @Nullable Source source,
            String type,
            String happened,
            ActionEvent event) {}

    static ActionHistory of(ActionId action, ActionLife life, ZoneId zone) {
        return new ActionHistory(
                action,
                life.version(),
                life.events().stream().map(known -> entry(known, zone)).toList());
    }

    private static Entry entry(KnownEvent known, ZoneId zone) {
        var event = known.event();
        return new Entry(
                known.version(),
                known.recordedAt(),
                event.effectiveOn(),
                ChronoUnit.DAYS.between(event.effectiveOn(), LocalDate.ofInstant(known.recordedAt(), zone)),
                known.asker(),
                event.authority(),
                event.source(),
                event.getClass().getSimpleName(),
                Sentence.of(event),
                event);
    }
}
