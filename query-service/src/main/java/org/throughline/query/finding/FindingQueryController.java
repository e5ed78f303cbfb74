package org.throughline.query.finding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.FindingId;
import org.throughline.platform.board.Board;
import org.throughline.platform.web.Refused;
import org.throughline.query.life.History;
import org.throughline.query.platform.AsOf;
import org.throughline.query.platform.Page;
import org.throughline.query.view.Freshness;

/** The read side of a finding over HTTP. */
@RestController
@RequestMapping("/api/findings")
@Tag(name = "Findings")
class FindingQueryController {

    private final Findings findings;
    private final Freshness freshness;
    private final Board board;
    private final AsOf asOfs;

    FindingQueryController(Findings findings, Freshness freshness, Board board, AsOf asOfs) {
        this.findings = findings;
        this.freshness = freshness;
        this.board = board;
        this.asOfs = asOfs;
    }

    @GetMapping
    @Operation(summary = "Findings by review, theme, kind and status, with what each repeats")
    Page<FindingRow> register(@ParameterObject @Valid FindingFilter filter) {
        var day = asOfs.day(filter.asOf());
        var moment = asOfs.moment(filter.knownAt());
        var part = Page.Part.of(filter.page(), filter.size());
        var found = findings.all(filter.asBson(), day, moment).stream()
                .filter(filter::lets)
                .toList();
        return new Page<>(day, part.page(), part.size(), found.size(), findings.rows(part.of(found), day, moment));
    }

    @GetMapping("/{finding}")
    @Operation(summary = "One finding, as it was so on a day, by what was known at a moment")
    ResponseEntity<FindingDetail> finding(
            @Parameter(example = "scr-child-j.f1") @PathVariable FindingId finding,
            @Parameter(description = "The day asked about; today if left out") @RequestParam(required = false) @Nullable
                    LocalDate asOf,
            @Parameter(description = "Only what had been recorded by then", example = "2017-03-31T12:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant knownAt,
            @Parameter(description = "Wait until this version is shown") @RequestParam(required = false) @Nullable
                    Long atLeast) {
        freshness.await(atLeast, () -> findings.versionOf(finding));
        var day = asOfs.day(asOf);
        var moment = asOfs.moment(knownAt);
        var found = findings.find(finding, day, moment).orElseThrow(Refused::unknown);
        var row = findings.rows(List.of(found), day, moment).getFirst();
        return ResponseEntity.ok()
                .eTag(Long.toString(row.version()))
                .body(FindingDetail.of(day, found.finding(), row, findings.mayBeRead()));
    }

    @GetMapping("/{finding}/history")
    @Operation(summary = "The story of one finding: every event, who recorded it and when, under whose authority")
    History history(@PathVariable FindingId finding, @RequestParam(required = false) @Nullable Long atLeast) {
        freshness.await(atLeast, () -> findings.versionOf(finding));
        var kept = findings.readable(finding).orElseThrow(Refused::unknown);
        return History.of(finding, kept.life(), FindingSentences::of, board.zone());
    }
}
