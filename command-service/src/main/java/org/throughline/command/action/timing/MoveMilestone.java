package org.throughline.command.action.timing;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.throughline.events.action.TimingEvent.MilestoneMoved;
import org.throughline.platform.web.PlainText;

/** Moves a milestone to another day. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record MoveMilestone(
        @Schema(example = "1") @NotNull @Min(1) @Max(1000) Integer milestone,

        @Schema(example = "2017-02-28") @Nullable LocalDate dueOn,

        @Schema(description = "What a source document says instead of a day. It needs the source.") @Valid @Nullable
        StatedDateBody dueOnAsWritten,

        @Schema(example = "The author was ill") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "milestones/date";

    /** The body that records it again. */
    public static MoveMilestone of(MilestoneMoved recorded) {
        return new MoveMilestone(
                recorded.number(),
                recorded.dueOn(),
                StatedDateBody.ofNullable(recorded.dueOnAsWritten()),
                recorded.reason(),
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
        return new MilestoneMoved(
                now.action(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                milestone,
                dueOn,
                StatedDateBody.orNull(dueOnAsWritten),
                reason);
    }
}
