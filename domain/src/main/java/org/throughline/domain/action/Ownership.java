package org.throughline.domain.action;

import org.throughline.domain.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.ContributionAccepted;
import org.throughline.events.action.OwnershipEvent.ContributionDeclined;

/**
 * Who owes the work, and who helps with it.
 *
 * @param since the day the present owner took it on
 * @param handoverNote what the present owner was told; null for the first one
 * @param former whoever owed it before, in order
 */
public record Ownership(
        Participant owner,
        LocalDate since,
        @Nullable String handoverNote,
        List<FormerOwner> former,
        List<Contribution> contributions) {

    /** Somebody who owed the work once, and why no longer. */
    public record FormerOwner(Participant owner, LocalDate from, LocalDate to, String reason) {}

    /**
     * A contributing agency and its answer.
     *
     * @param reason why it declined; null unless it did
     */
    public record Contribution(
            AgencyId agency, Answer answer, @Nullable String reason) {

        /** What a contributing agency says to its part. */
        public enum Answer {
            ASKED,
            ACCEPTED,
            DECLINED
        }
    }

    static Ownership begun(ActionAssigned event) {
        return new Ownership(
                event.owner(),
                event.effectiveOn(),
                null,
                List.of(),
                event.contributingAgencies().stream()
                        .map(agency -> new Contribution(agency, Contribution.Answer.ASKED, null))
                        .toList());
    }

    Ownership then(ActionEvent event) {
        return switch (event) {
            case ActionReassigned e ->
                new Ownership(
                        e.owner(),
                        e.effectiveOn(),
                        e.handoverNote(),
                        Lists.and(former, new FormerOwner(owner, since, e.effectiveOn(), e.reason())),
                        contributions);
            case ContributionAccepted e -> answered(e.agency(), Contribution.Answer.ACCEPTED, null);
            case ContributionDeclined e -> answered(e.agency(), Contribution.Answer.DECLINED, e.reason());
            default -> this;
        };
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
                Lists.change(
                        contributions,
                        contribution -> contribution.agency().equals(agency),
                        _ -> new Contribution(agency, answer, reason)));
    }
}
