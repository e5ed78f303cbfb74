package org.throughline.command.action.ownership;

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
import org.throughline.command.NamedPerson;
import org.throughline.command.References;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.OwnershipEvent.CoverArranged;
import org.throughline.platform.web.PlainText;

/** Arranges who covers for the owner during leave. Reminders go to them then; the owner stays the owner, and no clock stops. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record ArrangeCover(
        @Schema(description = "Of the lead agency") @NotNull @Valid
        NamedPerson cover,

        @Schema(example = "2026-03-02", description = "The first day of the leave") @NotNull
        LocalDate from,

        @Schema(example = "2026-05-29", description = "Its last day, within a year") @NotNull
        LocalDate to,

        @Schema(example = "Parental leave") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "cover";

    /** The body that records it again. */
    public static ArrangeCover of(CoverArranged recorded) {
        return new ArrangeCover(
                NamedPerson.of(recorded.cover()),
                recorded.from(),
                recorded.to(),
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new CoverArranged(
                now.action(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                cover.in(context.people()),
                from,
                to,
                reason);
    }

    @Override
    public References references() {
        return References.to(cover);
    }
}
