package org.throughline.command.action.claim;

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
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.platform.web.PlainText;

/** Records what changed. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record RecordProgress(
        @Schema(example = "Guidance is written; the first two teams have been briefed") @NotNull @PlainText
        String whatChanged,

        @Schema(example = "40") @Min(0) @Max(100) @Nullable Integer percentComplete,

        @Schema(description = "The owner's own expectation. It never changes delay.") @Nullable
        LocalDate forecastDate,

        @Nullable LocalDate effectiveOn,

        @Schema(description = "The meeting at which it was said, recorded by its secretary") @Valid @Nullable
        AuthorityBody authority,

        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    /** Progress that was not said at a meeting. */
    public RecordProgress(
            String whatChanged,
            @Nullable Integer percentComplete,
            @Nullable LocalDate forecastDate,
            @Nullable LocalDate effectiveOn,
            @Nullable SourceBody source) {
        this(whatChanged, percentComplete, forecastDate, effectiveOn, null, source);
    }

    public static final String PATH = "progress";

    /** The body that records it again. */
    public static RecordProgress of(ProgressRecorded recorded) {
        return new RecordProgress(
                recorded.whatChanged(),
                recorded.percentComplete(),
                recorded.forecastDate(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ProgressRecorded(
                now.action(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                whatChanged,
                percentComplete,
                forecastDate);
    }

    @Override
    public List<AgencyId> speaksFor(ActionState now) {
        return now.ownership().agencies();
    }
}
