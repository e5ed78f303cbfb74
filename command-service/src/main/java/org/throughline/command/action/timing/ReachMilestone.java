package org.throughline.command.action.timing;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.platform.web.PlainText;

/** Records that a milestone is reached. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record ReachMilestone(
        @Schema(example = "1") @NotNull @Min(1) @Max(1000) Integer milestone,

        @Schema(example = "Guidance issued on 30 January") @PlainText @Nullable
        String note,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "milestones/reached";

    /** The body that records it again. */
    public static ReachMilestone of(MilestoneReached recorded) {
        return new ReachMilestone(
                recorded.number(), recorded.note(), recorded.effectiveOn(), SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new MilestoneReached(now.action(), decision.effectiveOn(), decision.source(), milestone, note);
    }

    @Override
    public List<AgencyId> speaksFor(ActionState now) {
        return now.ownership().agencies();
    }
}
