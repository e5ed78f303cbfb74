package org.throughline.command.alert;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.alert.DigestCommand.RecordBounce;
import org.throughline.command.alert.DigestCommand.RetryDelivery;
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.Decisions;
import org.throughline.events.DigestId;
import org.throughline.platform.web.Text;

/** The write side of the watch and its digests over HTTP. */
@RestController
@RequestMapping("/api/alerts")
@Tag(name = "Alerts")
class AlertsController {

    record Bounce(
            @Schema(description = "Without addresses or names", example = "The mailbox is full")
            @NotNull
            @Text(max = 300)
            String why) {}

    private final MorningWatch watch;
    private final Decisions decisions;

    AlertsController(MorningWatch watch, Decisions decisions) {
        this.watch = watch;
        this.decisions = decisions;
    }

    @PostMapping("/watch")
    @Operation(
            summary = "Hold today's watch now, whatever day it is; if it was held, tell what it came to",
            description = "Asked for twice, it is held once: nobody is told anything a second time.")
    Held hold() {
        return watch.hold();
    }

    @PostMapping("/digests/{digest}/retry")
    @Operation(summary = "Try again to deliver a digest that is parked or came back")
    ResponseEntity<Taken> retry(@PathVariable DigestId digest, Asked asked) {
        return Answers.recorded(decisions.take(new RetryDelivery(digest), "", asked));
    }

    @PostMapping("/digests/{digest}/bounce")
    @Operation(summary = "Record that a digest came back after the mail server had taken it over")
    ResponseEntity<Taken> bounce(@PathVariable DigestId digest, @Valid @RequestBody Bounce body, Asked asked) {
        return Answers.recorded(decisions.take(new RecordBounce(digest, body.why()), body, asked));
    }
}
