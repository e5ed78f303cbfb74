package org.throughline.command.action;

import static org.throughline.command.Rule.INDEPENDENT_WORD_IS_CORRECTED_UNDER_A_MINUTE;
import static org.throughline.command.Rule.INDEPENDENT_WORD_IS_RECORDED_BY_ITS_OWN_AGENCY_OR_UNDER_A_MINUTE;
import static org.throughline.command.Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY;
import static org.throughline.command.Rule.MINUTE_IS_NOT_OF_A_FORUM_OF_THE_LEAD_AGENCY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.command.Decision;
import org.throughline.command.Rule;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.Participant;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressAssessed;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.ActionRatificationEvent;
import org.throughline.events.action.AlertEvent;
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.events.action.AssuranceEvent.ReopeningDeclined;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.ChallengeEvent;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.EndingEvent;
import org.throughline.events.action.OwnershipEvent;
import org.throughline.events.action.TimingEvent;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.Independence;

/**
 * Who is independent of an action: nobody of its lead agency, never its owner, by the person who is named and by the login that
 * records it.
 */
public final class IndependenceRules {

    private IndependenceRules() {}

    /** Refuses a person of the lead agency, or of an agency that led the action since a day. */
    public static void isOfAnotherAgency(Rule rule, String who, Participant person, ActionState now, LocalDate since) {
        var lead = now.ownership().leadAgency();
        rule.check(
                !person.agency().equals(lead),
                () -> "%s is of %s, which is the lead agency".formatted(who, person.agency()));
        rule.check(
                now.ownership().leadAgenciesSince(since).noneMatch(person.agency()::equals),
                () -> "%s is of %s, which led the action until it was handed over".formatted(who, person.agency()));
        rule.check(
                now.ownership()
                        .ownersSince(since)
                        .noneMatch(owner -> owner.agency().equals(person.agency())),
                () -> "%s is of %s, which owned the action until it was handed over, or owns it too"
                        .formatted(who, person.agency()));
    }

    /** Refuses a person who owns the action, or owned it since a day, for whatever agency. */
    public static void isNotTheOwner(
            Rule rule, String who, Participant person, ActionState now, LocalDate since, Board board) {
        rule.check(
                now.ownership()
                        .ownersSince(since)
                        .noneMatch(owner -> board.isSamePerson(owner.person(), person.person())),
                () -> "%s owns the action, or owned it until it was handed over".formatted(who));
    }

    /** Refuses the minute of a forum of the lead agency, or of an agency that led the action since a day. */
    public static void isNotMinutedByTheLeadAgency(
            @Nullable Authority authority, ActionState now, LocalDate since, Board board) {
        if (authority != null)
            isNotOfItsForum(MINUTE_IS_NOT_OF_A_FORUM_OF_THE_LEAD_AGENCY, authority, now, since, board);
    }

    /** Refuses a committee that is a forum of the lead agency, or of an agency that led the action since a day. */
    public static void isNotOfItsForum(Rule rule, Authority authority, ActionState now, LocalDate since, Board board) {
        var forum = forumOfItsOwn(authority, now, since, board);
        rule.check(forum == null, () -> Objects.requireNonNull(forum));
    }

    /**
     * A committee that is a forum of the lead agency, or of an agency that led the action since a day, in words without a full
     * stop; null if it is not.
     */
    static @Nullable String forumOfItsOwn(Authority authority, ActionState now, LocalDate since, Board board) {
        var committee = authority.committee();
        var ownership = now.ownership();
        return ownership
                .leadAgenciesSince(since)
                .filter(agency -> board.isForumOf(committee, agency))
                .findFirst()
                .map(agency -> agency.equals(ownership.leadAgency())
                        ? "%s is a forum of %s, the lead agency".formatted(committee, agency)
                        : "%s is a forum of %s, which led the action until it was handed over"
                                .formatted(committee, agency))
                .orElse(null);
    }

    /**
     * The day since which nobody who led or owned the action is independent of it: its agreement, or the reopening of what had
     * been done. A handover just before the claim makes nobody independent.
     */
    public static LocalDate sinceAgreed(ActionState now) {
        return now.dueDates().owedSince().on();
    }

    /** The day of the claim that waits or was accepted: a forum of who led the action since then does not relieve it. Else the given day. */
    public static LocalDate sinceTheClaim(ActionState now, LocalDate day) {
        var waiting = now.claims().waiting();
        var claim = waiting == null ? now.claims().accepted() : waiting;
        return claim == null ? day : claim.effectiveOn();
    }

    /** Refuses a login that neither is of the agency of whom it quotes, nor records a minute. */
    public static void isRecordedByItsAgency(AgencyId agency, Decision decision) {
        var asker = decision.asker();
        if (asker.agency() == null)
            INDEPENDENT_WORD_IS_RECORDED_BY_ITS_OWN_AGENCY_OR_UNDER_A_MINUTE.check(
                    decision.underMinute(),
                    () ->
                            "you record what somebody of %s says, and name no minute; name the minute, or let the lead of %s record it"
                                    .formatted(agency, agency));
        else
            LEAD_ACTS_FOR_THE_OWN_AGENCY.check(
                    asker.agency().equals(agency),
                    () -> "you act for %s, and name somebody of %s".formatted(asker.agency(), agency));
    }

    /** Refuses to correct an independent word on one login alone: the correction names a minute itself. */
    static void isCorrectedUnderAMinute(
            ActionEvent wrong, @Nullable ActionEvent right, @Nullable Authority minute, ActionState now, Board board) {
        var said = word(wrong);
        var says = right == null ? null : word(right);
        if (said == null ? says == null : said.equals(says)) return;
        INDEPENDENT_WORD_IS_CORRECTED_UNDER_A_MINUTE.check(
                minute != null, () -> "the correction changes what somebody independent said, and names no minute");
        var authority = Objects.requireNonNull(minute);
        var first = wrong.authority();
        if (first == null || !first.committee().equals(authority.committee()))
            ActionStatusRules.isDecidedByAnOverseer(
                    INDEPENDENT_WORD_IS_CORRECTED_UNDER_A_MINUTE, authority, now, board);
        isNotMinutedByTheLeadAgency(minute, now, sinceAgreed(now), board);
    }

    /** Who vouches for what by an event; null if nobody independent does. */
    private static @Nullable List<Object> word(ActionEvent event) {
        return switch (event) {
            case CompletionVerified e -> List.of("accepted", e.effectiveOn(), e.verifier());
            case CompletionAcceptedInPart e -> List.of("in part", e.effectiveOn(), e.verifier());
            case CompletionRefused e -> List.of("refused", e.effectiveOn(), e.verifier());
            case ProgressAssessed e -> List.of(e.result(), e.effectiveOn(), e.assessor());
            case ImpactEvidenceRecorded e ->
                isIndependent(e.evidence()) ? List.of(e.effectiveOn(), e.evidence()) : null;
            case SustainedCheckRecorded e ->
                e.result().proposesReopening() || (e.evidence() != null && isIndependent(e.evidence()))
                        ? List.of(e.result(), e.dueOn(), e.effectiveOn())
                        : null;
            case ActionAssigned _,
                    ActionAmended _,
                    ActionRebaselined _,
                    ProgressRecorded _,
                    ActionMarkedComplete _,
                    ActionSignedOff _,
                    ClaimWithdrawn _,
                    ConditionMet _,
                    SignOffRevoked _,
                    ReopeningDeclined _,
                    ActionEventCorrected _,
                    OwnershipEvent _,
                    TimingEvent _,
                    EndingEvent _,
                    ChallengeEvent _,
                    AlertEvent _,
                    ActionRatificationEvent _ -> null;
        };
    }

    private static boolean isIndependent(Evidence evidence) {
        return evidence.independence() == Independence.INDEPENDENT;
    }
}
