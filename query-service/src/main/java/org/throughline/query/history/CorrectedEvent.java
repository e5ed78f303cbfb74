package org.throughline.query.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Corrections;
import org.throughline.domain.FieldChange;
import org.throughline.domain.Recorded;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;

/**
 * An event that was corrected.
 *
 * @param by the correction
 * @param wrong as it was stated until then
 * @param right null if it was retracted
 * @param before everything recorded before the correction
 * @param after the same with the correction and what it states
 */
public record CorrectedEvent<E extends BoardEvent>(
        AttributedEvent<E> by,
        Recorded<E> wrong,
        @Nullable E right,
        List<Recorded<E>> before,
        List<Recorded<E>> after) {

    /** The corrections of a stream, in the order in which they were recorded. */
    public static <E extends BoardEvent> Stream<CorrectedEvent<E>> in(List<AttributedEvent<E>> stream) {
        return stream.stream()
                .filter(known -> known.event() instanceof Correction)
                .flatMap(known -> of(known, stream).stream());
    }

    /** Empty if its restatement, or what it corrects, is not there. */
    private static <E extends BoardEvent> Optional<CorrectedEvent<E>> of(
            AttributedEvent<E> by, List<AttributedEvent<E>> stream) {
        var correction = (Correction) by.event();
        var restatedBy = correction.restatedBy();
        long last = restatedBy == null ? by.version() : restatedBy;
        var recorded = stream.stream().map(AttributedEvent::recorded).toList();
        var before =
                recorded.stream().filter(each -> each.version() < by.version()).toList();
        var after = recorded.stream().filter(each -> each.version() <= last).toList();
        long place = Corrections.placeOf(correction.corrects(), before);
        if (after.getLast().version() != last) return Optional.empty();
        return Corrections.of(before).stream()
                .filter(each -> each.version() == place)
                .findFirst()
                .map(wrong -> new CorrectedEvent<>(
                        by, wrong, restatedBy == null ? null : after.getLast().event(), before, after));
    }

    public Correction correction() {
        return (Correction) by.event();
    }

    public List<FieldChange> fields() {
        return FieldChange.between(wrong.event(), right);
    }

    /** The fields with what they said and say: "dueDate: 2016-12-31 → 2016-10-31". People are not named. */
    public static String inWords(List<FieldChange> fields) {
        return fields.stream()
                .map(field -> field.namesPerson()
                        ? field.field() + (field.field().endsWith("AsWritten") ? ": other words" : ": another person")
                        : "%s: %s → %s".formatted(field.field(), orNothing(field.before()), orNothing(field.after())))
                .collect(Collectors.joining("; "));
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "nothing" : value;
    }
}
