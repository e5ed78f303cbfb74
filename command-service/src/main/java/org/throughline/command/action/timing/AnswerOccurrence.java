package org.throughline.command.action.timing;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.OccurrenceResult;
import org.throughline.events.action.TimingEvent.OccurrenceAnswered;
import org.throughline.platform.web.PlainText;

/** Records that an occurrence of the recurring duty was done, or missed. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record AnswerOccurrence(
        @Schema(example = "2017-01-31", description = "The day by which the occurrence was owed") @NotNull
        LocalDate dueOn,

        @NotNull OccurrenceResult result,

        @Schema(example = "The January report, sent to the Board's officer", description = "Or why it was missed")
        @NotNull
        @PlainText
        String evidence,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "occurrence";

    /** The body that records it again. */
    public static AnswerOccurrence of(OccurrenceAnswered recorded) {
        return new AnswerOccurrence(
                recorded.dueOn(),
                recorded.result(),
                recorded.evidence(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new OccurrenceAnswered(
                now.action(), decision.effectiveOn(), decision.authority(), decision.source(), dueOn, result, evidence);
    }
}
