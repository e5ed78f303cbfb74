package org.throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.COMMITTEE_SITS_ON_THAT_DAY;
import static org.throughline.command.Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Receipt;
import org.throughline.command.action.ActionCommand.CorrectAction;
import org.throughline.events.Correction;
import org.throughline.events.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.clocks.Meaning;
import org.throughline.events.standing.Standing;

/** What has been recorded of one action so far, how it stands by that, and how the next decision is taken on it. */
class Story {

    private final List<Recorded<ActionEvent>> events = new ArrayList<>();
    private @Nullable Standing standing;
    private boolean corrected;

    /** Records what is asked for, unless a rule speaks against it. */
    Receipt decide(ActionCommand command, Clock clock, AtHand atHand) {
        var now = standing();
        command.decision().isNotAheadOf(clock);
        var asker = command.decision().asker();
        LEAD_ACTS_FOR_THE_OWN_AGENCY.holdsIf(
                asker.agency() == null || command.speaksFor(now).contains(asker.agency()));
        var authority = command.decision().authority();
        COMMITTEE_SITS_ON_THAT_DAY.holdsIf(
                authority == null || atHand.board().sitsOn(authority.meetingDate(), authority.committee()));
        var event = command.event(now, atHand);
        new ActionRules(atHand).allow(event, now);
        apply(event);
        return Receipt.of(now.action(), getVersion());
    }

    List<ActionEvent> correctedBy(CorrectAction command, AtHand atHand) {
        return new Corrections(List.copyOf(events), atHand).by(command);
    }

    /** A correction changes what went before, so from then on the story is told anew with every event. */
    void on(ActionEvent event) {
        var recorded = new Recorded<>(event, events.size(), Instant.EPOCH);
        events.add(recorded);
        corrected = corrected || event instanceof Correction;
        if (corrected) standing = Standing.of(Meaning.of(events));
        else standing = standing == null ? Standing.begun(recorded) : standing.then(recorded);
    }

    Standing standing() {
        return Objects.requireNonNull(standing, "an action begins with its assignment");
    }
}
