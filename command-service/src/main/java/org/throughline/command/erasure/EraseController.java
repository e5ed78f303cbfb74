package org.throughline.command.erasure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.erasure.ErasureReceipt;
import org.throughline.board.erasure.Erasures;
import org.throughline.board.erasure.Erasures.UnknownSubject;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.events.Role;
import org.throughline.platform.problem.InvalidField;

/** Erasing over HTTP. */
@RestController
@Tag(name = "Erasure and retention")
class EraseController {

    private final Erasures erasures;
    private final AskerResolver askers;
    private final Clock clock;

    EraseController(Erasures erasures, AskerResolver askers, Clock clock) {
        this.erasures = erasures;
        this.askers = askers;
        this.clock = clock;
    }

    @PostMapping("/api/erasures")
    @Permit(roles = Role.SECRETARY, reach = Reach.EVERYTHING, byToken = false)
    @Operation(
            operationId = "erase",
            summary = "Erase names, mail addresses or files",
            description =
                    "All that are listed, or none. It cannot be undone: the keys are destroyed. Each has a receipt. What"
                            + " was erased before is answered with its receipt of then. The log stays as it is; \"erased\" is shown in"
                            + " place of a name, also for past days.")
    List<ErasureReceipt> erase(@Valid @RequestBody EraseSubjects body) {
        if (body.authority().meetingDate().isAfter(LocalDate.now(clock)))
            throw new InvalidField("authority.meetingDate", "is in the future; it must be decided before it is done");
        try {
            return erasures.erase(
                    body.asSubjects(), body.decision(askers.asker().user()));
        } catch (UnknownSubject unknown) {
            throw new InvalidField("subjects[" + unknown.place() + "].id", "is not known; nothing was erased");
        }
    }
}
