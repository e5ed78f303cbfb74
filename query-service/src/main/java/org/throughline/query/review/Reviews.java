package org.throughline.query.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.board.reading.Readable;
import org.throughline.domain.Recorded;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ActionId;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.query.action.ActionView;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.bitemporal.BitemporalInterval;
import org.throughline.query.bitemporal.BitemporalStates;
import org.throughline.query.finding.Findings;
import org.throughline.query.history.AllCorrections;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.CorrectionMark;
import org.throughline.query.history.EventStreams;
import org.throughline.query.history.History;
import org.throughline.query.history.MadeCorrection;

/** The reviews that existed on a day, by what was known at a moment, without those that the asker may not read. */
@Component
public class Reviews {

    private final EventStreams streams;
    private final ReviewsView reviewsView;
    private final Findings findings;
    private final ReadPermissionInTheLog permission;
    private final Board board;
    private final AllCorrections corrections;

    Reviews(
            ReviewsView reviewsView,
            Findings findings,
            ReadPermissionInTheLog permission,
            Board board,
            EventStreams streams,
            AllCorrections corrections) {
        this.streams = streams;
        this.reviewsView = reviewsView;
        this.findings = findings;
        this.permission = permission;
        this.board = board;
        this.corrections = corrections;
    }

    /** All of them, by name. */
    public Stream<ReviewState> at(AsOf standpoint) {
        var readable = readable();
        return reviewsView.states().at(standpoint).filter(review -> readable.test(review.review()));
    }

    /** All reviews, without permission filtering; for background jobs. */
    public Stream<ReviewState> unfiltered(AsOf standpoint) {
        return reviewsView.states().at(standpoint);
    }

    public Optional<ReviewState> find(ReviewId review, AsOf standpoint) {
        if (!readable().test(review)) return Optional.empty();
        return reviewsView.states().find(review.value()).flatMap(states -> states.at(standpoint));
    }

    /** What was known of a review up to a standpoint; see {@link BitemporalStates#known}. */
    public List<BitemporalInterval<ReviewState>> known(ReviewId review, AsOf standpoint) {
        if (!readable().test(review)) return List.of();
        return reviewsView
                .states()
                .find(review.value())
                .map(states -> states.known(standpoint))
                .orElse(List.of());
    }

    /** All events of a review; empty for an unknown review and for one that the asker may not read. */
    List<AttributedEvent<ReviewEvent>> stream(ReviewId review) {
        return streams.readIf(readable().test(review), review, ReviewEvent.class);
    }

    /**
     * The history of a review; without entries for an unknown one and for one that the asker may not read.
     *
     * @param day what a registration says about later days is left out of it; null to leave nothing out
     */
    public History history(ReviewId review, @Nullable LocalDate day, AsOf standpoint) {
        var events = stream(review).stream()
                .map(known -> day == null ? known : asOf(day, known))
                .toList();
        return History.of(review, events, standpoint, ReviewSentences::of, board.zone());
    }

    private AttributedEvent<ReviewEvent> asOf(LocalDate day, AttributedEvent<ReviewEvent> known) {
        if (!(known.event() instanceof ReviewRegistered registered)) return known;
        var recordedOn = LocalDate.ofInstant(known.recordedAt(), board.zone());
        var event = ReviewState.asOf(day, registered, recordedOn);
        return new AttributedEvent<>(new Recorded<>(event, known.version(), known.recordedAt()), known.asker());
    }

    /** Whether the view has come as far; never for a review that the asker may not read, as for an unknown one. */
    public boolean shows(ReviewId review, long version) {
        return reviewsView.shows(review, version) && readable().test(review);
    }

    public List<ReviewRow> rows(List<ReviewState> reviews, AsOf standpoint) {
        var corrected = corrections.beside(
                reviews.stream().map(review -> review.review().value()), standpoint);
        return reviews.stream()
                .map(review -> row(review, standpoint, corrected.mark(review.review())))
                .toList();
    }

    List<MadeCorrection> corrections(ReviewId review, AsOf standpoint) {
        return corrections.beside(Stream.of(review.value()), standpoint).of(review);
    }

    /** The actions that answer the findings of a review. */
    Collection<ActionView> actions(ReviewId review, AsOf standpoint) {
        var byId = new LinkedHashMap<ActionId, ActionView>();
        findings.of(review, standpoint)
                .flatMap(finding -> finding.actions().stream())
                .forEach(action -> byId.put(action.action(), action));
        return byId.values();
    }

    private ReviewRow row(ReviewState review, AsOf standpoint, @Nullable CorrectionMark corrected) {
        var registered = review.registeredAsOf(standpoint.asOf(), board.zone());
        long raised = review.findings().stream()
                .filter(accepted -> !findings.isYetToCome(accepted.finding(), standpoint))
                .count();
        return ReviewRow.of(
                review, registered, raised, actions(review.review(), standpoint).size(), corrected);
    }

    private Readable readable() {
        return permission.toTheAsker();
    }
}
