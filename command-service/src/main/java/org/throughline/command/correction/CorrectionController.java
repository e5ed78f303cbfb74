package org.throughline.command.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.Command;
import org.throughline.command.CorrectEvent;
import org.throughline.command.RequestContext;
import org.throughline.command.action.CorrectAction;
import org.throughline.command.action.DecideOnAction;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.decision.Responses;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.command.finding.CorrectFinding;
import org.throughline.command.finding.DecideOnFinding;
import org.throughline.command.review.CorrectReview;
import org.throughline.command.review.DecideOnReview;
import org.throughline.command.review.RegisterReview;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.platform.web.InvalidField;

/** Corrections of actions, findings and reviews over HTTP. */
@RestController
class CorrectionController {

    private static final String SUMMARY =
            "Record that an event was recorded wrongly, and what should have been recorded; both stay visible";

    private final NestedCommands nested;
    private final CommandDispatcher dispatcher;

    CorrectionController(NestedCommands nested, CommandDispatcher dispatcher) {
        this.nested = nested;
        this.dispatcher = dispatcher;
    }

    @PostMapping("/api/actions/{action}/" + CorrectEvent.PATH)
    @Tag(name = "Decisions on actions")
    @Operation(summary = SUMMARY)
    ResponseEntity<Taken> correct(
            @PathVariable ActionId action, @Valid @RequestBody CorrectEvent correction, RequestContext request) {
        var restated = restated(correction, DecisionCatalogue.CORRECTABLE_ON_ACTIONS);
        return Responses.recorded(
                dispatcher.dispatch(new DecideOnAction(action, new CorrectAction(correction, restated), request)));
    }

    @PostMapping("/api/findings/{finding}/" + CorrectEvent.PATH)
    @Tag(name = "Decisions on findings")
    @Operation(summary = SUMMARY)
    ResponseEntity<Taken> correct(
            @PathVariable FindingId finding, @Valid @RequestBody CorrectEvent correction, RequestContext request) {
        var restated = restated(correction, DecisionCatalogue.CORRECTABLE_ON_FINDINGS);
        return Responses.recorded(
                dispatcher.dispatch(new DecideOnFinding(finding, new CorrectFinding(correction, restated), request)));
    }

    @PostMapping("/api/reviews/{review}/" + CorrectEvent.PATH)
    @Tag(name = "Decisions on reviews")
    @Operation(summary = SUMMARY)
    ResponseEntity<Taken> correct(
            @PathVariable ReviewId review, @Valid @RequestBody CorrectEvent correction, RequestContext request) {
        var restated = restated(correction, DecisionCatalogue.CORRECTABLE_ON_REVIEWS);
        if (restated instanceof RegisterReview registration
                && !registration.id().equals(review))
            throw new InvalidField("with.id", "is the id it was registered under");
        return Responses.recorded(
                dispatcher.dispatch(new DecideOnReview(review, new CorrectReview(correction, restated), request)));
    }

    private <C extends Command> @Nullable C restated(CorrectEvent correction, Map<String, Class<? extends C>> byPath) {
        return correction.as() == null || correction.with() == null
                ? null
                : nested.read(byPath, correction.as(), correction.with(), null);
    }
}
