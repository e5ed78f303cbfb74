package org.throughline.query.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.events.Role;
import org.throughline.query.list.AsOfReader;

/** What is due for erasure, over HTTP. */
@RestController
@Tag(name = "Erasure and retention")
class RetentionController {

    private static final Comparator<RetentionProposal> LONGEST_FIRST = Comparator.comparing(RetentionProposal::dueSince)
            .thenComparing(RetentionProposal::kind)
            .thenComparing(RetentionProposal::id);

    private final List<RetentionProposals> sources;
    private final AsOfReader asOfs;

    RetentionController(List<RetentionProposals> sources, AsOfReader asOfs) {
        this.sources = sources;
        this.asOfs = asOfs;
    }

    @GetMapping("/api/retention")
    @Permit(
            roles = {Role.SECRETARY, Role.AUDITOR},
            reach = Reach.READABLE)
    @Operation(
            summary = "What is due for erasure by the board's retention periods, the longest due first",
            description =
                    "People who hold no role and whom no review names whose period runs. Nothing is erased by itself: the"
                            + " secretary decides, for several at once, with POST /api/erasures.")
    List<RetentionProposal> due(@ParameterObject ExportRequest export) {
        var standpoint = asOfs.standpoint(null, null);
        return sources.stream()
                .flatMap(source -> source.at(standpoint).stream())
                .sorted(LONGEST_FIRST)
                .toList();
    }
}
