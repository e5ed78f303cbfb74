package org.throughline.query.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.PolicyInTheLog;
import org.throughline.domain.FieldChange;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ReviewLimits;
import org.throughline.domain.drift.Effect;
import org.throughline.events.ActionId;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.CorrectedEvent;
import org.throughline.query.history.CorrectionsByVersion;
import org.throughline.query.history.CorrectionsMade;
import org.throughline.query.history.EventStreams;
import org.throughline.query.history.MadeCorrection;

/** The corrections of actions, read from the log. */
@Component
class CorrectionsOfActions implements CorrectionsMade {

    private final ActionsView actionsView;
    private final EventStreams streams;
    private final ReviewsOfActions reviews;
    private final PolicyInTheLog policy;
    private final ReadableActions readable;
    private final Board board;
    private final CorrectionsByVersion read;

    CorrectionsOfActions(
            ActionsView actionsView,
            EventStreams streams,
            ReviewsOfActions reviews,
            PolicyInTheLog policy,
            ReadableActions readable,
            Board board,
            Clock clock) {
        this.actionsView = actionsView;
        this.streams = streams;
        this.reviews = reviews;
        this.policy = policy;
        this.readable = readable;
        this.board = board;
        this.read = new CorrectionsByVersion(clock);
    }

    @Override
    public Stream<MadeCorrection> at(AsOf standpoint, Predicate<String> among) {
        var mayBeRead = readable.toTheAsker();
        return actionsView.corrected().stream()
                .filter(among)
                .map(ActionId::new)
                .filter(mayBeRead)
                .flatMap(action -> of(action, standpoint))
                .map(made -> made.withFields(change -> isReadable(change, mayBeRead)));
    }

    /** A successor can be an action that the asker may not read. */
    private static boolean isReadable(FieldChange change, Predicate<ActionId> mayBeRead) {
        return !change.field().equals("successor")
                || Stream.of(change.before(), change.after())
                        .flatMap(Stream::ofNullable)
                        .map(ActionId::new)
                        .allMatch(mayBeRead);
    }

    private Stream<MadeCorrection> of(ActionId action, AsOf standpoint) {
        long version = actionsView.states().versionOf(action.value()).orElse(-1);
        return read.of(
                action.value(),
                version,
                standpoint,
                () -> CorrectedEvent.in(streams.read(action, ActionEvent.class))
                        .map(corrected -> made(action, corrected)));
    }

    private MadeCorrection made(ActionId action, CorrectedEvent<ActionEvent> corrected) {
        var recordedAt = corrected.by().recordedAt();
        var day = LocalDate.ofInstant(recordedAt, board.zone());
        var limits = reviews.limits(new AsOf(day, recordedAt)).getOrDefault(action.reviewId(), ReviewLimits.NONE);
        var before = ActionState.of(Timeline.effectiveBy(corrected.before(), day, null))
                .under(limits);
        var after = ActionState.of(Timeline.effectiveBy(corrected.after(), day, null))
                .under(limits);
        return MadeCorrection.of(
                action.value(),
                action.reviewId(),
                after.terms().statement(),
                after.ownership().agencies(),
                corrected,
                Effect.onAction(before, after, day, policy.on(day, recordedAt)),
                board.zone());
    }
}
