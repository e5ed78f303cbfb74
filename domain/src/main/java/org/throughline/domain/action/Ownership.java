package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.ImmutableLists;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.ContributionAccepted;
import org.throughline.events.action.OwnershipEvent.ContributionDeclined;

/**
 * The owner of an action, the former owners and the contributing agencies.
 *
 * @param leadAgency the agency answerable for the action
 * @param owner null until a person follows the words of the source; an owner who has left stays until another one follows
 * @param asWritten the words that the source has in place of an owner; null once there is, or was, a person
 * @param since the day the present owner took the action on, or that of the source's words
 * @param handoverNote to the present owner; null for the first owner
 * @param former in order
 */
public record Ownership(
        AgencyId leadAgency,
        @Nullable Participant owner,
        @Nullable String asWritten,
        LocalDate since,
        @Nullable String handoverNote,
        List<FormerOwner> former,
        List<Contribution> contributions) {

    /** A former owner, or the words of the source in place of one, and the reason for the change. */
    public record FormerOwner(
            @Nullable Participant owner, @Nullable String asWritten, LocalDate from, LocalDate to, String reason) {}

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
                event.leadAgency(),
                event.owner(),
                event.ownerAsWritten(),
                event.effectiveOn(),
                null,
                List.of(),
                event.contributingAgencies().stream()
                        .map(agency -> new Contribution(agency, Contribution.Answer.ASKED, null))
                        .toList());
    }

    Ownership reassigned(ActionReassigned e) {
        var left = new FormerOwner(owner, asWritten, since, e.effectiveOn(), e.reason());
        return new Ownership(
                e.owner().agency(),
                e.owner(),
                null,
                e.effectiveOn(),
                e.handoverNote(),
                ImmutableLists.append(former, left),
                contributions);
    }

    /** A removed agency no longer contributes; an added one is asked. */
    Ownership amended(ActionAmended e) {
        var added = e.contributorsAdded().stream()
                .filter(agency -> !asks(agency))
                .map(agency -> new Contribution(agency, Contribution.Answer.ASKED, null));
        var stayed = contributions.stream()
                .filter(contribution -> !e.contributorsRemoved().contains(contribution.agency()));
        return contributing(Stream.concat(stayed, added).toList());
    }

    Ownership accepted(ContributionAccepted e) {
        return answered(e.agency(), Contribution.Answer.ACCEPTED, null);
    }

    Ownership declined(ContributionDeclined e) {
        return answered(e.agency(), Contribution.Answer.DECLINED, e.reason());
    }

    /** Whether the person owns the action, or did last. */
    public boolean isOf(PersonId person) {
        return owner != null && owner.person().equals(person);
    }

    /** Everybody who owned the action on a day or later. */
    public Stream<Participant> ownersSince(LocalDate day) {
        return Stream.concat(
                former.stream()
                        .filter(left -> !left.to().isBefore(day))
                        .flatMap(left -> Stream.ofNullable(left.owner())),
                Stream.ofNullable(owner));
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
        return contributing(ImmutableLists.replace(
                contributions,
                contribution -> contribution.agency().equals(agency),
                _ -> new Contribution(agency, answer, reason)));
    }

    private Ownership contributing(List<Contribution> others) {
        return new Ownership(leadAgency, owner, asWritten, since, handoverNote, former, others);
    }
}
