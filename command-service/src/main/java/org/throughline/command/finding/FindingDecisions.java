package org.throughline.command.finding;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import org.throughline.command.decision.DecisionOn;
import org.throughline.events.FindingId;

/** Every decision on a finding, and what it began with, by the last part of the path it is asked for by. */
public final class FindingDecisions {

    public static final Map<String, Class<? extends DecisionOn<FindingId>>> BY_PATH = Map.ofEntries(
            entry("findings", NewFinding.class),
            entry("decline", FindingAnswerController.FindingDecline.class),
            entry("taking-up", FindingAnswerController.FindingTakingUp.class),
            entry("recurrence", FindingAnswerController.Recurrence.class),
            entry("dispute", FindingDisputeController.FindingDispute.class),
            entry("dispute/resolution", FindingDisputeController.FindingDisputeEnd.class));

    /** The same without what it began with, which cannot be decided again. */
    public static Map<String, Class<? extends DecisionOn<FindingId>>> atMeetings() {
        var all = new HashMap<>(BY_PATH);
        all.remove("findings");
        return all;
    }

    private FindingDecisions() {}
}
