package org.throughline.command.policy;

import static java.util.Objects.requireNonNullElse;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.board.Policy;
import org.throughline.events.policy.PolicyEvent.RemindersAdopted;
import org.throughline.events.policy.Reminders;

/** Adopts reminders from a day on. */
@AllowedRoles({SECRETARY, CHAIR})
public record AdoptReminders(
        @Schema(description = "How many days before the due date an owner is reminded", example = "[14, 3]")
        @Size(max = 10)
        @Nullable
        List<@NotNull @Min(0) @Max(365) Integer> ownerDaysBefore,

        @Schema(description = "How many days before its meeting a committee gets its summary")
        @Min(0)
        @Max(60)
        @Nullable
        Integer committeeDaysBefore,

        @Schema(description = "How many days before the escalation of an alert the lead is reminded")
        @Min(0)
        @Max(365)
        @Nullable
        Integer lastCallDays,

        @Schema(description = "How many days after the end of an alert the same reasons do not raise it again")
        @Min(0)
        @Max(3650)
        @Nullable
        Integer restDays,

        @Schema(description = "How many days after a reopening the action is not alerted for being late")
        @Min(0)
        @Max(365)
        @Nullable
        Integer reopenedDays,

        @Schema(description = "How many months lie between two digests of all delay and drift below a committee")
        @Min(1)
        @Max(3)
        @Nullable
        Integer summaryEveryMonths,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements PolicyCommand {

    @Override
    public RemindersAdopted event(Policy before, Decision decision) {
        var reminders = before.reminders();
        return new RemindersAdopted(
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                new Reminders(
                        requireNonNullElse(ownerDaysBefore, reminders.ownerDaysBefore()),
                        requireNonNullElse(committeeDaysBefore, reminders.committeeDaysBefore()),
                        requireNonNullElse(lastCallDays, reminders.lastCallDays()),
                        requireNonNullElse(restDays, reminders.restDays()),
                        requireNonNullElse(reopenedDays, reminders.reopenedDays()),
                        requireNonNullElse(summaryEveryMonths, reminders.summaryEveryMonths())));
    }
}
