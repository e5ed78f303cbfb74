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
import org.throughline.events.HoldReason;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.platform.web.PlainText;

/** Puts the action on hold. */
@AllowedRoles({SECRETARY, CHAIR})
public record HoldAction(
        @NotNull HoldReason reason,

        @Schema(example = "The trial is listed for March; witnesses must not be spoken to") @NotNull @PlainText
        String explanation,

        @Schema(description = "The day by which to review whether it is still needed", example = "2017-04-30") @NotNull
        LocalDate reviewBy,

        @Schema(description = "Its release, for a hold that had ended before it is entered: both are judged together")
        @Valid
        @Nullable
        ReleaseHold release,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "hold";

    /** A hold that goes on. */
    public HoldAction(
            HoldReason reason,
            String explanation,
            LocalDate reviewBy,
            @Nullable LocalDate effectiveOn,
            AuthorityBody authority,
            @Nullable SourceBody source) {
        this(reason, explanation, reviewBy, null, effectiveOn, authority, source);
    }

    @Override
    public @Nullable ActionCommand followedBy() {
        return release;
    }

    /** The body that records it again. */
    public static HoldAction of(ActionHeld recorded) {
        return new HoldAction(
                recorded.reason(),
                recorded.explanation(),
                recorded.reviewBy(),
                null,
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ActionHeld(
                now.action(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                reason,
                explanation,
                reviewBy);
    }
}
