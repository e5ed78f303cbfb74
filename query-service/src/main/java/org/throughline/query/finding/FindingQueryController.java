package org.throughline.query.finding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.FindingId;
import org.throughline.platform.web.Refused;
import org.throughline.query.platform.AsOf;
import org.throughline.query.platform.Page;
import org.throughline.query.view.Freshness;

/** The read side of a finding over HTTP. */
@RestController
@RequestMapping("/api/findings")
@Tag(name = "Findings")
class FindingQueryController {

    private final Findings findings;
    private final FindingGenerations generations;
    private final Freshness freshness;
    private final AsOf asOfs;

    FindingQueryController(Findings findings, FindingGenerations generations, Freshness freshness, AsOf asOfs) {
        this.findings = findings;
        this.generations = generations;
        this.freshness = freshness;
        this.asOfs = asOfs;
    }

    @GetMapping
    @Operation(summary = "Findings by review, theme, kind and status")
    Page<FindingRow> register(@ParameterObject @Valid FindingFilter filter) {
        var day = asOfs.day(filter.asOf());
        var part = Page.Part.of(filter.page(), filter.size());
        var found = findings.all(day, filter.asBson()).stream()
                .filter(row -> filter.status() == null || row.status() == filter.status())
                .toList();
        return new Page<>(day, part.page(), part.size(), found.size(), part.of(found));
    }

    @GetMapping("/{finding}")
    @Operation(summary = "One finding, as it was so on a day")
    ResponseEntity<FindingRow> finding(
            @Parameter(example = "scr-child-j.f1") @PathVariable FindingId finding,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Parameter(description = "Wait until this version is shown") @RequestParam(required = false) @Nullable
                    Long atLeast) {
        freshness.await(
                atLeast,
                () -> generations
                        .live()
                        .find(finding)
                        .map(life -> OptionalLong.of(life.version()))
                        .orElse(OptionalLong.empty()));
        var row = findings.find(finding, asOfs.day(asOf)).orElseThrow(Refused::unknown);
        return ResponseEntity.ok().eTag(Long.toString(row.version())).body(row);
    }
}
