package org.throughline.domain.action;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.OptionalTerm;
import org.throughline.events.action.Priority;
import org.throughline.events.action.SuccessMeasure;

/**
 * What an action promises, other than its date and its owner.
 *
 * @param successMeasure null if success is not measured
 */
public record Terms(
        String statement,
        String desiredOutcome,
        @Nullable SuccessMeasure successMeasure,
        @Nullable String contingency,
        Priority priority,
        List<AgencyId> contributingAgencies) {

    public Terms {
        contributingAgencies = List.copyOf(contributingAgencies);
    }

    /** The terms of the assignment. */
    public static Terms of(ActionAssigned event) {
        return new Terms(
                event.statement(),
                event.desiredOutcome(),
                event.successMeasure(),
                event.contingency(),
                event.priority(),
                event.contributingAgencies());
    }

    /** Changes what the amendment names, and keeps the rest. */
    public Terms amendedBy(ActionAmended event) {
        var contributors = new LinkedHashSet<>(contributingAgencies);
        event.contributorsRemoved().forEach(contributors::remove);
        contributors.addAll(event.contributorsAdded());
        return new Terms(
                Objects.requireNonNullElse(event.statement(), statement),
                Objects.requireNonNullElse(event.desiredOutcome(), desiredOutcome),
                amended(event, OptionalTerm.SUCCESS_MEASURE, event.successMeasure(), successMeasure),
                amended(event, OptionalTerm.CONTINGENCY, event.contingency(), contingency),
                Objects.requireNonNullElse(event.priority(), priority),
                List.copyOf(contributors));
    }

    private static <T> @Nullable T amended(
            ActionAmended event, OptionalTerm term, @Nullable T after, @Nullable T before) {
        if (event.dropped().contains(term)) return null;
        return after == null ? before : after;
    }
}
