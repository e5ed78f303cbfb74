package org.throughline.query.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;
import org.throughline.events.Source;

/** A story in the order in which it was recorded, with what was recorded wrongly beside what says it rightly. */
public record History(String id, long version, List<Entry> entries) {

    /**
     * One event of the story.
     *
     * @param recordingLagDays from the day it took effect to the day it was recorded
     * @param happened a sentence for people
     * @param correctedBy the version of the correction that says this was recorded wrongly; null while it stands
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
            @Nullable Long correctedBy,
            BoardEvent event) {}

    /** Tells a life in sentences. */
    public static <E extends BoardEvent> History of(
            Object id, Life<E> life, Function<E, String> sentence, ZoneId zone) {
        var corrections = corrections(life);
        return new History(
                id.toString(),
                life.version(),
                life.events().stream()
                        .map(known -> entry(known, sentence.apply(known.event()), corrections, zone))
                        .toList());
    }

    private static Map<Long, Long> corrections(Life<?> life) {
        var corrections = new HashMap<Long, Long>();
        for (var known : life.events())
            if (known.event() instanceof Correction correction) corrections.put(correction.corrects(), known.version());
        return corrections;
    }

    private static Entry entry(KnownEvent<?> known, String sentence, Map<Long, Long> corrections, ZoneId zone) {
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
                sentence,
                corrections.get(known.version()),
                event);
    }
}
