package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;
import org.throughline.events.DisputeOutcome;
import org.throughline.events.DisputedMatter;
import org.throughline.events.Position;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;
import org.throughline.events.action.ChallengeEvent.DisputeResolved;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.ChallengeEvent.PositionStated;
import org.throughline.events.action.EscalationStep;

/**
 * How often an action was noted and challenged, its escalations and its disputes.
 *
 * @param noted the number of notes
 * @param challenged the number of concerns recorded
 */
public record Challenges(int noted, int challenged, List<Escalation> escalations, List<Dispute> disputes) {

    static final Challenges NONE = new Challenges(0, 0, List.of(), List.of());

    /** An escalation and its answer. */
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

        private Escalation answered(EscalationAnswered e) {
            return new Escalation(version, on, to, reason, answerBy, e.effectiveOn(), e.answer(), e.settled());
        }
    }

    /** A formal disagreement between agencies and its outcome. */
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

        public Dispute resolved(LocalDate day, DisputeOutcome how, String explanation) {
            return new Dispute(version, on, matter, positions, day, how, explanation);
        }

        private Dispute with(Position stated) {
            return new Dispute(
                    version, on, matter, ImmutableLists.append(positions, stated), resolvedOn, outcome, resolution);
        }
    }

    Challenges withNote() {
        return new Challenges(noted + 1, challenged, escalations, disputes);
    }

    Challenges withConcern() {
        return new Challenges(noted, challenged + 1, escalations, disputes);
    }

    Challenges escalated(EventReference at, ActionEscalated e) {
        return escalations(ImmutableLists.append(
                escalations,
                new Escalation(at.version(), e.effectiveOn(), e.to(), e.reason(), e.answerBy(), null, null, false)));
    }

    /** Answers every waiting step up to the one that answers. */
    Challenges answered(EscalationAnswered e) {
        return escalations(ImmutableLists.replace(
                escalations, step -> step.waits() && step.to().compareTo(e.by()) <= 0, step -> step.answered(e)));
    }

    Challenges disputed(EventReference at, DisputeOpened e) {
        return disputes(ImmutableLists.append(
                disputes, new Dispute(at.version(), e.effectiveOn(), e.matter(), e.positions(), null, null, null)));
    }

    Challenges stated(PositionStated e) {
        return disputes(ImmutableLists.replace(disputes, Dispute::open, dispute -> dispute.with(e.position())));
    }

    Challenges resolved(DisputeResolved e) {
        return disputes(ImmutableLists.replace(
                disputes, Dispute::open, dispute -> dispute.resolved(e.effectiveOn(), e.outcome(), e.resolution())));
    }

    /** The highest escalation without an answer; null if there is none. Its answer also answers those below it. */
    public @Nullable Escalation waiting() {
        return escalations.stream()
                .filter(Escalation::waits)
                .reduce((one, later) -> later.to().compareTo(one.to()) >= 0 ? later : one)
                .orElse(null);
    }

    public boolean disputed() {
        return disputes.stream().anyMatch(Dispute::open);
    }

    private Challenges escalations(List<Escalation> all) {
        return new Challenges(noted, challenged, all, disputes);
    }

    private Challenges disputes(List<Dispute> all) {
        return new Challenges(noted, challenged, escalations, all);
    }
}
