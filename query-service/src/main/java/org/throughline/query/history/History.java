package org.throughline.query.history;

import static java.util.stream.Collectors.toMap;

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
import org.throughline.domain.FieldChange;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;
import org.throughline.events.Source;
import org.throughline.events.upcast.EventTypes;

/** The events of one stream in the order in which they were recorded; a corrected event names its correction. */
public record History(String id, long version, List<Entry> entries) {

    /**
     * One event.
     *
     * @param recordingLagDays from the day it took effect to the day it was recorded
     * @param happened a sentence for people
     * @param correctedBy the version of the correction of this event; null if there is none
     * @param event as it is stored
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

    /** Describes a stream of at least one event in sentences. */
    public static <E extends BoardEvent> History of(
            Object id, List<AttributedEvent<E>> stream, Function<E, String> sentence, ZoneId zone) {
        return of(id, stream, (EventSentence<E>) recorded -> sentence.apply(recorded.event()), zone);
    }

    /** Describes a stream of at least one event in sentences that depend on more than the event itself. */
    public static <E extends BoardEvent> History of(
            Object id, List<AttributedEvent<E>> stream, EventSentence<E> sentence, ZoneId zone) {
        var corrections = corrections(stream);
        var fields = CorrectedEvent.in(stream)
                .filter(corrected -> corrected.right() != null)
                .collect(toMap(corrected -> corrected.by().version(), CorrectedEvent::fields));
        return new History(
                id.toString(),
                stream.getLast().version(),
                stream.stream()
                        .map(known -> entry(
                                known,
                                sentence.of(known.recorded()) + said(fields.get(known.version())),
                                corrections,
                                zone))
                        .toList());
    }

    private static String said(@Nullable List<FieldChange> fields) {
        return fields == null || fields.isEmpty() ? "" : ". " + CorrectedEvent.inWords(fields);
    }

    private static Map<Long, Long> corrections(List<? extends AttributedEvent<?>> stream) {
        var corrections = new HashMap<Long, Long>();
        for (var known : stream)
            if (known.event() instanceof Correction correction) corrections.put(correction.corrects(), known.version());
        return corrections;
    }

    private static Entry entry(AttributedEvent<?> known, String sentence, Map<Long, Long> corrections, ZoneId zone) {
        var event = known.event();
        return new Entry(
                known.version(),
                known.recordedAt(),
                event.effectiveOn(),
                ChronoUnit.DAYS.between(event.effectiveOn(), LocalDate.ofInstant(known.recordedAt(), zone)),
                known.asker(),
                event.authority(),
                event.source(),
                EventTypes.storedName(event.getClass()),
                sentence,
                corrections.get(known.version()),
                event);
    }
}
