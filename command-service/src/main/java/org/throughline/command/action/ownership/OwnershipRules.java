package org.throughline.command.action.ownership;

import static org.throughline.command.Rule.ACTION_HAS_AN_OWNER;
import static org.throughline.command.Rule.AGENCY_IS_ASKED_TO_CONTRIBUTE;
import static org.throughline.command.Rule.CONTRIBUTION_ANSWER_CHANGES;
import static org.throughline.command.Rule.ONLY_THE_LEAD_AGENCY_DECLINES_THE_ASSIGNMENT;
import static org.throughline.command.Rule.OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE;
import static org.throughline.command.Rule.OVERSIGHT_IS_DELEGATED_BY_A_COMMITTEE_THAT_HAS_IT;
import static org.throughline.command.Rule.OVERSIGHT_RETURNS_TO_A_COMMITTEE_THAT_DELEGATED_IT;
import static org.throughline.command.Rule.OWNER_CHANGES;
import static org.throughline.command.Rule.OWNER_WHO_LEAVES_HAS_THE_ACTION;
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
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.OwnershipEvent.OversightReturned;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;

/** Who may own an action, contribute to it and oversee it. */
public final class OwnershipRules {

    private OwnershipRules() {}

    public static void check(OwnershipEvent event, ActionState now, Board board) {
        isNotClosed(now);
        switch (event) {
            case ActionReassigned e -> {
                OWNER_CHANGES.check(
                        !Objects.equals(e.owner(), now.ownership().owner()) || now.vacancy() != null,
                        () -> "this person has owned the action since %s"
                                .formatted(day(now.ownership().since())));
            }
            case OwnerLeft e -> {
                hasAnOwner(now);
                OWNER_WHO_LEAVES_HAS_THE_ACTION.check(
                        isSamePerson(e.owner(), now.ownership().owner()),
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
