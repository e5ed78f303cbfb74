package org.throughline.query.impact;

import static org.throughline.query.history.Phrases.day;
import static org.throughline.query.history.Phrases.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.throughline.domain.DayBasis;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.query.action.ActionView;
import org.throughline.query.impact.Contradiction.Kind;
import org.throughline.query.impact.Contradiction.Side;

/** Finds contradictions within one review: claims beside readings, "complete" beside "ongoing". */
final class Contradictions {

    private static final int WHOLE = 100;

    private Contradictions() {}

    static List<Contradiction> in(ReviewState review, Collection<ActionView> actions) {
        var found = new ArrayList<Contradiction>(ContradictoryReadings.worseLater(actions));
        found.addAll(ContradictoryReadings.baselines(actions));
        for (var action : actions) {
            ContradictoryReadings.targetMissed(action).forEach(found::add);
            ongoing(action).ifPresent(found::add);
            failedCheck(action).ifPresent(found::add);
            ContradictoryReadings.poor(action).forEach(found::add);
            openInPlan(review, action).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Contradiction> ongoing(ActionView action) {
        var claim = ContradictedStatements.claim(action);
        if (claim == null) return Optional.empty();
        var due = action.state().dueDates();
        var progress = action.state().progress();
        if (due.current() == null && due.asWritten() != null && !due.inForce().assumed()) {
            var sentence = "Complete since %s, and its due date says \"%s\""
                    .formatted(day(claim.effectiveOn()), due.asWritten().words());
            var beside = new Side(
                    action.action().value(),
                    due.set().version(),
                    due.set().on(),
                    due.set().dayRestsOn(),
                    "due: " + due.asWritten().words());
            return Optional.of(Contradiction.of(
                    Kind.COMPLETE_BESIDE_ONGOING, action, sentence, ContradictedStatements.of(action, claim), beside));
        }
        if (progress == null || progress.percentComplete() == null) return Optional.empty();
        if (progress.percentComplete() >= WHOLE || !progress.on().isAfter(claim.effectiveOn())) return Optional.empty();
        var sentence = "Complete since %s, and %d %% done by the report of %s"
                .formatted(day(claim.effectiveOn()), progress.percentComplete(), day(progress.on()));
        var beside = new Side(action.action().value(), action.version(), progress.on(), null, progress.whatChanged());
        return Optional.of(Contradiction.of(
                Kind.COMPLETE_BESIDE_ONGOING, action, sentence, ContradictedStatements.of(action, claim), beside));
    }

    private static Optional<Contradiction> failedCheck(ActionView action) {
        var signOff = action.signOff();
        SustainedCheck worse = action.state().impact().worsening();
        if (signOff == null || worse == null || worse.version() == null || worse.doneOn() == null)
            return Optional.empty();
        var result = words(Objects.requireNonNull(worse.result()));
        var beside =
                new Side(action.action().value(), worse.version(), worse.doneOn(), null, "sustained check: " + result);
        var sentence = "Signed off on %s, and the check of %s found the change %s"
                .formatted(day(signOff.on()), day(worse.doneOn()), result);
        return Optional.of(Contradiction.of(
                Kind.SIGNED_OFF_BESIDE_FAILED_CHECK,
                action,
                sentence,
                ContradictedStatements.of(action, signOff),
                beside));
    }

    private static Optional<Contradiction> openInPlan(ReviewState review, ActionView action) {
        var signOff = review.plan().signOff();
        if (signOff == null || !action.state().status().open()) return Optional.empty();
        ActionAssigned promise = action.state().promise();
        var said = new Side(
                review.review().value(),
                signOff.version(),
                signOff.on(),
                signOff.dayRestsOn(),
                "plan signed off by %s, minute %s"
                        .formatted(
                                signOff.authority().committee(),
                                signOff.authority().minute()));
        var status = words(action.state().status());
        var beside = new Side(
                action.action().value(), action.version(), promise.effectiveOn(), DayBasis.of(promise), status);
        var sentence =
                "The plan was signed off on %s, and this action of it is %s".formatted(day(signOff.on()), status);
        return Optional.of(Contradiction.of(Kind.PLAN_SIGNED_OFF_BESIDE_OPEN_ACTION, action, sentence, said, beside));
    }
}
