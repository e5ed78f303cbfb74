package org.throughline.board.clock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.FoundingBoard;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.events.Role;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;
import org.throughline.platform.clock.ClockGuard;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.web.PlainText;

/** Shows whether the clock of the server is trusted, and takes the word of a person for its date. */
@RestController
@RequestMapping("/api/clock")
@Tag(name = "Clock")
class ClockController {

    record ConfirmDate(
            @Schema(description = "Today, from a calendar and not from this program", example = "2026-11-29") @NotNull
            LocalDate date,

            @Schema(example = "The office was closed from July to November") @NotNull @PlainText(max = 500)
            String reason) {}

    private final ClockGuard guard;
    private final FoundingBoard board;
    private final AskerResolver askers;
    private final AccessRecords access;
    private final TransactionTemplate transactions;

    ClockController(
            ClockGuard guard,
            FoundingBoard board,
            AskerResolver askers,
            AccessRecords access,
            PlatformTransactionManager transactions) {
        this.guard = guard;
        this.board = board;
        this.askers = askers;
        this.access = access;
        this.transactions = new TransactionTemplate(transactions);
    }

    @GetMapping
    @Operation(summary = "Show whether the clock of the server is trusted")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.EVERYTHING)
    ClockReading clock() {
        var state = guard.state();
        var reading = guard.reading();
        return new ClockReading(
                state,
                state.isTrusted(),
                reading,
                LocalDate.ofInstant(reading, board.zone()),
                guard.now(),
                guard.logEnd(),
                guard.confirmations().stream()
                        .map(ClockReading.Confirmation::of)
                        .toList());
    }

    @PostMapping("/confirmation")
    @Operation(
            summary = "Confirm the date that the clock of the server shows",
            description =
                    "Only while the clock is not trusted: after months without a decision, or after a clock was wrong."
                            + " What is recorded from then on while the log ends later than the clock is marked with the clock.")
    @Permit(
            roles = {Role.SECRETARY, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    ClockReading confirm(@Valid @RequestBody ConfirmDate body) {
        if (guard.state().isTrusted())
            throw Refused.conflict(
                    "CLOCK_IS_IN_QUESTION", "the clock of the server is trusted; there is nothing to confirm");
        var shown = LocalDate.ofInstant(guard.reading(), board.zone());
        if (!shown.equals(body.date()))
            throw Refused.conflict(
                    "CLOCK_SHOWS_THE_DATE",
                    "the clock of the server shows %s and not %s; the administrator puts it right"
                            .formatted(shown, body.date()));
        transactions.executeWithoutResult(_ -> {
            guard.confirm(askers.asker().user(), body.reason());
            access.add(AccessRecord.of(AccessKind.ADMINISTERED).about("clock").saying("confirmed " + shown));
        });
        return clock();
    }
}
