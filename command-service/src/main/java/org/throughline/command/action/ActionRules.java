package org.throughline.command.action;

import static org.throughline.command.Rule.ACTION_IS_NOT_CLOSED;
import static org.throughline.command.Rule.ACTION_IS_NOT_ON_HOLD;
import static org.throughline.command.Rule.ACTION_IS_OPEN;
import static org.throughline.command.Rule.ACTION_IS_UNDER_WAY;
import static org.throughline.command.Rule.ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT;
import static org.throughline.command.Rule.COMPLETION_IS_CLAIMED;
import static org.throughline.command.Rule.COMPLETION_IS_VERIFIED;
import static org.throughline.command.Rule.DUE_DATE_IS_NOT_BEFORE_ITS_DECISION;
import static org.throughline.command.Rule.DUE_DATE_MOVES;
import static org.throughline.command.Rule.ITS_REVIEW_IS_NOT_ON_HOLD;
import static org.throughline.command.Rule.NOBODY_SIGNS_OFF_THEIR_OWN_ACTION;
import static org.throughline.command.Rule.NOTHING_PRECEDES_THE_ASSIGNMENT;
import static org.throughline.command.Rule.ONLY_A_SOURCE_LEAVES_AN_ACTION_UNDATED;
import static org.throughline.command.Rule.SIGN_OFF_FOLLOWS_THE_VERIFICATION;
import static org.throughline.command.Rule.SIGN_OFF_IS_BY_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.SUSTAINED_CHECKS_ARE_ON_DIFFERENT_DAYS;
import static org.throughline.command.Rule.SUSTAINED_CHECK_FOLLOWS_THE_SIGN_OFF;
import static org.throughline.command.Rule.VERIFICATION_FOLLOWS_THE_CLAIM;
import static org.throughline.command.Rule.VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.events.Authority;
import org.throughline.events.Participant;
import org.throughline.events.Source;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.AlertEvent;
import org.throughline.events.action.AssuranceEvent;
import org.throughline.events.action.ChallengeEvent;
import org.throughline.events.action.ClaimEvent;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.EndingEvent;
import org.throughline.events.action.OwnershipEvent;
import org.throughline.events.action.TimingEvent;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.Independence;

/** Which event may follow on an action that stands as it does. A decision and a correction are held to the same rules. */
record ActionRules(AtHand atHand) {

    /** Refuses an assignment that could not have been made. */
    void allowAsFirst(ActionEvent event) {
        if (event instanceof ActionAssigned e) promised(e.dueDate(), e.effectiveOn(), e.source());
    }

    /** Refuses an event that cannot follow, by the rule that it would break. */
    void allow(ActionEvent event, ActionState now) {
        NOTHING_PRECEDES_THE_ASSIGNMENT.holdsIf(
                !event.effectiveOn().isBefore(now.promise().effectiveOn()));
        switch (event) {
            case ActionAssigned _ -> throw new IllegalArgumentException("an action is assigned once");
            case ActionEventCorrected _ -> {} // the events it leaves are checked one by one
            case ProgressRecorded _ -> isOpen(now);
            case ActionRebaselined e -> {
                isUnderWay(now);
                promised(e.dueDate(), e.effectiveOn(), e.source());
                DUE_DATE_MOVES.holdsIf(
                        !Objects.equals(e.dueDate(), now.dueDates().current()));
            }
            case ActionMarkedComplete _ -> {
                isUnderWay(now);
                ACTION_IS_NOT_ON_HOLD.holdsIf(now.status() != ActionStatus.ON_HOLD);
                ITS_REVIEW_IS_NOT_ON_HOLD.holdsIf(
                        !atHand.reviews().onHold(now.action().reviewId()));
            }
            case CompletionVerified e -> answers(e.verifier(), e.effectiveOn(), now);
            case CompletionRefused e -> answers(e.verifier(), e.effectiveOn(), now);
            case ClaimEvent e -> {
                switch (e) {
                    case CompletionAcceptedInPart part -> answers(part.verifier(), part.effectiveOn(), now);
                    case ClaimWithdrawn _ -> followsTheClaim(e.effectiveOn(), now);
                }
            }
            case ActionSignedOff e -> allow(e, now);
            case ImpactEvidenceRecorded e -> isJudgedFairly(e.evidence(), now);
            case OwnershipEvent e -> new OwnershipRules(atHand, now).allow(e);
            case TimingEvent e -> new TimingRules(now).allow(e);
            case AssuranceEvent e -> new AssuranceRules(atHand, now).allow(e);
            case EndingEvent e -> new EndingRules(atHand, now).allow(e);
            case ChallengeEvent e -> new ChallengeRules(now).allow(e);
            case AlertEvent e -> new AlertRules(now).allow(e);
        }
    }

    private void allow(ActionSignedOff event, ActionState now) {
        COMPLETION_IS_VERIFIED.holdsIf(now.stage() == ActionStatus.VERIFIED);
        SIGN_OFF_IS_BY_A_COMMITTEE_THAT_OVERSEES.holdsIf(oversees(event.authority(), now, atHand));
        NOBODY_SIGNS_OFF_THEIR_OWN_ACTION.holdsIf(!atHand.board()
                .isForumOf(event.authority().committee(), now.ownership().leadAgency()));
        NOBODY_SIGNS_OFF_THEIR_OWN_ACTION.holdsIf(event.signedOffBy() == null
                || !event.signedOffBy().person().equals(now.ownership().owner().person()));
        var verification = now.assurance().verification();
        SIGN_OFF_FOLLOWS_THE_VERIFICATION.holdsIf(
                verification == null || !event.effectiveOn().isBefore(verification.on()));
        SUSTAINED_CHECK_FOLLOWS_THE_SIGN_OFF.holdsIf(
                event.sustainedChecksOn().stream().allMatch(day -> day.isAfter(event.effectiveOn())));
        SUSTAINED_CHECKS_ARE_ON_DIFFERENT_DAYS.holdsIf(
                event.sustainedChecksOn().stream().distinct().count()
                        == event.sustainedChecksOn().size());
    }

    private static void promised(@Nullable LocalDate dueDate, LocalDate decidedOn, @Nullable Source source) {
        ONLY_A_SOURCE_LEAVES_AN_ACTION_UNDATED.holdsIf(dueDate != null || source != null);
        DUE_DATE_IS_NOT_BEFORE_ITS_DECISION.holdsIf(dueDate == null || !dueDate.isBefore(decidedOn));
    }

    private static void answers(Participant verifier, LocalDate on, ActionState now) {
        COMPLETION_IS_CLAIMED.holdsIf(now.stage() == ActionStatus.CLAIMED);
        VERIFIER_IS_INDEPENDENT_OF_THE_LEAD_AGENCY.holdsIf(
                !verifier.agency().equals(now.ownership().leadAgency()));
        followsTheClaim(on, now);
    }

    private static void followsTheClaim(LocalDate on, ActionState now) {
        var claim = now.claims().waiting();
        COMPLETION_IS_CLAIMED.holdsIf(claim != null);
        VERIFICATION_FOLLOWS_THE_CLAIM.holdsIf(claim == null || !on.isBefore(claim.effectiveOn()));
    }

    static void isOpen(ActionState now) {
        ACTION_IS_OPEN.holdsIf(now.stage().open());
    }

    static void isUnderWay(ActionState now) {
        ACTION_IS_UNDER_WAY.holdsIf(
                Stream.of(ActionStatus.AGREED, ActionStatus.IN_PROGRESS).anyMatch(now.stage()::equals));
    }

    static void isNotClosed(ActionState now) {
        ACTION_IS_NOT_CLOSED.holdsIf(now.stage() != ActionStatus.CLOSED);
    }

    static void isJudgedFairly(Evidence evidence, ActionState now) {
        ASSESSOR_OF_THE_LEAD_AGENCY_IS_NOT_INDEPENDENT.holdsIf(evidence.independence() != Independence.INDEPENDENT
                || !evidence.assessor().agency().equals(now.ownership().leadAgency()));
    }

    /** The committee that oversees it, any that handed oversight on to it, and the Board. */
    static boolean oversees(Authority authority, ActionState now, AtHand atHand) {
        return now.oversight().overseers().contains(authority.committee())
                || atHand.board().isTheBoard(authority.committee());
    }
}
