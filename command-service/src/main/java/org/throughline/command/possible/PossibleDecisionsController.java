package org.throughline.command.possible;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.board.permission.ReadsContent;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;

/** Which decisions may be taken now, over HTTP. */
@RestController
class PossibleDecisionsController {

    private static final String SUMMARY =
            "Which decisions you may record now, and why not the others; nothing is recorded";

    private static final String PREVIEW = "What a decision would change, before it is recorded; nothing is recorded";

    private final DecisionTrials trials;
    private final DecisionPreviews previews;
    private final AskerResolver askers;

    PossibleDecisionsController(DecisionTrials trials, DecisionPreviews previews, AskerResolver askers) {
        this.trials = trials;
        this.previews = previews;
        this.askers = askers;
    }

    @GetMapping("/api/actions/{action}/decisions")
    @ReadsContent
    @Tag(name = "Decisions on actions")
    @Operation(summary = SUMMARY)
    PossibleDecisions onAction(@PathVariable ActionId action) {
        return trials.onAction(action, askers.asker());
    }

    @GetMapping("/api/findings/{finding}/decisions")
    @ReadsContent
    @Tag(name = "Decisions on findings")
    @Operation(summary = SUMMARY)
    PossibleDecisions onFinding(@PathVariable FindingId finding) {
        return trials.onFinding(finding, askers.asker());
    }

    @GetMapping("/api/reviews/{review}/decisions")
    @ReadsContent
    @Tag(name = "Decisions on reviews")
    @Operation(summary = SUMMARY)
    PossibleDecisions onReview(@PathVariable ReviewId review) {
        return trials.onReview(review, askers.asker());
    }

    @PostMapping("/api/actions/{action}/decisions/preview")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR},
            reach = Reach.READABLE,
            asks = true)
    @Tag(name = "Decisions on actions")
    @Operation(operationId = "previewDecisionOnAction", summary = PREVIEW)
    DecisionPreview previewOnAction(@PathVariable ActionId action, @Valid @RequestBody PreviewedDecision decision) {
        return previews.ofAction(action, decision, askers.asker());
    }

    @PostMapping("/api/findings/{finding}/decisions/preview")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR},
            reach = Reach.READABLE,
            asks = true)
    @Tag(name = "Decisions on findings")
    @Operation(operationId = "previewDecisionOnFinding", summary = PREVIEW)
    DecisionPreview previewOnFinding(@PathVariable FindingId finding, @Valid @RequestBody PreviewedDecision decision) {
        return previews.ofFinding(finding, decision, askers.asker());
    }

    @PostMapping("/api/reviews/{review}/decisions/preview")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR},
            reach = Reach.READABLE,
            asks = true)
    @Tag(name = "Decisions on reviews")
    @Operation(operationId = "previewDecisionOnReview", summary = PREVIEW)
    DecisionPreview previewOnReview(@PathVariable ReviewId review, @Valid @RequestBody PreviewedDecision decision) {
        return previews.ofReview(review, decision, askers.asker());
    }
}
