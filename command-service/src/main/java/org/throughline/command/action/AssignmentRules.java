package org.throughline.command.action;

import static org.throughline.command.Rule.ACTION_FOLLOWS_ITS_FINDING;
import static org.throughline.command.Rule.FINDINGS_ANSWERED_ARE_OF_ONE_REVIEW;
import static org.throughline.command.Rule.FINDINGS_ANSWERED_ARE_RAISED;
import static org.throughline.command.Rule.ONLY_A_SOURCE_LEAVES_AN_ACTION_UNOWNED;
import static org.throughline.command.Wording.day;

import org.throughline.command.RecordedStreams;
import org.throughline.command.action.timing.DueDateRules;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.finding.FindingEvent;

/** Which assignment an action can begin with. */
public final class AssignmentRules {

    private AssignmentRules() {}

    /** Refuses an assignment by its due date, or by the findings it answers beside its own, as they were on its day. */
    public static void check(ActionAssigned event, RecordedStreams streams) {
        DueDateRules.checkPromise(event.dueDate(), event.dueDateAsWritten(), event.effectiveOn(), event.source());
        ONLY_A_SOURCE_LEAVES_AN_ACTION_UNOWNED.check(event.owner() != null || event.source() != null);
        for (var other : event.alsoAnswers()) {
            FINDINGS_ANSWERED_ARE_OF_ONE_REVIEW.check(
                    other.reviewId().equals(event.actionId().reviewId()),
                    () -> "%s is a finding of another review".formatted(other));
            FINDINGS_ANSWERED_ARE_RAISED.check(
                    streams.hasBegun(event.effectiveOn(), other.value(), FindingEvent.class),
                    () -> "the finding %s was not raised by %s".formatted(other, day(event.effectiveOn())));
        }
    }

    /** Refuses an assignment before the day its finding was raised. */
    public static void checkFollowsItsFinding(ActionAssigned event, RecordedStreams streams) {
        var finding = event.actionId().findingId();
        ACTION_FOLLOWS_ITS_FINDING.check(
                streams.hasBegun(event.effectiveOn(), finding.value(), FindingEvent.class),
                () -> "the finding %s was not raised by %s".formatted(finding, day(event.effectiveOn())));
    }
}
