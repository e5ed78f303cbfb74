package org.throughline.query.finding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.ReadsContent;
import org.throughline.events.FindingId;
import org.throughline.platform.web.VersionedAnswer;
import org.throughline.query.history.History;
import org.throughline.query.history.NothingYet;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.AsOfRequest;
import org.throughline.query.list.Facets;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;

/** Findings over HTTP. */
@RestController
@RequestMapping("/api/findings")
@Tag(name = "Findings")
class FindingQueryController {

    private final FindingSearch search;
    private final Findings findings;
    private final ListReader lists;
    private final AsOfReader asOfs;
    private final NothingYet nothing;

    FindingQueryController(
            FindingSearch search, Findings findings, ListReader lists, AsOfReader asOfs, NothingYet nothing) {
        this.search = search;
        this.findings = findings;
        this.lists = lists;
        this.asOfs = asOfs;
        this.nothing = nothing;
    }

    @GetMapping
    @ReadsContent
    @Operation(summary = "Findings by review, theme, kind and status, with what each repeats")
    Page<FindingRow> register(@ParameterObject @Valid FindingFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var found = search.all(filter, listing.standpoint());
        return listing.page(found, FindingSearch.IN_ORDER, part -> findings.rows(part, listing.standpoint()));
    }

    @GetMapping("/facets")
    @ReadsContent
    @Operation(summary = "The values to filter a list of findings by, with counts")
    Facets facets(
            @ParameterObject @Valid FindingFilter filter,
            @ParameterObject AsOfRequest from,
            @ParameterObject ExportRequest export) {
        return search.facets(filter, asOfs.standpoint(from));
    }

    @GetMapping("/{finding}")
    @ReadsContent
    @Operation(summary = "One finding, as it was on a day, by what was known at a moment")
    ResponseEntity<FindingDetail> finding(
            @Parameter(example = "scr-child-j.f1") @PathVariable FindingId finding, @ParameterObject AsOfRequest from) {
        var standpoint = asOfs.standpoint(from);
        var found = findings.find(finding, standpoint)
                .orElseThrow(() -> nothing.before(findings.stream(finding), standpoint));
        var row = findings.rows(List.of(found), standpoint).getFirst();
        return VersionedAnswer.of(
                row.version(),
                FindingDetail.of(
                        standpoint.asOf(),
                        found,
                        row,
                        findings.corrections(finding, standpoint),
                        findings.mayBeRead().and(earlier -> !findings.isYetToCome(earlier, standpoint))));
    }

    @GetMapping("/{finding}/history")
    @ReadsContent
    @Operation(summary = "The history of one finding: every event, who recorded it and when, under whose authority")
    History history(
            @PathVariable FindingId finding, @ParameterObject AsOfRequest from, @ParameterObject ExportRequest export) {
        var standpoint = asOfs.standpoint(from);
        var history = findings.history(finding, standpoint);
        if (history.entries().isEmpty()) throw nothing.before(findings.stream(finding), standpoint);
        return history;
    }
}
