package org.throughline.command.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.stereotype.Component;
import org.throughline.command.CorrectEvent;
import org.throughline.command.CorrectableStream;
import org.throughline.command.CorrectionCommand;
import org.throughline.command.DecisionContext;
import org.throughline.command.decision.LoggedStreams;
import org.throughline.command.decision.LoggedStreams.Logged;
import org.throughline.command.decision.Permission;
import org.throughline.command.decision.ReferencesValidOnDate;
import org.throughline.command.finding.CorrectedAgreement;
import org.throughline.command.review.CorrectedAcceptance;
import org.throughline.domain.Asker;
import org.throughline.domain.Corrections;
import org.throughline.domain.FieldChange;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ReviewLimits;
import org.throughline.domain.drift.Effect;
import org.throughline.domain.review.FindingState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.upcast.EventTypes;

/** Judges corrections as if they were recorded, and compares what would be shown. */
@Component
class CorrectionPreviews {

    private final Restatements restatements;
    private final LoggedStreams log;
    private final ReferencesValidOnDate references;
    private final DecisionContext context;

    CorrectionPreviews(
            Restatements restatements, LoggedStreams log, ReferencesValidOnDate references, DecisionContext context) {
        this.restatements = restatements;
        this.log = log;
        this.references = references;
        this.context = context.withoutChange();
    }

    CorrectionPreview ofAction(ActionId action, CorrectEvent correction, Asker asker) {
        var logged = existing(action, ActionEvent.class, asker);
        var seen = context.seenBy(asker, action.reviewId());
        var command = restatements.ofAction(correction, logged);
        mayAsk(command, asker);
        var stream = new CorrectableStream<ActionEvent, ActionState>(ActionState::of, ActionState::then);
        logged.forEach(
                each -> stream.on(each.recorded().event(), each.recorded().recordedAt(), each.byProgram()));
        var before = recorded(logged);
        var events = command.events(stream, asker, seen);
        if (events.getFirst() instanceof ActionEventCorrected corrected
                && events.getLast() instanceof ActionAssigned assigned)
            CorrectedAgreement.events(finding(action.findingId()), corrected, assigned, seen);
        var after = with(before, events);
        var limits = limits(action.reviewId());
        var effects = Effect.onAction(
                asOfToday(before, ActionState::of).under(limits),
                asOfToday(after, ActionState::of).under(limits),
                context.today(),
                context.policy().on(context.today()));
        return preview(action, before, after, effects, shown(ActionEvent.class, asker));
    }

    CorrectionPreview ofFinding(FindingId finding, CorrectEvent correction, Asker asker) {
        var logged = existing(finding, FindingEvent.class, asker);
        var seen = context.seenBy(asker, finding.reviewId());
        var command = restatements.ofFinding(correction, logged);
        mayAsk(command, asker);
        var before = recorded(logged);
        var events = command.events(finding(finding), asker, seen);
        if (events.getFirst() instanceof FindingEventCorrected corrected
                && events.getLast() instanceof FindingRaised raised)
            CorrectedAcceptance.events(review(finding.reviewId()), corrected, raised, seen);
        var after = with(before, events);
        return preview(
                finding,
                before,
                after,
                Effect.onFinding(asOfToday(before, FindingState::of), asOfToday(after, FindingState::of)),
                shown(FindingEvent.class, asker));
    }

    CorrectionPreview ofReview(ReviewId review, CorrectEvent correction, Asker asker) {
        var logged = existing(review, ReviewEvent.class, asker);
        var seen = context.seenBy(asker, review);
        var command = restatements.ofReview(correction, logged);
        mayAsk(command, asker);
        var before = recorded(logged);
        var after = with(before, command.events(review(review), asker, seen));
        var now = asOfToday(before, ReviewState::of);
        var effects = Effect.onReview(
                now,
                asOfToday(after, ReviewState::of),
                actions(now),
                context.today(),
                context.policy().on(context.today()));
        return preview(review, before, after, effects, shown(ReviewEvent.class, asker));
    }

    private CorrectableStream<FindingEvent, FindingState> finding(FindingId finding) {
        return filled(new CorrectableStream<>(FindingState::of, FindingState::then), finding, FindingEvent.class);
    }

    private CorrectableStream<ReviewEvent, ReviewState> review(ReviewId review) {
        return filled(new CorrectableStream<>(ReviewState::of, ReviewState::then), review, ReviewEvent.class);
    }

    private <E extends BoardEvent, S> CorrectableStream<E, S> filled(
            CorrectableStream<E, S> stream, Object id, Class<E> family) {
        log.read(id, family)
                .forEach(each ->
                        stream.on(each.recorded().event(), each.recorded().recordedAt(), each.byProgram()));
        return stream;
    }

    private <E extends BoardEvent> List<Logged<E>> existing(Object id, Class<E> family, Asker asker) {
        var logged = log.read(id, family, asker);
        if (logged.isEmpty()) throw new AggregateNotFoundException(id.toString(), "nothing is known under this id");
        return logged;
    }

    private void mayAsk(CorrectionCommand command, Asker asker) {
        Permission.check(command, asker.role());
        references.check(command, asker);
    }

    private <E extends BoardEvent> CorrectionPreview preview(
            Object id,
            List<Recorded<E>> before,
            List<Recorded<E>> after,
            List<Effect> effects,
            Function<E, Optional<E>> shown) {
        var correction = (Correction) after.get(before.size()).event();
        var wrong = Corrections.of(before).stream()
                .filter(recorded -> recorded.version() == correction.corrects())
                .findFirst()
                .orElseThrow();
        var hadSaid = shown.apply(wrong.event()).orElseThrow(() -> CorrectableEntries.notCorrectable(wrong.version()));
        var says = correction.restatedBy() == null
                ? null
                : shown.apply(after.getLast().event()).orElse(null);
        return new CorrectionPreview(
                id.toString(),
                wrong.version(),
                EventTypes.storedName(wrong.event().getClass()),
                context.today(),
                FieldChange.between(hadSaid, says),
                effects,
                effects.stream().anyMatch(effect -> effect.change().lowered()));
    }

    private <E extends BoardEvent> Function<E, Optional<E>> shown(Class<E> family, Asker asker) {
        return event -> log.shown(event, family, asker);
    }

    private static <E extends BoardEvent> List<Recorded<E>> recorded(List<Logged<E>> logged) {
        return logged.stream().map(Logged::recorded).toList();
    }

    private static <E extends BoardEvent> List<Recorded<E>> with(List<Recorded<E>> recorded, List<E> more) {
        var all = new ArrayList<>(recorded);
        for (var event : more) all.add(new Recorded<>(event, all.size(), Instant.EPOCH));
        return all;
    }

    private <E extends BoardEvent, S> S asOfToday(List<Recorded<E>> stream, Function<List<Recorded<E>>, S> fold) {
        return fold.apply(Timeline.effectiveBy(stream, context.today(), null));
    }

    private ReviewLimits limits(ReviewId review) {
        var stream = recorded(log.read(review, ReviewEvent.class));
        return stream.isEmpty()
                ? ReviewLimits.NONE
                : asOfToday(stream, ReviewState::of).limits();
    }

    private List<ActionState> actions(ReviewState review) {
        return review.findings().stream()
                .flatMap(accepted -> recorded(log.read(accepted.finding(), FindingEvent.class)).stream())
                .flatMap(recorded ->
                        recorded.event() instanceof ActionAgreed agreed ? Stream.of(agreed.actionId()) : Stream.empty())
                .map(action -> recorded(log.read(action, ActionEvent.class)))
                .filter(stream ->
                        !Timeline.effectiveBy(stream, context.today(), null).isEmpty())
                .map(stream -> asOfToday(stream, ActionState::of))
                .toList();
    }
}
