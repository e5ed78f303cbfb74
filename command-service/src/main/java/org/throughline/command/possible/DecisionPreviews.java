package org.throughline.command.possible;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.throughline.command.Command;
import org.throughline.command.CorrectableStream;
import org.throughline.command.CorrectableStream.Judged;
import org.throughline.command.DecisionContext;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.action.ActionJudge;
import org.throughline.command.correction.DecisionCatalogue;
import org.throughline.command.correction.NestedCommands;
import org.throughline.command.decision.Permission;
import org.throughline.command.decision.ReferencesValidOnDate;
import org.throughline.command.finding.FindingCommand;
import org.throughline.command.finding.FindingJudge;
import org.throughline.command.review.ReviewCommand;
import org.throughline.command.review.ReviewJudge;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ReviewLimits;
import org.throughline.domain.drift.Effect;
import org.throughline.domain.review.FindingState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewEvent;

/** Judges decisions as if they were recorded, and compares what would be shown. */
@Component
class DecisionPreviews {

    private final ReadStreams streams;
    private final NestedCommands commands;
    private final ReferencesValidOnDate references;
    private final DecisionContext everything;

    DecisionPreviews(
            ReadStreams streams,
            NestedCommands commands,
            ReferencesValidOnDate references,
            DecisionContext everything) {
        this.streams = streams;
        this.commands = commands;
        this.references = references;
        this.everything = everything.withoutChange();
    }

    DecisionPreview ofAction(ActionId action, PreviewedDecision previewed, Asker asker) {
        var stream = streams.action(action, asker);
        ActionCommand command = commands.read(DecisionCatalogue.ON_ACTIONS, previewed.as(), previewed.with(), null);
        mayAsk(command, asker);
        var context = everything.seenBy(asker, action.reviewId());
        var decided = new ActionJudge(stream).decided(command, command.decision(asker, context.today()), context);
        var limits = limits(action.reviewId());
        return DecisionPreview.of(
                action,
                previewed.as(),
                decided.getFirst().event().effectiveOn(),
                context.today(),
                Effect.onAction(
                        today(stream, ActionState::of).under(limits),
                        today(with(stream, decided), ActionState::of).under(limits),
                        context.today(),
                        context.policy().on(context.today())));
    }

    DecisionPreview ofFinding(FindingId finding, PreviewedDecision previewed, Asker asker) {
        var stream = streams.finding(finding, asker);
        FindingCommand command = commands.read(DecisionCatalogue.ON_FINDINGS, previewed.as(), previewed.with(), null);
        mayAsk(command, asker);
        var context = everything.seenBy(asker, finding.reviewId());
        var decided = new FindingJudge(stream).decided(command, command.decision(asker, context.today()), context);
        return DecisionPreview.of(
                finding,
                previewed.as(),
                decided.event().effectiveOn(),
                context.today(),
                Effect.onFinding(
                        today(stream, FindingState::of), today(with(stream, List.of(decided)), FindingState::of)));
    }

    /** Without the effects of a hold or a restriction on its actions, which may be many. */
    DecisionPreview ofReview(ReviewId review, PreviewedDecision previewed, Asker asker) {
        var stream = streams.review(review, asker);
        ReviewCommand command = commands.read(DecisionCatalogue.ON_REVIEWS, previewed.as(), previewed.with(), null);
        mayAsk(command, asker);
        var context = everything.seenBy(asker, review);
        var decided = new ReviewJudge(stream).decided(command, command.decision(asker, context.today()), context);
        return DecisionPreview.of(
                review,
                previewed.as(),
                decided.getFirst().event().effectiveOn(),
                context.today(),
                Effect.onReview(
                        today(stream, ReviewState::of),
                        today(with(stream, decided), ReviewState::of),
                        List.of(),
                        context.today(),
                        context.policy().on(context.today())));
    }

    private void mayAsk(Command command, Asker asker) {
        Permission.check(command, asker.role());
        references.checkWithMeeting(command, asker);
    }

    private <E extends BoardEvent, S> S today(CorrectableStream<E, S> stream, Function<List<Recorded<E>>, S> fold) {
        return today(stream.recorded(), fold);
    }

    private <E extends BoardEvent, S> S today(List<Recorded<E>> stream, Function<List<Recorded<E>>, S> fold) {
        return fold.apply(Timeline.effectiveBy(stream, everything.today(), null));
    }

    private ReviewLimits limits(ReviewId review) {
        var events = everything.streams().effectiveBy(everything.today(), review.value(), ReviewEvent.class);
        return events.isEmpty() ? ReviewLimits.NONE : ReviewState.of(events).limits();
    }

    private static <E extends BoardEvent> List<Recorded<E>> with(
            CorrectableStream<E, ?> stream, List<? extends Judged<E, ?>> decided) {
        var all = new ArrayList<>(stream.recorded());
        for (var judged : decided) all.add(new Recorded<>(judged.event(), all.size(), Instant.EPOCH));
        return all;
    }
}
