package org.throughline.command.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.command.RequestContext;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.decision.Responses;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.command.digest.DigestCommand.RecordBounce;
import org.throughline.command.digest.DigestCommand.RetryDelivery;
import org.throughline.events.DigestId;
import org.throughline.events.Role;
import org.throughline.platform.web.PlainText;

/** Runs the watch and records what happens to digests, over HTTP. */
@RestController
@RequestMapping("/api/alerts")
@Tag(name = "Alerts")
class WatchController {

    record Bounce(
            @Schema(description = "Without addresses or names", example = "The mailbox is full")
            @NotNull
            @PlainText(max = 300)
            String why) {}

    /** The result of the watch of one day. The counts are null for who may not read all that they count. */
    @Schema(name = "WatchResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Watched(
            LocalDate day,
            @Nullable Integer actions,
            @Nullable Integer digests,
            @Nullable Integer escalated,
            @Nullable Integer cleared,
            @Nullable Integer overtaken) {

        private static Watched of(WatchResult result) {
            return new Watched(
                    result.day(),
                    result.actions(),
                    result.digests(),
                    result.escalated(),
                    result.cleared(),
                    result.overtaken());
        }

        private static Watched on(LocalDate day) {
            return new Watched(day, null, null, null, null, null);
        }
    }

    private final MorningWatch watch;
    private final CommandDispatcher dispatcher;
    private final ReadPermissionInTheLog permission;

    WatchController(MorningWatch watch, CommandDispatcher dispatcher, ReadPermissionInTheLog permission) {
        this.watch = watch;
        this.dispatcher = dispatcher;
        this.permission = permission;
    }

    @PostMapping("/watch")
    @Permit(
            roles = {Role.SECRETARY, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @Operation(
            operationId = "runWatch",
            summary = "Run today's watch now, on any day of the week. If it ran before, return its result",
            description =
                    "A second call runs nothing and sends nothing. The counts are given to those who may read every"
                            + " action.")
    Watched run() {
        var result = watch.run();
        var readable = permission.toTheAsker();
        // Counts that came only while nothing is restricted would tell an administrator that something is.
        return readable.readsContent() && readable.readsAll() ? Watched.of(result) : Watched.on(result.day());
    }

    @PostMapping("/digests/{digest}/retry")
    @Permit(
            roles = {Role.SECRETARY, Role.ADMINISTRATOR, Role.CHAIR},
            reach = Reach.ADMINISTRATION)
    @Operation(operationId = "retryDigest", summary = "Retry the delivery of a digest that is parked or bounced")
    ResponseEntity<Taken> retry(@PathVariable DigestId digest, RequestContext asked) {
        return Responses.recorded(dispatcher.dispatch(new RetryDelivery(digest), "", asked));
    }

    @PostMapping("/digests/{digest}/bounce")
    @Permit(
            roles = {Role.SECRETARY, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @Operation(
            operationId = "recordBounce",
            summary = "Record that a digest bounced after the mail server had accepted it")
    ResponseEntity<Taken> bounce(@PathVariable DigestId digest, @Valid @RequestBody Bounce body, RequestContext asked) {
        return Responses.recorded(dispatcher.dispatch(new RecordBounce(digest, body.why()), body, asked));
    }
}
