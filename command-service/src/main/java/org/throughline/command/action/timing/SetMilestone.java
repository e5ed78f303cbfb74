package org.throughline.command.action.timing;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.command.body.StatedDateBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.TimingEvent.MilestoneSet;
import org.throughline.platform.web.PlainText;

/** Sets a milestone on the way to the due date. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record SetMilestone(
        @Schema(example = "Guidance is written") @NotNull @PlainText(max = 300)
        String what,

        @Schema(example = "2017-01-31") @Nullable LocalDate dueOn,

        @Schema(description = "What a source document says instead of a day. It needs the source.") @Valid @Nullable
        StatedDateBody dueOnAsWritten,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "milestones";

    /** The body that records it again. */
    public static SetMilestone of(MilestoneSet recorded) {
        return new SetMilestone(
                recorded.what(),
                recorded.dueOn(),
                StatedDateBody.ofNullable(recorded.dueOnAsWritten()),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @AssertTrue(message = "dueOn: is a calendar date, or dueOnAsWritten takes its place; give one of them")
    @Schema(hidden = true)
    boolean isDatedOnce() {
        return (dueOn == null) != (dueOnAsWritten == null);
    }

    @AssertTrue(message = "dueOnAsWritten: has the words of a source document, and needs the source")
    @Schema(hidden = true)
    boolean isInTheWordsOfItsSource() {
        return dueOnAsWritten == null || source != null;
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return event(now.forecast().milestones().size() + 1, now, decision);
    }

    /** With a number of the action's choice: a milestone entered late may have had others set after it. */
    public MilestoneSet event(int number, ActionState then, Decision decision) {
        return new MilestoneSet(
                then.action(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                number,
                what,
                dueOn,
                StatedDateBody.orNull(dueOnAsWritten));
    }
}
