package org.throughline.query.impact;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.impact.Strength;
import org.throughline.query.action.AssessedAction;

/** What is asked of the impact of actions, beside what is asked of the actions themselves. */
record ImpactFilter(
        @Parameter(description = "Whether a claim that it is done was accepted") @Nullable
        Boolean completed,

        @Parameter(description = "Whether practice or outcome is shown by evidence of E3 or better") @Nullable
        Boolean proven,

        @Parameter(description = "Whether such evidence shows that something is better than it was") @Nullable
        Boolean improved,

        @Parameter(description = "Whether anything was measured at all") @Nullable
        Boolean measured,

        @Parameter(description = "With evidence of practice or outcome that is at least so strong") @Nullable
        Strength strength) {

    boolean lets(AssessedAction action) {
        var view = action.view();
        return (completed == null || completed == (view.standing().completedOn() != null))
                && (proven == null || proven == view.shown().proven())
                && (improved == null || improved == view.shown().improved())
                && (measured == null || measured != view.standing().measurements().isEmpty())
                && (strength == null || view.shown().best().strength().atLeast(strength));
    }
}
