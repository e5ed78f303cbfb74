package org.throughline.command.review;

import java.util.ArrayList;
import java.util.List;
import org.throughline.command.CorrectableStream;
import org.throughline.command.CorrectableStream.Entry;
import org.throughline.command.CorrectableStream.Judged;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.ReviewEvent;

/** Judges decisions on a review by everything that was recorded of it. It records nothing. */
public record ReviewJudge(CorrectableStream<ReviewEvent, ReviewState> stream) {

    /**
     * The events of a decision that may be taken, with what follows on it and is entered together with it.
     *
     * @throws org.throughline.command.RuleViolated when a rule refuses it
     */
    public List<Judged<ReviewEvent, ReviewState>> decided(
            ReviewCommand command, Decision decision, DecisionContext context) {
        decision.isNotAheadOf(context.today());
        var entries = new ArrayList<Entry<ReviewEvent, ReviewState>>();
        entries.add(new Entry<>(
                decision.effectiveOn(),
                then -> command instanceof RaiseFinding raising
                        ? raising.accepted(stream.latest(), decision)
                        : command.naming(stream::placeOf).event(then, decision, context)));
        var follows = command.followedBy();
        if (follows != null) {
            var end = follows.decision(decision.asker(), context.today());
            end.isNotAheadOf(context.today());
            entries.add(new Entry<>(end.effectiveOn(), then -> follows.event(then, end, context)));
        }
        var judged = stream.decided(entries, (event, then) -> ReviewRules.check(event, then, context.board()));
        command.checkOthers(judged.getFirst().before(), decision, context);
        return judged;
    }
}
