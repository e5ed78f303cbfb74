package org.throughline.query.history;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

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
import org.throughline.domain.Corrections;
import org.throughline.domain.DayBasis;
import org.throughline.domain.FieldChange;
import org.throughline.domain.Recorded;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;
import org.throughline.events.Correction;
import org.throughline.events.Ratification;
import org.throughline.events.Role;
import org.throughline.events.Source;
import org.throughline.events.upcast.EventTypes;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.list.HasList;
import org.throughline.query.list.Page;

/** The events of one stream in the order in which they were recorded; a corrected event names its correction. */
public record History(LocalDate asOf, @Nullable Instant knownAt, String id, long version, List<Entry> entries)
        implements HasList {

    /** One event in an export, without its stored form. */
    public record ExportedEntry(
            long version,
            Instant recordedAt,
            LocalDate effectiveOn,
            long recordingLagDays,
            String recordedBy,
            Role role,
            @Nullable AgencyId agency,
            String type,
            String happened,
            @Nullable CommitteeId committee,
            @Nullable LocalDate meetingDate,
            @Nullable String minute,
            @Nullable String document,
            @Nullable String paragraph,
            @Nullable Long correctedBy,
            boolean toBeRatified) {

        static ExportedEntry of(Entry entry) {
            var authority = entry.authority();
            var source = entry.source();
            return new ExportedEntry(
                    entry.version(),
                    entry.recordedAt(),
                    entry.effectiveOn(),
                    entry.recordingLagDays(),
                    entry.recordedBy().user(),
                    entry.recordedBy().role(),
                    entry.recordedBy().agency(),
                    entry.type(),
                    entry.happened(),
                    authority == null ? null : authority.committee(),
                    authority == null ? null : authority.meetingDate(),
                    authority == null ? null : authority.minute(),
                    source == null ? null : source.document(),
                    source == null ? null : source.paragraph(),
                    entry.correctedBy(),
                    entry.toBeRatified());
        }
    }

    @Override
    public Page<ExportedEntry> list() {
        return Page.whole(asOf, knownAt, entries.stream().map(ExportedEntry::of).toList());
    }

    /**
     * One event.
     *
     * @param recordingLagDays from the day it took effect to the day it was recorded
     * @param dayRestsOn null for a day that this board has given
     * @param happened a sentence for people
     * @param correctedBy the version of the correction of this event; null if there is none
     * @param toBeRatified whether it is a chair's action that no meeting has ratified or reversed
     * @param event as it is stored
     */
    public record Entry(
            long version,
            Instant recordedAt,
            LocalDate effectiveOn,
            @Nullable DayBasis dayRestsOn,
            long recordingLagDays,
            Asker recordedBy,
            @Nullable Authority authority,
            @Nullable Source source,
            String type,
            String happened,
            @Nullable Long correctedBy,
            boolean toBeRatified,
            BoardEvent event) {}

    /** Describes in sentences what had taken effect by a day, by what was known at a moment. */
    public static <E extends BoardEvent> History of(
            Object id, List<AttributedEvent<E>> stream, AsOf standpoint, Function<E, String> sentence, ZoneId zone) {
        return inContext(id, stream, standpoint, recorded -> sentence.apply(recorded.event()), zone);
    }

    /** The same, in sentences that depend on more than the event itself. */
    public static <E extends BoardEvent> History inContext(
            Object id, List<AttributedEvent<E>> stream, AsOf standpoint, EventSentence<E> sentence, ZoneId zone) {
        var knownAt = standpoint.knownAt();
        var known = stream.stream()
                .takeWhile(each -> knownAt == null || !each.recordedAt().isAfter(knownAt))
                .toList();
        var recorded = known.stream().map(AttributedEvent::recorded).toList();
        var corrections = corrections(known, recorded);
        var fields = CorrectedEvent.in(known)
                .filter(corrected -> corrected.right() != null)
                .collect(toMap(corrected -> corrected.by().version(), CorrectedEvent::fields));
        var shown = known.stream()
                .filter(each -> !each.event().effectiveOn().isAfter(standpoint.asOf()))
                .toList();
        var decided = shown.stream()
                .filter(each -> each.event() instanceof Ratification)
                .map(each -> Corrections.placeOf(((Ratification) each.event()).decision(), recorded))
                .collect(toUnmodifiableSet());
        return new History(
                standpoint.asOf(),
                standpoint.knownAt(),
                id.toString(),
                shown.isEmpty() ? 0 : shown.getLast().version(),
                shown.stream()
                        .map(each -> entry(
                                each,
                                sentence.of(each.recorded()) + said(fields.get(each.version())),
                                corrections.get(each.version()),
                                decided.contains(Corrections.placeOf(each.version(), recorded)),
                                zone))
                        .toList());
    }

    private static String said(@Nullable List<FieldChange> fields) {
        return fields == null || fields.isEmpty() ? "" : ". " + CorrectedEvent.inWords(fields);
    }

    private static boolean isOfChair(BoardEvent event) {
        var authority = event.authority();
        return authority != null && authority.ofChair();
    }

    /** The correction of each event: of the first statement and of each that took its place. */
    private static Map<Long, Long> corrections(
            List<? extends AttributedEvent<?>> stream, List<? extends Recorded<? extends BoardEvent>> recorded) {
        var corrections = new HashMap<Long, Long>();
        var latest = new HashMap<Long, Long>();
        for (var known : stream)
            if (known.event() instanceof Correction correction) {
                long place = Corrections.placeOf(correction.corrects(), recorded);
                corrections.put(latest.getOrDefault(place, place), known.version());
                if (correction.restatedBy() != null) latest.put(place, correction.restatedBy());
            }
        return corrections;
    }

    private static Entry entry(
            AttributedEvent<?> known, String sentence, @Nullable Long correctedBy, boolean decided, ZoneId zone) {
        var event = known.event();
        return new Entry(
                known.version(),
                known.recordedAt(),
                event.effectiveOn(),
                DayBasis.of(event),
                ChronoUnit.DAYS.between(event.effectiveOn(), LocalDate.ofInstant(known.recordedAt(), zone)),
                known.asker(),
                event.authority(),
                event.source(),
                EventTypes.storedName(event.getClass()),
                sentence,
                correctedBy,
                isOfChair(event) && correctedBy == null && !decided,
                event);
    }
}
