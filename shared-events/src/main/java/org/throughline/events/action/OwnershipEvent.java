package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** Who owes the work, who helps with it, and which committee looks on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface OwnershipEvent extends ActionEvent {

    /**
     * Another owner took the promise over.
     *
     * @param handoverNote what the new owner has to know
     */
    @StoredAs("ActionReassigned")
    record ActionReassigned(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            Participant previousOwner,
            Participant owner,
            String reason,
            @Nullable String handoverNote)
            implements OwnershipEvent {}

    /** The owner left the agency or the role. Until somebody follows nobody owes the work. */
    @StoredAs("OwnerLeft")
    record OwnerLeft(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            Participant owner)
            implements OwnershipEvent {}

    /** The lead agency answered that the action is not its own. Until somebody follows nobody owes the work. */
    @StoredAs("AssignmentDeclined")
    record AssignmentDeclined(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            AgencyId agency,
            String reason) implements OwnershipEvent {}

    /** A contributing agency agreed to its part. */
    @StoredAs("ContributionAccepted")
    record ContributionAccepted(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            AgencyId agency) implements OwnershipEvent {}

    /** A contributing agency did not agree to its part. */
    @StoredAs("ContributionDeclined")
    record ContributionDeclined(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            AgencyId agency,
            String reason) implements OwnershipEvent {}

    /** The overseeing committee handed oversight on. Who handed it on may still sign off. */
    @StoredAs("ActionOversightDelegated")
    record OversightDelegated(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            CommitteeId from,
            CommitteeId to,
            String reason)
            implements OwnershipEvent {}

    /** Oversight went back to the committee that had handed it on. */
    @StoredAs("ActionOversightReturned")
    record OversightReturned(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            CommitteeId from,
            CommitteeId to,
            String reason)
            implements OwnershipEvent {}
}
