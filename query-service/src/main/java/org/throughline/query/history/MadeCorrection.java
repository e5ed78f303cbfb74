package org.throughline.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.domain.FieldChange;
import org.throughline.domain.drift.Effect;
import org.throughline.domain.drift.FigureChange;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CorrectionReason;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.upcast.EventTypes;
import org.throughline.query.bitemporal.AsOf;

/**
 * A correction that was made: of what, field by field, why, under which minute, and what it did to figures.
 *
 * @param id the action, the finding or the review
 * @param what its statement, or the review's title
 * @param agencies the lead agency of an action and those contributing; none otherwise
 * @param type of the event that was corrected
 * @param restatedBy the version of the event that replaces it; null for a retraction
 * @param effects on dates, status, figures and signals, the moment before and after, assessed on the day it was recorded
 * @param lowered whether anything looked less delayed or less adrift afterwards
 */
public record MadeCorrection(
        String id,
        ReviewId review,
        String what,
        List<AgencyId> agencies,
        String type,
        long corrects,
        long version,
        @Nullable Long restatedBy,
        LocalDate effectiveOn,
        LocalDate recordedOn,
        Instant recordedAt,
        Asker recordedBy,
        @Nullable Authority authority,
        CorrectionReason reason,
        String why,
        List<FieldChange> fields,
        List<Effect> effects,
        boolean lowered) {

    /** With only those changes of fields that its reader may read. */
    public MadeCorrection withFields(Predicate<FieldChange> readable) {
        return fields.stream().allMatch(readable)
                ? this
                : with(fields.stream().filter(readable).toList());
    }

    public static MadeCorrection of(
            String id,
            ReviewId review,
            String what,
            List<AgencyId> agencies,
            CorrectedEvent<?> corrected,
            List<Effect> effects,
            ZoneId zone) {
        var correction = corrected.correction();
        return new MadeCorrection(
                id,
                review,
                what,
                agencies,
                EventTypes.storedName(corrected.wrong().event().getClass()),
                corrected.wrong().version(),
                corrected.by().version(),
                correction.restatedBy(),
                correction.effectiveOn(),
                LocalDate.ofInstant(corrected.by().recordedAt(), zone),
                corrected.by().recordedAt(),
                corrected.by().asker(),
                correction.authority(),
                correction.reason(),
                correction.why(),
                corrected.fields(),
                effects,
                effects.stream().anyMatch(effect -> effect.change().lowered()));
    }

    /** Whether it was in effect on the day, by what was known at the moment. */
    public boolean isKnown(AsOf standpoint) {
        return !effectiveOn.isAfter(standpoint.asOf())
                && (standpoint.knownAt() == null || !recordedAt.isAfter(standpoint.knownAt()));
    }

    /** Whatever it corrected and whatever it had an effect on. */
    public Stream<String> concerns() {
        return Stream.concat(Stream.of(id), effects.stream().map(Effect::id)).distinct();
    }

    Stream<FigureChange> effectsOn(String matter) {
        return effects.stream().filter(effect -> effect.id().equals(matter)).map(Effect::change);
    }

    /** The people whose identifiers are among its fields. */
    public Stream<PersonId> people() {
        return fields.stream()
                .filter(FieldChange::namesPerson)
                .flatMap(field -> Stream.concat(Stream.ofNullable(field.before()), Stream.ofNullable(field.after())))
                .map(PersonId::new);
    }

    /** With the names of people in place of their identifiers, where they are known. */
    public MadeCorrection naming(Map<PersonId, String> names) {
        var named = fields.stream()
                .map(field -> field.namesPerson()
                        ? new FieldChange(field.field(), name(field.before(), names), name(field.after(), names))
                        : field)
                .toList();
        return with(named);
    }

    private MadeCorrection with(List<FieldChange> shown) {
        return new MadeCorrection(
                id,
                review,
                what,
                agencies,
                type,
                corrects,
                version,
                restatedBy,
                effectiveOn,
                recordedOn,
                recordedAt,
                recordedBy,
                authority,
                reason,
                why,
                shown,
                effects,
                lowered);
    }

    /** What it corrected and which figures it lowered, for a list of differences. */
    public String inWords() {
        var corrected = restatedBy == null
                ? "version %d retracted".formatted(corrects)
                : "version %d, %s".formatted(corrects, CorrectedEvent.inWords(fields));
        var figures = effectsOn(id)
                .filter(FigureChange::lowered)
                .map(change -> "%s %s → %s"
                        .formatted(
                                Phrases.words(change.figure()),
                                orUndefined(change.before()),
                                orUndefined(change.after())))
                .collect(Collectors.joining(", "));
        return figures.isEmpty() ? corrected : corrected + ", which lowered " + figures;
    }

    private static String orUndefined(@Nullable String value) {
        return value == null ? "undefined" : value;
    }

    private static @Nullable String name(@Nullable String person, Map<PersonId, String> names) {
        return person == null ? null : names.getOrDefault(new PersonId(person), person);
    }
}
