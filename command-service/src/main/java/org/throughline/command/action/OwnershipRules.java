package org.throughline.command.action;

import static org.throughline.command.Rule.ACTION_HAS_AN_OWNER;
import static org.throughline.command.Rule.AGENCY_IS_ASKED_TO_CONTRIBUTE;
import static org.throughline.command.Rule.CONTRIBUTION_IS_NOT_YET_ANSWERED_SO;
import static org.throughline.command.Rule.ONLY_THE_LEAD_AGENCY_DECLINES_THE_ASSIGNMENT;
import static org.throughline.command.Rule.OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE;
import static org.throughline.command.Rule.OVERSIGHT_IS_HANDED_ON_BY_WHO_HAS_IT;
import static org.throughline.command.Rule.OVERSIGHT_RETURNS_TO_WHO_HANDED_IT_ON;
import static org.throughline.command.Rule.OWNER_CHANGES;
import static org.throughline.command.Rule.OWNER_FOLLOWS_THE_ONE_BEFORE;

import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.Ownership.Contribution.Answer;
import org.throughline.events.AgencyId;
import org.throughline.events.action.OwnershipEvent;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.OwnershipEvent.ContributionAccepted;
import org.throughline.events.action.OwnershipEvent.ContributionDeclined;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.OwnershipEvent.OversightReturned;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;

/** Who may come to owe an action, to help with it, and to look on. */
record OwnershipRules(AtHand atHand, ActionState now) {

    void allow(OwnershipEvent event) {
        ActionRules.isNotClosed(now);
        switch (event) {
            case ActionReassigned e -> {
                OWNER_CHANGES.holdsIf(!e.owner().equals(now.ownership().owner()) || now.vacancy() != null);
                OWNER_FOLLOWS_THE_ONE_BEFORE.holdsIf(
                        !e.effectiveOn().isBefore(now.ownership().since()));
            }
            case OwnerLeft e -> {
                ACTION_HAS_AN_OWNER.holdsIf(now.vacancy() == null);
                OWNER_FOLLOWS_THE_ONE_BEFORE.holdsIf(
                        !e.effectiveOn().isBefore(now.ownership().since()));
            }
            case AssignmentDeclined e -> {
                ActionRules.isUnderWay(now);
                ONLY_THE_LEAD_AGENCY_DECLINES_THE_ASSIGNMENT.holdsIf(
                        e.agency().equals(now.ownership().leadAgency()));
                ACTION_HAS_AN_OWNER.holdsIf(now.vacancy() == null);
            }
            case ContributionAccepted e -> contributes(e.agency(), Answer.ACCEPTED);
            case ContributionDeclined e -> contributes(e.agency(), Answer.DECLINED);
            case OversightDelegated e -> {
                OVERSIGHT_IS_HANDED_ON_BY_WHO_HAS_IT.holdsIf(ActionRules.oversees(e.authority(), now, atHand));
                OVERSIGHT_GOES_TO_ANOTHER_COMMITTEE.holdsIf(
                        !now.oversight().overseers().contains(e.to()));
            }
            case OversightReturned e -> {
                OVERSIGHT_IS_HANDED_ON_BY_WHO_HAS_IT.holdsIf(ActionRules.oversees(e.authority(), now, atHand));
                OVERSIGHT_RETURNS_TO_WHO_HANDED_IT_ON.holdsIf(
                        now.oversight().overseers().contains(e.to())
                                && !now.oversight().current().equals(e.to()));
            }
        }
    }

    private void contributes(AgencyId agency, Answer answer) {
        AGENCY_IS_ASKED_TO_CONTRIBUTE.holdsIf(now.ownership().asks(agency));
        CONTRIBUTION_IS_NOT_YET_ANSWERED_SO.holdsIf(now.ownership().contributions().stream()
                .noneMatch(part -> part.agency().equals(agency) && part.answer() == answer));
    }
}
