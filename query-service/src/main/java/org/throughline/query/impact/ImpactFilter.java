package org.throughline.query.impact;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.impact.Strength;
import org.throughline.query.action.AssessedAction;

/** Filters on impact, beside those on the actions themselves. */
record ImpactFilter(
        @Parameter(description = "Whether a completion claim was accepted") @Nullable
        Boolean completed,

        @Parameter(description = "Whether there is evidence of practice or outcome of E3 or better") @Nullable
        Boolean proven,

        @Parameter(description = "Whether such evidence shows an improvement") @Nullable
        Boolean improved,

        @Parameter(description = "Whether anything was measured at all") @Nullable
        Boolean measured,

        @Parameter(description = "The least strength of its best evidence of practice or outcome") @Nullable
        Strength strength,

        @Parameter(description = "Has come to this step or further") @Nullable
        PlanStep reached,

        @Parameter(description = "Has come to this step and no further") @Nullable
        PlanStep furthest) {

    boolean lets(AssessedAction action) {
        var view = action.view();
        return (completed == null || completed == (view.state().completedOn() != null))
                && (proven == null || proven == view.shown().proven())
                && (improved == null || improved == view.shown().improved())
                && (measured == null || measured != view.state().measurements().isEmpty())
                && (strength == null || view.shown().best().strength().atLeast(strength))
                && (reached == null || reached.isReachedBy(action))
                && (furthest == null || furthest == PlanStep.of(action));
    }
}
