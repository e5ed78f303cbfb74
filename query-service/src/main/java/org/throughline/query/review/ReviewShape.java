package org.throughline.query.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.review.Plan;
import org.throughline.domain.review.ReviewState;
import org.throughline.domain.review.ReviewState.Accepted;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewKind;
import org.throughline.query.document.StateShape;

/** What a review looks like in the collection {@code reviews}. */
final class ReviewShape implements StateShape<ReviewState, ReviewShape.Header, ReviewShape.Summary, ReviewState> {

    /** What a review is. */
    public record Header(
            ReviewKind kind, String reference, String title, CommitteeId commissionedBy, LocalDate beganOn) {}

    /**
     * How far a review is.
     *
     * @param planStatus how far the board is with the plan, which is all its actions
     * @param restricted whether a reporting restriction is in force
     * @param toBeRatified how many chair's actions wait for a meeting
     * @param publication decided last; a report is published on {@code publishedOn}, which can be a later day than this
     *     state's first
     */
    public record Summary(
            Plan.Status planStatus,
            CommitteeId overseenBy,
            boolean onHold,
            boolean restricted,
            int toBeRatified,
            Publication.State publication,
            @Nullable LocalDate publishedOn,
            List<FindingId> findings) {}

    @Override
    public Class<ReviewState> stored() {
        return ReviewState.class;
    }

    @Override
    public Class<Header> header() {
        return Header.class;
    }

    @Override
    public Class<Summary> summary() {
        return Summary.class;
    }

    @Override
    public ReviewState store(ReviewState state) {
        return state;
    }

    @Override
    public ReviewState restore(ReviewState stored, @Nullable ReviewState other) {
        return stored;
    }

    @Override
    public Header head(ReviewState latest) {
        var registered = latest.registered();
        return new Header(
                registered.kind(),
                registered.reference(),
                registered.title(),
                registered.commissionedBy(),
                latest.beganOn());
    }

    @Override
    public Summary summarize(ReviewState state, LocalDate from, Instant knownFrom) {
        var publication = state.disclosure().publications().getLast().publication();
        return new Summary(
                state.plan().status(),
                state.commissioning().oversight().current(),
                state.hold() != null,
                state.disclosure().restriction() != null,
                state.chairsActions().waiting().size(),
                publication.state(),
                publication.publishedBy(),
                state.findings().stream().map(Accepted::finding).toList());
    }
}
