package org.throughline.command.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.command.CorrectEvent;
import org.throughline.command.RequestContext;
import org.throughline.command.decision.Responses;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;

/** Corrections of actions, findings and reviews over HTTP, by field. */
@RestController
class CorrectionController {

    private static final String SUMMARY =
            "Record that fields of an event were recorded wrongly, or the whole event; all of it stays visible";
    private static final String PREVIEW = "What a correction would change, before it is recorded";

    private final CorrectionRequests corrections;
    private static final String ENTRY = "What an entry says, with the body that would record it again; to be corrected";

    private final CorrectionPreviews previews;
    private final CorrectableEntries entries;

    CorrectionController(CorrectionRequests corrections, CorrectionPreviews previews, CorrectableEntries entries) {
        this.corrections = corrections;
        this.previews = previews;
        this.entries = entries;
    }

    @PostMapping("/api/actions/{action}/" + CorrectEvent.PATH)
    @Permit(reach = Reach.READABLE)
    @Tag(name = "Decisions on actions")
    @Operation(operationId = "correctAction", summary = SUMMARY)
    ResponseEntity<Taken> correct(
            @PathVariable ActionId action, @Valid @RequestBody CorrectEvent correction, RequestContext request) {
        return Responses.recorded(corrections.correct(action, correction, request));
    }

    @PostMapping("/api/actions/{action}/" + CorrectEvent.PATH + "/preview")
    @Permit(reach = Reach.READABLE, asks = true)
    @Tag(name = "Decisions on actions")
    @Operation(operationId = "previewCorrectionOfAction", summary = PREVIEW)
    CorrectionPreview preview(
            @PathVariable ActionId action, @Valid @RequestBody CorrectEvent correction, RequestContext request) {
        return previews.ofAction(action, correction, request.asker());
    }

    @PostMapping("/api/findings/{finding}/" + CorrectEvent.PATH)
    @Permit(reach = Reach.READABLE)
    @Tag(name = "Decisions on findings")
    @Operation(operationId = "correctFinding", summary = SUMMARY)
    ResponseEntity<Taken> correct(
            @PathVariable FindingId finding, @Valid @RequestBody CorrectEvent correction, RequestContext request) {
        return Responses.recorded(corrections.correct(finding, correction, request));
    }

    @PostMapping("/api/findings/{finding}/" + CorrectEvent.PATH + "/preview")
    @Permit(reach = Reach.READABLE, asks = true)
    @Tag(name = "Decisions on findings")
    @Operation(operationId = "previewCorrectionOfFinding", summary = PREVIEW)
    CorrectionPreview preview(
            @PathVariable FindingId finding, @Valid @RequestBody CorrectEvent correction, RequestContext request) {
        return previews.ofFinding(finding, correction, request.asker());
    }

    @PostMapping("/api/reviews/{review}/" + CorrectEvent.PATH)
    @Permit(reach = Reach.READABLE)
    @Tag(name = "Decisions on reviews")
    @Operation(operationId = "correctReview", summary = SUMMARY)
    ResponseEntity<Taken> correct(
            @PathVariable ReviewId review, @Valid @RequestBody CorrectEvent correction, RequestContext request) {
        return Responses.recorded(corrections.correct(review, correction, request));
    }

    @PostMapping("/api/reviews/{review}/" + CorrectEvent.PATH + "/preview")
    @Permit(reach = Reach.READABLE, asks = true)
    @Tag(name = "Decisions on reviews")
    @Operation(operationId = "previewCorrectionOfReview", summary = PREVIEW)
    CorrectionPreview preview(
            @PathVariable ReviewId review, @Valid @RequestBody CorrectEvent correction, RequestContext request) {
        return previews.ofReview(review, correction, request.asker());
    }

    @GetMapping("/api/actions/{action}/" + CorrectEvent.PATH + "/{version}")
    @Permit(roles = Role.SECRETARY, reach = Reach.READABLE)
    @Tag(name = "Decisions on actions")
    @Operation(operationId = "showCorrectableEntryOfAction", summary = ENTRY)
    CorrectableEntry entry(
            @PathVariable ActionId action, @PathVariable @Min(0) @Max(1_000_000) long version, RequestContext request) {
        return entries.ofAction(action, version, request.asker());
    }

    @GetMapping("/api/findings/{finding}/" + CorrectEvent.PATH + "/{version}")
    @Permit(roles = Role.SECRETARY, reach = Reach.READABLE)
    @Tag(name = "Decisions on findings")
    @Operation(operationId = "showCorrectableEntryOfFinding", summary = ENTRY)
    CorrectableEntry entry(
            @PathVariable FindingId finding,
            @PathVariable @Min(0) @Max(1_000_000) long version,
            RequestContext request) {
        return entries.ofFinding(finding, version, request.asker());
    }

    @GetMapping("/api/reviews/{review}/" + CorrectEvent.PATH + "/{version}")
    @Permit(roles = Role.SECRETARY, reach = Reach.READABLE)
    @Tag(name = "Decisions on reviews")
    @Operation(operationId = "showCorrectableEntryOfReview", summary = ENTRY)
    CorrectableEntry entry(
            @PathVariable ReviewId review, @PathVariable @Min(0) @Max(1_000_000) long version, RequestContext request) {
        return entries.ofReview(review, version, request.asker());
    }
}
