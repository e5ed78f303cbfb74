package org.throughline.query.closure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.review.ReviewKind;
import org.throughline.query.action.ActionView;
import org.throughline.query.finding.AnsweredFinding;

/**
 * What the board decided not to implement, with the reason that the law asks for (Care Act 2014, schedule 2, paragraph
 * 4(1)(g)).
 *
 * @param id the action that was closed, or the finding that was declined
 * @param kind of the review
 * @param leadAgency null for a finding
 * @param committee that decided, at the meeting of {@code meetingDate}, under {@code minute}
 * @param toBeRatified whether the Chair decided it between meetings and a meeting has not
 */
public record NotImplementedRow(
        Of of,
        String id,
        ReviewId review,
        ReviewKind kind,
        String reference,
        String finding,
        String statement,
        @Nullable AgencyId leadAgency,
        LocalDate decidedOn,
        String reason,
        CommitteeId committee,
        LocalDate meetingDate,
        String minute,
        boolean toBeRatified) {

    /** What is not implemented. */
    public enum Of {
        ACTION,
        FINDING
    }

    static final Comparator<NotImplementedRow> LATEST_FIRST =
            Comparator.comparing(NotImplementedRow::decidedOn).reversed().thenComparing(NotImplementedRow::id);

    static Stream<NotImplementedRow> of(ActionView action, Map<ReviewId, ReviewState> reviews) {
        var closure = action.state().ending().closure();
        var review = reviews.get(action.review());
        if (closure == null || review == null || closure.reason() != ClosureReason.NOT_TO_BE_IMPLEMENTED)
            return Stream.empty();
        var at = Objects.requireNonNull(action.state().ending().closed());
        return Stream.of(of(
                Of.ACTION,
                action.action().value(),
                review,
                action.finding().value(),
                action.statement(),
                action.leadAgency(),
                closure.on(),
                closure.explanation(),
                Objects.requireNonNull(at.authority()),
                action.state().chairsActions().toBeRatified(at.version())));
    }

    static Stream<NotImplementedRow> of(AnsweredFinding answered, Map<ReviewId, ReviewState> reviews) {
        var finding = answered.finding();
        var declined = finding.declined();
        var review = reviews.get(answered.review());
        if (declined == null || review == null) return Stream.empty();
        boolean toBeRatified = declined.authority().ofChair()
                && finding.chairsActions().waiting().stream()
                        .anyMatch(waiting -> declined.authority().equals(waiting.authority())
                                && waiting.on().equals(declined.on()));
        return Stream.of(of(
                Of.FINDING,
                answered.id().value(),
                review,
                answered.id().value(),
                finding.stated().statement(),
                null,
                declined.on(),
                declined.reason(),
                declined.authority(),
                toBeRatified));
    }

    private static NotImplementedRow of(
            Of of,
            String id,
            ReviewState review,
            String finding,
            String statement,
            @Nullable AgencyId leadAgency,
            LocalDate decidedOn,
            String reason,
            Authority authority,
            boolean toBeRatified) {
        return new NotImplementedRow(
                of,
                id,
                review.review(),
                review.registered().kind(),
                review.registered().reference(),
                finding,
                statement,
                leadAgency,
                decidedOn,
                reason,
                authority.committee(),
                authority.meetingDate(),
                authority.minute(),
                toBeRatified);
    }
}
