package org.throughline.domain.action;

import org.throughline.domain.Lists;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ChallengeEvent;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.action.ChallengeEvent.ConcernRecorded;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;
import org.throughline.events.action.ChallengeEvent.DisputeResolved;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.ChallengeEvent.PositionStated;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.dispute.DisputeOutcome;
import org.throughline.events.dispute.DisputedMatter;
import org.throughline.events.dispute.Position;

/**
 * What was said about an action: how often it was noted and challenged, every step up, every dispute.
 *
 * @param noted at how many meetings
 * @param challenged how often
 */
public record Challenges(int noted, int challenged, List<Escalation> escalations, List<Dispute> disputes) {

    static final Challenges NONE = new Challenges(0, 0, List.of(), List.of());

    /** A step up and its answer. */
    public record Escalation(
            long version,
            LocalDate on,
            EscalationStep to,
            String reason,
            LocalDate answerBy,
            @Nullable LocalDate answeredOn,
            @Nullable String answer,
            boolean settled) {

        public boolean waits() {
            return answeredOn == null;
        }
    }

    /** A formal disagreement and how it ended. */
    public record Dispute(
            long version,
            LocalDate on,
            DisputedMatter matter,
            List<Position> positions,
            @Nullable LocalDate resolvedOn,
            @Nullable DisputeOutcome outcome,
            @Nullable String resolution) {

        public boolean open() {
            return resolvedOn == null;
        }
    }

    Challenges then(Recorded<ActionEvent> recorded) {
        return recorded.event() instanceof ChallengeEvent event ? then(recorded.version(), event) : this;
    }

    private Challenges then(long version, ChallengeEvent event) {
        return switch (event) {
            case ActionNoted _ -> new Challenges(noted + 1, challenged, escalations, disputes);
            case ConcernRecorded _ -> new Challenges(noted, challenged + 1, escalations, disputes);
            case ActionEscalated e ->
                escalations(Lists.and(
                        escalations,
                        new Escalation(version, e.effectiveOn(), e.to(), e.reason(), e.answerBy(), null, null, false)));
            case EscalationAnswered e ->
                escalations(Lists.change(
                        escalations,
                        step -> step.waits() && step.to().compareTo(e.by()) <= 0,
                        step -> answered(step, e)));
            case DisputeOpened e ->
                disputes(Lists.and(
                        disputes, new Dispute(version, e.effectiveOn(), e.matter(), e.positions(), null, null, null)));
            case PositionStated e ->
                disputes(Lists.change(disputes, Dispute::open, dispute -> and(dispute, e.position())));
            case DisputeResolved e -> disputes(Lists.change(disputes, Dispute::open, dispute -> resolved(dispute, e)));
        };
    }

    /** The highest step that waits for its answer; null if none does. Its answer is an answer to those below it. */
    public @Nullable Escalation waiting() {
        return escalations.stream()
                .filter(Escalation::waits)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    public boolean disputed() {
        return disputes.stream().anyMatch(Dispute::open);
    }

    private static Escalation answered(Escalation step, EscalationAnswered e) {
        return new Escalation(
                step.version, step.on, step.to, step.reason, step.answerBy, e.effectiveOn(), e.answer(), e.settled());
    }

    private static Dispute and(Dispute dispute, Position stated) {
        return new Dispute(
                dispute.version, dispute.on, dispute.matter, Lists.and(dispute.positions, stated), null, null, null);
    }

    private static Dispute resolved(Dispute dispute, DisputeResolved e) {
        return new Dispute(
                dispute.version,
                dispute.on,
                dispute.matter,
                dispute.positions,
                e.effectiveOn(),
                e.outcome(),
                e.resolution());
    }

    private Challenges escalations(List<Escalation> all) {
        return new Challenges(noted, challenged, all, disputes);
    }

    private Challenges disputes(List<Dispute> all) {
        return new Challenges(noted, challenged, escalations, all);
    }
}
