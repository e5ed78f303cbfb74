package org.throughline.command.action.timing;

import static org.throughline.events.Role.CHAIR;
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
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.platform.web.PlainText;

/** Keeps the hold, and sets the next day to review it. */
@AllowedRoles({SECRETARY, CHAIR})
public record ExtendHold(
        @Schema(example = "2017-07-31") @NotNull LocalDate reviewBy,

        @Schema(example = "The trial was adjourned") @NotNull @PlainText
        String explanation,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "hold/review";

    /** The body that records it again. */
    public static ExtendHold of(HoldReviewed recorded) {
        return new ExtendHold(
                recorded.reviewBy(),
                recorded.explanation(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new HoldReviewed(
                now.action(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                reviewBy,
                explanation);
    }
}
