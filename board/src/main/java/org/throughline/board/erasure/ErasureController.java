package org.throughline.board.erasure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.events.Role;
import org.throughline.platform.erasure.ErasureList;
import org.throughline.platform.problem.Refused;

/** Receipts of erasures over HTTP. */
@RestController
@RequestMapping("/api/erasures")
@Tag(name = "Erasure and retention")
class ErasureController {

    private final Erasures erasures;

    ErasureController(Erasures erasures) {
        this.erasures = erasures;
    }

    @GetMapping
    @Permit(
            roles = {Role.SECRETARY, Role.AUDITOR},
            reach = Reach.EVERYTHING)
    @Operation(summary = "List the receipts of erasures, the newest first")
    List<ErasureReceipt> all(@ParameterObject ExportRequest export) {
        return erasures.all();
    }

    @GetMapping("/{receipt}")
    @Permit(
            roles = {Role.SECRETARY, Role.AUDITOR},
            reach = Reach.EVERYTHING)
    @Operation(operationId = "showErasure", summary = "One receipt: what was erased, when, why, and who decided it")
    ErasureReceipt one(@PathVariable String receipt) {
        return erasures.find(receipt).orElseThrow(Refused::unknown);
    }

    @GetMapping("/list")
    @Permit(
            roles = {Role.SECRETARY, Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @Operation(
            summary = "The erasure list: a file for the command 'restore'",
            description =
                    "One JSON object a line, without personal data. A restore of an older backup erases again what it"
                            + " lists.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<String> list() {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(ErasureList.NAME)
                                .build()
                                .toString())
                .contentType(MediaType.TEXT_PLAIN)
                .body(ErasureList.text(erasures.listed()));
    }
}
