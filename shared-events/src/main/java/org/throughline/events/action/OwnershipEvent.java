package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** The owner, the contributing agencies and the overseeing committee of an action. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface OwnershipEvent extends ActionEvent {

    /**
     * Another owner took the action over.
     *
     * @param previousOwner null if the action had only its source's words in place of an owner
     * @param handoverNote what the new owner needs to know
     */
    @StoredAs("ActionReassigned")
    record ActionReassigned(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            @Nullable Participant previousOwner,
            Participant owner,
            String reason,
            @Nullable String handoverNote)
            implements OwnershipEvent {}

    /** The owner left the agency or the role. The action has no owner until it is reassigned. */
    @StoredAs("OwnerLeft")
    record OwnerLeft(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            Participant owner)
            implements OwnershipEvent {}

    /** The lead agency declined the action ("not ours"). The action has no owner until it is reassigned. */
    @StoredAs("AssignmentDeclined")
    record AssignmentDeclined(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            AgencyId agency,
            String reason) implements OwnershipEvent {}

    /** A committee named a second owner, who answers beside the owner. The owner's agency still leads. */
    @StoredAs("SecondOwnerNamed")
    record SecondOwnerNamed(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            Participant owner,
            String reason)
            implements OwnershipEvent {}

    /**
     * The second owner answers no longer.
     *
     * @param authority null if they left
     */
    @StoredAs("SecondOwnerReleased")
    record SecondOwnerReleased(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            String reason)
            implements OwnershipEvent {}

    /**
     * Somebody covers for the owner during leave. The owner stays the owner, and no clock stops.
     *
     * @param from the first day of the leave
     * @param to its last day
     */
    @StoredAs("CoverArranged")
    record CoverArranged(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            Participant cover,
            LocalDate from,
            LocalDate to,
            String reason)
            implements OwnershipEvent {}

    /** The cover that runs, or the next one, ended before its last day. */
    @StoredAs("CoverEnded")
    record CoverEnded(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            String reason)
            implements OwnershipEvent {}

    /**
     * A person named on the action turned out to be another one than the record says, by a decision of the directory: two records
     * of one person were merged, or one record of two people was split.
     *
     * @param was the identifier in the events
     * @param is whom it means on this action
     */
    @StoredAs("PersonIdentified")
    record PersonIdentified(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            PersonId was,
            PersonId is,
            String reason)
            implements OwnershipEvent {}

    /** A contributing agency accepted its part. */
    @StoredAs("ContributionAccepted")
    record ContributionAccepted(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            AgencyId agency) implements OwnershipEvent {}

    /** A contributing agency declined its part. */
    @StoredAs("ContributionDeclined")
    record ContributionDeclined(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            AgencyId agency,
            String reason) implements OwnershipEvent {}

    /** The overseeing committee delegated oversight. It may still sign off. */
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

    /** Oversight was returned to the committee that had delegated it. */
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
