package org.throughline.command.policy;

import static java.util.Objects.requireNonNullElse;
import static org.throughline.command.Rule.SUSTAINED_CHECKS_ARE_ON_DIFFERENT_DAYS;
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
import org.throughline.events.policy.Ladder;
import org.throughline.events.policy.PolicyEvent.PolicyAdopted;
import org.throughline.events.policy.Thresholds;

/** Adopts thresholds, check months and answer times from a day on. */
@AllowedRoles({SECRETARY, CHAIR})
public record AdoptPolicy(
        @Schema(description = "This many rebaselines or more") @Min(1) @Max(3650) @Nullable
        Integer movedTimes,

        @Schema(description = "More drift days than this") @Min(1) @Max(3650) @Nullable
        Integer movedDays,

        @Schema(description = "This many days or more without a substantive event") @Min(1) @Max(3650) @Nullable
        Integer staleDays,

        @Schema(description = "The same for a high priority") @Min(1) @Max(3650) @Nullable
        Integer staleDaysHighPriority,

        @Schema(description = "A claim waiting for more days than this") @Min(1) @Max(3650) @Nullable
        Integer unverifiedDays,

        @Schema(description = "An impact gap of more days than this") @Min(1) @Max(3650) @Nullable
        Integer unprovenDays,

        @Schema(description = "Noted at this many meetings with nothing substantive between")
        @Min(1)
        @Max(3650)
        @Nullable
        Integer notedTimes,

        @Schema(description = "This many concerns, neither escalated nor disputed") @Min(1) @Max(3650) @Nullable
        Integer challengedTimes,

        @Schema(description = "A check overdue by more days than this is not done") @Min(1) @Max(3650) @Nullable
        Integer checkGraceDays,

        @Schema(description = "How many months after a sign-off to measure again", example = "[3, 6, 12]")
        @Size(min = 1, max = 20)
        @Nullable
        List<@NotNull @Min(1) @Max(120) Integer> checkMonths,

        @Schema(description = "Days an agency lead has to answer") @Min(1) @Max(3650) @Nullable
        Integer agencyLeadDays,

        @Schema(description = "Days the overseeing committee has") @Min(1) @Max(3650) @Nullable
        Integer overseeingCommitteeDays,

        @Schema(description = "Days the Board has") @Min(1) @Max(3650) @Nullable
        Integer boardDays,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements PolicyCommand {

    @Override
    public PolicyAdopted event(Policy before, Decision decision) {
        var months = requireNonNullElse(checkMonths, before.checkMonths());
        SUSTAINED_CHECKS_ARE_ON_DIFFERENT_DAYS.check(months.stream().distinct().count() == months.size());
        return new PolicyAdopted(
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                thresholds(before.thresholds()),
                months.stream().sorted().toList(),
                new Ladder(
                        requireNonNullElse(agencyLeadDays, before.ladder().agencyLeadDays()),
                        requireNonNullElse(
                                overseeingCommitteeDays, before.ladder().overseeingCommitteeDays()),
                        requireNonNullElse(boardDays, before.ladder().boardDays())));
    }

    private Thresholds thresholds(Thresholds before) {
        return new Thresholds(
                requireNonNullElse(movedTimes, before.movedTimes()),
                days(movedDays, before.movedDays()),
                days(staleDays, before.staleDays()),
                days(staleDaysHighPriority, before.staleDaysHighPriority()),
                days(unverifiedDays, before.unverifiedDays()),
                days(unprovenDays, before.unprovenDays()),
                requireNonNullElse(notedTimes, before.notedTimes()),
                requireNonNullElse(challengedTimes, before.challengedTimes()),
                days(checkGraceDays, before.checkGraceDays()));
    }

    private static long days(@Nullable Integer stated, long before) {
        return stated == null ? before : stated;
    }
}
