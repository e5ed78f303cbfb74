package org.throughline.domain.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.events.HoldReason;

/**
 * A period in which an action or a whole review cannot lawfully proceed.
 *
 * @param ofReview whether the whole review is held; its events are then in the review's stream
 * @param terms the first term and one more for each review of the hold, in order
 * @param released null while it is in force
 */
// The JVM gives methods in any order.
@JsonPropertyOrder({
    "ofReview",
    "reason",
    "explanation",
    "terms",
    "released",
    "version",
    "from",
    "reviewBy",
    "releasedOn"
})
public record Hold(
        boolean ofReview,
        HoldReason reason,
        String explanation,
        List<Term> terms,
        @Nullable EventReference released) {

    /**
     * The term of a hold that one decision allows.
     *
     * @param reviewBy the last day on which the hold counts unless it is reviewed before
     */
    public record Term(EventReference decided, LocalDate reviewBy) {}

    public Hold {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) throw new IllegalArgumentException("a hold is placed until a day");
    }

    public static Hold placed(
            EventReference at, boolean ofReview, HoldReason reason, String explanation, LocalDate reviewBy) {
        return new Hold(ofReview, reason, explanation, List.of(new Term(at, reviewBy)), null);
    }

    public Hold reviewed(EventReference at, LocalDate nextReviewBy) {
        var more = Stream.concat(terms.stream(), Stream.of(new Term(at, nextReviewBy)));
        return new Hold(ofReview, reason, explanation, more.toList(), released);
    }

    public Hold released(EventReference at) {
        return new Hold(ofReview, reason, explanation, terms, at);
    }

    public boolean inForce() {
        return released == null;
    }

    /** Whether it is in force and its review date has passed. */
    public boolean expiredBy(LocalDate day) {
        return inForce() && day.isAfter(reviewBy());
    }

    /** The last day that a term covers: the release, the day before the next term, or the review date. */
    public LocalDate coversUntil(int term) {
        var until = terms.get(term).reviewBy();
        if (term + 1 < terms.size())
            until = earlier(until, terms.get(term + 1).decided().on().minusDays(1));
        return released == null ? until : earlier(until, released.on());
    }

    /** The version of the event that placed it. */
    @JsonProperty(access = Access.READ_ONLY)
    public long version() {
        return terms.getFirst().decided().version();
    }

    @JsonProperty(access = Access.READ_ONLY)
    public LocalDate from() {
        return terms.getFirst().decided().on();
    }

    /** The current review date. */
    @JsonProperty(access = Access.READ_ONLY)
    public LocalDate reviewBy() {
        return terms.getLast().reviewBy();
    }

    @JsonProperty(access = Access.READ_ONLY)
    public @Nullable LocalDate releasedOn() {
        return released == null ? null : released.on();
    }

    /** The events that placed, reviewed and released it. */
    public List<EventReference> events() {
        return Stream.concat(terms.stream().map(Term::decided), Stream.ofNullable(released))
                .toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
