package org.throughline.command.review.plan;

import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.AllowedRoles;
import org.throughline.command.AuthorityBody;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.SourceBody;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.ReviewEvent;

/** Agrees the plan: all actions of the review. */
@AllowedRoles({SECRETARY, CHAIR})
public record AgreePlan(
        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source) implements ReviewCommand {

    public static final String PATH = "plan/agreement";

    /** The body that records it again. */
    public static AgreePlan of(PlanAgreed recorded) {
        return new AgreePlan(
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new PlanAgreed(now.review(), decision.effectiveOn(), decision.committeeAuthority(), decision.source());
    }
}
