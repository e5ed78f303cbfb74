package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.ImmutableLists;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.ContributionAccepted;
import org.throughline.events.action.OwnershipEvent.ContributionDeclined;

/**
 * The owner of an action, the former owners and the contributing agencies.
 *
 * @param since the day the present owner took the action on
 * @param handoverNote to the present owner; null for the first owner
 * @param former in order
 */
public record Ownership(
        Participant owner,
        LocalDate since,
        @Nullable String handoverNote,
        List<FormerOwner> former,
        List<Contribution> contributions) {

    /** A former owner and the reason for the change. */
    public record FormerOwner(Participant owner, LocalDate from, LocalDate to, String reason) {}

    /**
     * A contributing agency and its answer.
     *
     * @param reason why it declined; null unless it did
     */
    public record Contribution(
            AgencyId agency, Answer answer, @Nullable String reason) {

        /** A contributing agency's answer. */
        public enum Answer {
            ASKED,
            ACCEPTED,
            DECLINED
        }
    }

    static Ownership of(ActionAssigned event) {
        return new Ownership(
                event.owner(),
                event.effectiveOn(),
                null,
                List.of(),
                event.contributingAgencies().stream()
                        .map(agency -> new Contribution(agency, Contribution.Answer.ASKED, null))
                        .toList());
    }

    Ownership reassigned(ActionReassigned e) {
        var left = new FormerOwner(owner, since, e.effectiveOn(), e.reason());
        return new Ownership(
                e.owner(), e.effectiveOn(), e.handoverNote(), ImmutableLists.append(former, left), contributions);
    }

    /** A removed agency no longer contributes; an added one is asked. */
    Ownership amended(ActionAmended e) {
        var added = e.contributorsAdded().stream()
                .filter(agency -> !asks(agency))
                .map(agency -> new Contribution(agency, Contribution.Answer.ASKED, null));
        var stayed = contributions.stream()
                .filter(contribution -> !e.contributorsRemoved().contains(contribution.agency()));
        return new Ownership(
                owner, since, handoverNote, former, Stream.concat(stayed, added).toList());
    }

    Ownership accepted(ContributionAccepted e) {
        return answered(e.agency(), Contribution.Answer.ACCEPTED, null);
    }

    Ownership declined(ContributionDeclined e) {
        return answered(e.agency(), Contribution.Answer.DECLINED, e.reason());
    }

    public AgencyId leadAgency() {
        return owner.agency();
    }

    public boolean asks(AgencyId agency) {
        return contributions.stream()
                .anyMatch(contribution -> contribution.agency().equals(agency));
    }

    /** The lead agency first, then those contributing. */
    public List<AgencyId> agencies() {
        return Stream.concat(Stream.of(leadAgency()), contributions.stream().map(Contribution::agency))
                .distinct()
                .toList();
    }

    private Ownership answered(AgencyId agency, Contribution.Answer answer, @Nullable String reason) {
        return new Ownership(
                owner,
                since,
                handoverNote,
                former,
                ImmutableLists.replace(
                        contributions,
                        contribution -> contribution.agency().equals(agency),
                        _ -> new Contribution(agency, answer, reason)));
    }
}
