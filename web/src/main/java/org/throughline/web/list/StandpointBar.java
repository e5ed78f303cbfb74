package org.throughline.web.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.web.question.KnownMoment;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;
import org.throughline.web.words.Words;

/**
 * Which day a page shows, by what had been recorded when.
 *
 * @param shown "31 March 2017", or null where the page shows today
 * @param known the moment in words; null for all that is known now
 * @param asOf as the address has it; empty for today
 * @param knownAt the moment as its form shows it
 * @param address of the page itself, to ask it about another day
 * @param compare the page that shows this standpoint beside another one; null where there is none
 * @param kept the other parameters of the address
 */
public record StandpointBar(
        @Nullable String shown,
        @Nullable String known,
        String asOf,
        KnownMoment knownAt,
        String address,
        @Nullable String compare,
        List<Choice> kept) {

    /** What can be compared with itself on another day. */
    private static final Pattern COMPARED = Pattern.compile("/((actions|findings|reviews)/[^/]+)");

    public static StandpointBar of(Question question, LocalDate asOf, @Nullable Instant knownAt, ZoneId zone) {
        return new StandpointBar(
                question.has("asOf") || knownAt != null ? Words.day(asOf) : null,
                knownAt == null ? null : Words.known(knownAt, zone),
                question.value("asOf"),
                KnownMoment.of(knownAt, zone),
                question.path(),
                compare(question),
                question.without("asOf", "knownAt", "page").choices());
    }

    private static @Nullable String compare(Question question) {
        var thing = COMPARED.matcher(question.path());
        return thing.matches()
                ? question.standpoint()
                        .at("/compare")
                        .with("of", thing.group(1))
                        .address()
                : null;
    }

    /** Whether the page shows another standpoint than today and now. */
    public boolean past() {
        return shown != null;
    }
}
