package org.throughline.domain.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.ChairsActions;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.Hold;
import org.throughline.domain.action.Oversight;
import org.throughline.domain.action.ReviewLimits;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.review.CommissioningEvent;
import org.throughline.events.review.DisclosureEvent;
import org.throughline.events.review.PlanEvent;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewHoldEvent;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReleased;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReviewed;
import org.throughline.events.review.ReviewRatificationEvent;

/**
 * The state of a review: its registration, findings, holds, disclosure, commissioning and plan.
 *
 * @param version the highest version among the folded events
 * @param registered the first event, as recorded or as corrected; {@link #registeredAsOf} is what to show of it
 * @param chairsActions decisions on it that the Chair took between meetings; the acceptance of a finding is one on that finding
 * @param registeredAt the moment at which the registration was first recorded
 */
public record ReviewState(
        long version,
        ReviewRegistered registered,
        Instant registeredAt,
        List<Accepted> findings,
        List<Hold> holds,
        Disclosure disclosure,
        Commissioning commissioning,
        Plan plan,
        ChairsActions chairsActions) {

    /** An accepted finding. */
    public record Accepted(FindingId finding, LocalDate on) {}

    /** Folds all events of a review in the given order; {@code ReviewRegistered} must be the first. */
    public static ReviewState of(List<Recorded<ReviewEvent>> events) {
        var state = begun(events.getFirst());
        for (var recorded : events.subList(1, events.size())) state = state.then(recorded);
        return state;
    }

    public static ReviewState begun(Recorded<ReviewEvent> first) {
        if (!(first.event() instanceof ReviewRegistered registered))
            throw new IllegalArgumentException("a review begins with its registration");
        return new ReviewState(
                first.version(),
                registered,
                first.recordedAt(),
                List.of(),
                List.of(),
                Disclosure.registered(registered),
                new Commissioning(List.of(), List.of(), Oversight.by(registered.commissionedBy())),
                Plan.DRAFT,
                ChairsActions.NONE.then(first));
    }

    /** The state after one more event. */
    public ReviewState then(Recorded<ReviewEvent> recorded) {
        long at = recorded.version();
        var now = new ReviewState(
                Math.max(version, at),
                registered,
                registeredAt,
                findings,
                holds,
                disclosure,
                commissioning,
                plan,
                recorded.event() instanceof FindingAccepted ? chairsActions : chairsActions.then(recorded));
        return switch (recorded.event()) {
            case ReviewRegistered _ -> throw new IllegalArgumentException("a review is registered once");
            case ReviewEventCorrected _ -> now;
            case FindingAccepted e ->
                now.with(ImmutableLists.append(findings, new Accepted(e.findingId(), e.effectiveOn())), holds);
            case ReviewHoldEvent e -> now.with(findings, held(EventReference.of(recorded), e));
            case DisclosureEvent e -> now.with(disclosure.then(at, e), commissioning, plan);
            case CommissioningEvent e -> now.with(disclosure, commissioning.then(e), plan);
            case PlanEvent e -> now.with(disclosure, commissioning, plan.then(at, e));
            case ReviewRatificationEvent _ -> now;
        };
    }

    public ReviewId review() {
        return registered.reviewId();
    }

    public LocalDate beganOn() {
        return registered.effectiveOn();
    }

    /**
     * The registration with only what was so on a day. Publication and key dates have days of their own. A key date that lay
     * ahead when it was recorded is an appointment, and shows before its day. The numbers that the report states count from
     * its publication, or else from its first finding; without both, from the day they were recorded.
     *
     * @param zone of the board, for the day on which the registration was recorded
     */
    public ReviewRegistered registeredAsOf(LocalDate day, ZoneId zone) {
        var publication = disclosure.publicationOn(day);
        boolean reported = findings.stream().anyMatch(accepted -> !accepted.on().isAfter(day));
        return asOf(day, registered, LocalDate.ofInstant(registeredAt, zone), publication, reported);
    }

    /** A registration with only what it says about a day and earlier days. */
    public static ReviewRegistered asOf(LocalDate day, ReviewRegistered event, LocalDate recordedOn) {
        return asOf(day, event, recordedOn, Disclosure.registered(event).publicationOn(day), false);
    }

    private static ReviewRegistered asOf(
            LocalDate day, ReviewRegistered event, LocalDate recordedOn, Publication publication, boolean reported) {
        boolean counted = reported || publication.publishedBy() != null || !recordedOn.isAfter(day);
        return new ReviewRegistered(
                event.reviewId(),
                event.effectiveOn(),
                event.authority(),
                event.source(),
                event.kind(),
                event.reference(),
                event.title(),
                event.method(),
                event.commissionedBy(),
                event.period(),
                event.keyDates().stream()
                        .filter(key -> shows(key.lastDay(), day, recordedOn))
                        .toList(),
                publication,
                counted ? event.statedFindings() : null,
                counted ? event.statedActions() : null);
    }

    private static boolean shows(@Nullable LocalDate keyDate, LocalDate day, LocalDate recordedOn) {
        return keyDate == null || !keyDate.isAfter(day) || keyDate.isAfter(recordedOn);
    }

    /** The hold in force; null while there is none. */
    public @Nullable Hold hold() {
        return holds.stream().filter(Hold::inForce).findFirst().orElse(null);
    }

    /** What limits its actions too. */
    public ReviewLimits limits() {
        return new ReviewLimits(holds, disclosure.restriction());
    }

    private List<Hold> held(EventReference now, ReviewHoldEvent event) {
        return switch (event) {
            case ReviewHeld e ->
                ImmutableLists.append(holds, Hold.placed(now, true, e.reason(), e.explanation(), e.reviewBy()));
            case ReviewHoldReviewed e ->
                ImmutableLists.replace(holds, Hold::inForce, hold -> hold.reviewed(now, e.reviewBy()));
            case ReviewHoldReleased _ -> ImmutableLists.replace(holds, Hold::inForce, hold -> hold.released(now));
        };
    }

    private ReviewState with(List<Accepted> accepted, List<Hold> placed) {
        return new ReviewState(
                version, registered, registeredAt, accepted, placed, disclosure, commissioning, plan, chairsActions);
    }

    private ReviewState with(Disclosure disclosed, Commissioning commissioned, Plan planned) {
        return new ReviewState(
                version, registered, registeredAt, findings, holds, disclosed, commissioned, planned, chairsActions);
    }
}
