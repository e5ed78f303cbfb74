package org.throughline.command.action.ownership;

import static org.throughline.command.Rule.ACTION_HAS_AN_OWNER;
import static org.throughline.command.Rule.AGENCY_IS_ASKED_TO_CONTRIBUTE;
import static org.throughline.command.Rule.CONTRIBUTION_ANSWER_CHANGES;
import static org.throughline.command.Rule.COVERS_DO_NOT_OVERLAP;
import static org.throughline.command.Rule.COVER_IS_ANOTHER_PERSON;
import static org.throughline.command.Rule.COVER_IS_OF_THE_LEAD_AGENCY;
import static org.throughline.command.Rule.COVER_LASTS_AT_MOST_A_YEAR;
import static org.throughline.command.Rule.COVER_RUNS_OR_IS_AHEAD;
import static org.throughline.command.Rule.DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.ONLY_THE_LEAD_AGENCY_DECLINES_THE_ASSIGNMENT;
import static org.throughline.command.Rule.OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE;
import static org.throughline.command.Rule.OVERSIGHT_IS_DELEGATED_BY_A_COMMITTEE_THAT_HAS_IT;
import static org.throughline.command.Rule.OVERSIGHT_RETURNS_TO_A_COMMITTEE_THAT_DELEGATED_IT;
import static org.throughline.command.Rule.OWNER_CHANGES;
import static org.throughline.command.Rule.OWNER_WHO_LEAVES_HAS_THE_ACTION;
import static org.throughline.command.Rule.SECOND_OWNER_IS_ANOTHER_PERSON;
import static org.throughline.command.Rule.SECOND_OWNER_IS_NAMED;
import static org.throughline.command.Rule.SECOND_OWNER_IS_THE_ONLY_ONE;
import static org.throughline.command.Wording.day;
import static org.throughline.command.Wording.words;
import static org.throughline.command.action.ActionStatusRules.isDecidedByAnOverseer;
import static org.throughline.command.action.ActionStatusRules.isNotClosed;
import static org.throughline.command.action.ActionStatusRules.isUnderWay;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.Ownership.Contribution.Answer;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;
import org.throughline.events.action.OwnershipEvent;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.OwnershipEvent.ContributionAccepted;
import org.throughline.events.action.OwnershipEvent.ContributionDeclined;
import org.throughline.events.action.OwnershipEvent.CoverArranged;
import org.throughline.events.action.OwnershipEvent.CoverEnded;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.OwnershipEvent.OversightReturned;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;
import org.throughline.events.action.OwnershipEvent.PersonIdentified;
import org.throughline.events.action.OwnershipEvent.SecondOwnerNamed;
import org.throughline.events.action.OwnershipEvent.SecondOwnerReleased;

/** Who may own an action, contribute to it and oversee it. */
public final class OwnershipRules {

    private OwnershipRules() {}

    public static void check(OwnershipEvent event, ActionState now, Board board) {
        if (!(event instanceof PersonIdentified)) isNotClosed(now);
        switch (event) {
            case ActionReassigned e -> {
                isGivenAwayByAnOverseer(e, now, board);
                OWNER_CHANGES.check(
                        !now.ownership()
                                        .identified(e.owner())
                                        .equals(now.ownership().owner())
                                || now.vacancy() != null,
                        () -> "this person has owned the action since %s"
                                .formatted(day(now.ownership().since())));
            }
            case OwnerLeft e -> {
                hasAnOwner(now);
                OWNER_WHO_LEAVES_HAS_THE_ACTION.check(
                        isSamePerson(
                                now.ownership().identified(e.owner()),
                                now.ownership().owner()),
                        () -> "the action has had another owner since %s"
                                .formatted(day(now.ownership().since())));
            }
            case AssignmentDeclined e -> {
                isUnderWay(now);
                ONLY_THE_LEAD_AGENCY_DECLINES_THE_ASSIGNMENT.check(
                        e.agency().equals(now.ownership().leadAgency()),
                        () -> "the lead agency is %s, not %s"
                                .formatted(now.ownership().leadAgency(), e.agency()));
                hasAnOwnerOrWords(now);
            }
            case SecondOwnerNamed e -> {
                hasAnOwner(now);
                isDecidedByAnOverseer(DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES, e.authority(), now, board);
                SECOND_OWNER_IS_ANOTHER_PERSON.check(
                        !isOwner(e.owner(), now, board), () -> "this person owns the action already");
                var second = now.ownership().second();
                SECOND_OWNER_IS_THE_ONLY_ONE.check(
                        second == null,
                        () -> "the action has had a second owner since %s"
                                .formatted(day(Objects.requireNonNull(second).from())));
            }
            case SecondOwnerReleased e -> {
                SECOND_OWNER_IS_NAMED.check(now.ownership().second() != null, () -> "the action has no second owner");
                if (e.authority() != null)
                    isDecidedByAnOverseer(DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES, e.authority(), now, board);
            }
            case CoverArranged e -> covers(e, now, board);
            case CoverEnded e ->
                COVER_RUNS_OR_IS_AHEAD.check(
                        now.ownership().nextCover(e.effectiveOn()) != null,
                        () -> "no cover runs on %s or is ahead then".formatted(day(e.effectiveOn())));
            case PersonIdentified _ -> {} // the directory decides
            case ContributionAccepted e -> contributes(e.agency(), Answer.ACCEPTED, now);
            case ContributionDeclined e -> contributes(e.agency(), Answer.DECLINED, now);
            case OversightDelegated e -> {
                isDecidedByAnOverseer(OVERSIGHT_IS_DELEGATED_BY_A_COMMITTEE_THAT_HAS_IT, e.authority(), now, board);
                OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE.check(
                        !now.oversight().overseers().contains(e.to()),
                        () -> "%s has oversight already".formatted(e.to()));
            }
            case OversightReturned e -> {
                isDecidedByAnOverseer(OVERSIGHT_IS_DELEGATED_BY_A_COMMITTEE_THAT_HAS_IT, e.authority(), now, board);
                OVERSIGHT_RETURNS_TO_A_COMMITTEE_THAT_DELEGATED_IT.check(
                        now.oversight().overseers().contains(e.to())
                                && !now.oversight().current().equals(e.to()),
                        () -> "%s has not delegated its oversight".formatted(e.to()));
            }
        }
    }

    /** The lead agency's own forum can replace an owner within the agency; another agency gets the action by an overseer. */
    private static void isGivenAwayByAnOverseer(ActionReassigned event, ActionState now, Board board) {
        var lead = now.ownership().leadAgency();
        boolean within = event.owner().agency().equals(lead)
                && board.isForumOf(event.authority().committee(), lead);
        if (!within) isDecidedByAnOverseer(DECISION_IS_OF_A_COMMITTEE_THAT_OVERSEES, event.authority(), now, board);
    }

    private static void covers(CoverArranged event, ActionState now, Board board) {
        hasAnOwner(now);
        COVER_IS_ANOTHER_PERSON.check(!isOwner(event.cover(), now, board), () -> "this person owns the action already");
        var lead = now.ownership().leadAgency();
        COVER_IS_OF_THE_LEAD_AGENCY.check(
                event.cover().agency().equals(lead),
                () -> "the person is of %s, and the lead agency is %s"
                        .formatted(event.cover().agency(), lead));
        COVER_LASTS_AT_MOST_A_YEAR.check(
                !event.to().isBefore(event.from())
                        && event.to().isBefore(event.from().plusYears(1)),
                () -> "the leave is from %s to %s".formatted(day(event.from()), day(event.to())));
        now.ownership().covers().stream()
                .filter(cover -> cover.endedOn() == null
                        && !cover.from().isAfter(event.to())
                        && !cover.to().isBefore(event.from()))
                .findFirst()
                .ifPresent(cover -> COVERS_DO_NOT_OVERLAP.check(
                        false,
                        () -> "somebody covers from %s to %s already".formatted(day(cover.from()), day(cover.to()))));
    }

    private static boolean isOwner(Participant person, ActionState now, Board board) {
        var owner = now.ownership().owner();
        return owner != null
                && board.isSamePerson(
                        owner.person(), now.ownership().identified(person).person());
    }

    private static void hasAnOwner(ActionState now) {
        var vacancy = now.vacancy();
        ACTION_HAS_AN_OWNER.check(
                vacancy == null,
                () -> "the action has had no owner since %s"
                        .formatted(day(Objects.requireNonNull(vacancy).since().on())));
    }

    /** An action whose source names no person can be declined, once. */
    private static void hasAnOwnerOrWords(ActionState now) {
        var vacancy = now.vacancy();
        if (vacancy == null || now.ownership().asWritten() == null || vacancy.declined()) hasAnOwner(now);
    }

    private static boolean isSamePerson(Participant one, @Nullable Participant other) {
        return other != null
                && one.person().equals(other.person())
                && one.agency().equals(other.agency());
    }

    private static void contributes(AgencyId agency, Answer answer, ActionState now) {
        AGENCY_IS_ASKED_TO_CONTRIBUTE.check(
                now.ownership().asks(agency), () -> "%s is not asked to contribute to the action".formatted(agency));
        CONTRIBUTION_ANSWER_CHANGES.check(
                now.ownership().contributions().stream()
                        .noneMatch(part -> part.agency().equals(agency) && part.answer() == answer),
                () -> "%s has %s already".formatted(agency, words(answer)));
    }
}
