package org.throughline.query.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.impact.WilsonInterval;
import org.throughline.events.Authority;
import org.throughline.events.Correction;
import org.throughline.events.Ratification;
import org.throughline.events.impact.Reading;

/** Phrases used in the sentences of every history. */
public final class Phrases {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Phrases() {}

    public static String day(LocalDate date) {
        return DATE.format(date);
    }

    /** The committee, day and minute of a decision; empty without an authority. */
    public static String where(@Nullable Authority authority) {
        if (authority == null) return "";
        return (authority.ofChair() ? ", by the Chair of %s on %s, note %s" : ", by %s on %s, minute %s")
                .formatted(authority.committee(), day(authority.meetingDate()), authority.minute());
    }

    /** SERIOUS_CASE_REVIEW as people write it: "serious case review". */
    public static String words(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A count with its 95 % interval, "4/20, 20 % (8–42 %)"; a value with its unit, "85 %". */
    public static String reading(Reading reading, @Nullable String unit) {
        if (reading.numerator() != null && reading.denominator() != null)
            return WilsonInterval.of(reading.numerator(), reading.denominator()).inWords();
        var value = reading.magnitude().toPlainString();
        return unit == null ? value : value + " " + unit;
    }

    /** The sentence of every ratification and reversal, without its authority. */
    public static String ratification(Ratification event) {
        return switch (event.outcome()) {
            case RATIFIED -> "Chair's action of version %d ratified".formatted(event.decision());
            case REVERSED -> "Chair's action of version %d reversed: %s".formatted(event.decision(), event.reason());
        };
    }

    /** The sentence of every correction. */
    public static String correction(Correction correction) {
        return "%s of version %d: %s"
                .formatted(
                        correction.restatedBy() == null ? "Retraction" : "Correction",
                        correction.corrects(),
                        correction.why());
    }
}
