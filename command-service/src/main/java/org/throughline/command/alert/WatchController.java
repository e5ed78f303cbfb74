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

/** Runs the watch and records what happens to digests, over HTTP. */
@RestController
@RequestMapping("/api/alerts")
@Tag(name = "Alerts")
class WatchController {

    record Bounce(
            @Schema(description = "Without addresses or names", example = "The mailbox is full")
            @NotNull
            @Text(max = 300)
            String why) {}

    private final MorningWatch watch;
    private final Decisions decisions;

    WatchController(MorningWatch watch, Decisions decisions) {
        this.watch = watch;
        this.decisions = decisions;
    }

    @PostMapping("/watch")
    @Operation(
            summary = "Run today's watch now, on any day of the week. If it ran before, return its result",
            description = "A second call runs nothing and sends nothing.")
    WatchResult run() {
        return watch.run();
    }

    @PostMapping("/digests/{digest}/retry")
    @Operation(summary = "Retry the delivery of a digest that is parked or bounced")
    ResponseEntity<Taken> retry(@PathVariable DigestId digest, Asked asked) {
        return Answers.recorded(decisions.take(new RetryDelivery(digest), "", asked));
    }

    @PostMapping("/digests/{digest}/bounce")
    @Operation(summary = "Record that a digest bounced after the mail server had accepted it")
    ResponseEntity<Taken> bounce(@PathVariable DigestId digest, @Valid @RequestBody Bounce body, Asked asked) {
        return Answers.recorded(decisions.take(new RecordBounce(digest, body.why()), body, asked));
    }
}
