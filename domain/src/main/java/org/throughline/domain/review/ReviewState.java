package org.throughline.domain.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.Hold;
import org.throughline.domain.action.Oversight;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.review.CommissioningEvent;
import org.throughline.events.review.DisclosureEvent;
import org.throughline.events.review.PlanEvent;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewHoldEvent;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReleased;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReviewed;

/**
 * The state of a review: its registration, findings, holds, disclosure, commissioning and plan.
 *
 * @param version the highest version among the folded events
 * @param registered the first event, as recorded or as corrected
 */
public record ReviewState(
        long version,
        ReviewRegistered registered,
        List<Accepted> findings,
        List<Hold> holds,
        Disclosure disclosure,
        Commissioning commissioning,
        Plan plan) {

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
                List.of(),
                List.of(),
                new Disclosure(List.of(), registered.publication()),
                new Commissioning(List.of(), List.of(), Oversight.by(registered.commissionedBy())),
                Plan.DRAFT);
    }

    /** The state after one more event. */
    public ReviewState then(Recorded<ReviewEvent> recorded) {
        long at = recorded.version();
        var now = new ReviewState(Math.max(version, at), registered, findings, holds, disclosure, commissioning, plan);
        return switch (recorded.event()) {
            case ReviewRegistered _ -> throw new IllegalArgumentException("a review is registered once");
            case ReviewEventCorrected _ -> now;
            case FindingAccepted e ->
                now.with(ImmutableLists.append(findings, new Accepted(e.findingId(), e.effectiveOn())), holds);
            case ReviewHoldEvent e -> now.with(findings, held(EventReference.of(recorded), e));
            case DisclosureEvent e -> now.with(disclosure.then(at, e), commissioning, plan);
            case CommissioningEvent e -> now.with(disclosure, commissioning.then(e), plan);
            case PlanEvent e -> now.with(disclosure, commissioning, plan.then(at, e));
        };
    }

    public ReviewId review() {
        return registered.reviewId();
    }

    public LocalDate beganOn() {
        return registered.effectiveOn();
    }

    /** The hold in force; null while there is none. */
    public @Nullable Hold hold() {
        return holds.stream().filter(Hold::inForce).findFirst().orElse(null);
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
        return new ReviewState(version, registered, accepted, placed, disclosure, commissioning, plan);
    }

    private ReviewState with(Disclosure disclosed, Commissioning commissioned, Plan planned) {
        return new ReviewState(version, registered, findings, holds, disclosed, commissioned, planned);
    }
}
