package org.throughline.command.action;

import static org.throughline.command.Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.throughline.command.CorrectableStream;
import org.throughline.command.CorrectableStream.Entry;
import org.throughline.command.CorrectableStream.Judged;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.action.timing.SetMilestone;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.TimingEvent.MilestoneSet;

/** Judges decisions on an action by everything that was recorded of it. It records nothing. */
public record ActionJudge(CorrectableStream<ActionEvent, ActionState> stream) {

    /**
     * The events of a decision that may be taken, with what follows on it and is entered together with it.
     *
     * @throws org.throughline.command.RuleViolated when a rule refuses it
     */
    public List<Judged<ActionEvent, ActionState>> decided(
            ActionCommand command, Decision decision, DecisionContext context) {
        var entries = new ArrayList<Entry<ActionEvent, ActionState>>();
        entries.add(entry(command.naming(stream::placeOf), decision, context));
        var follows = command.followedBy();
        if (follows != null) entries.add(entry(follows, follows.decision(decision.asker(), context.today()), context));
        return stream.decided(entries, rules(context));
    }

    private Entry<ActionEvent, ActionState> entry(ActionCommand command, Decision asked, DecisionContext context) {
        var decision = asked.takenOverOn(agreedOn());
        decision.isNotAheadOf(context.today());
        return new Entry<>(decision.effectiveOn(), then -> event(command, then, decision, context));
    }

    private ActionEvent event(ActionCommand command, ActionState then, Decision decision, DecisionContext context) {
        LEAD_ACTS_FOR_THE_OWN_AGENCY.check(
                decision.asker().agency() == null
                        || command.isAskedForBy(decision.asker().agency(), then),
                () -> "you act for %s; this can be asked for only by the lead of %s"
                        .formatted(decision.asker().agency(), named(command.speaksFor(then))));
        command.checkAsker(then, decision);
        return command instanceof SetMilestone milestone
                ? milestone.event(nextMilestone(), then, decision)
                : command.event(then, decision, context);
    }

    /** Counts every milestone of the stream, whatever its day, and those that were taken back. */
    private int nextMilestone() {
        return stream.recorded().stream()
                        .map(Recorded::event)
                        .mapToInt(event -> event instanceof MilestoneSet set ? set.number() : 0)
                        .max()
                        .orElse(0)
                + 1;
    }

    private LocalDate agreedOn() {
        return stream.latest().promise().effectiveOn();
    }

    static BiConsumer<ActionEvent, ActionState> rules(DecisionContext context) {
        return (event, then) -> ActionRules.check(event, then, context);
    }

    private static String named(List<AgencyId> agencies) {
        return agencies.isEmpty()
                ? "no agency"
                : agencies.stream().map(AgencyId::value).collect(Collectors.joining(" or "));
    }
}
