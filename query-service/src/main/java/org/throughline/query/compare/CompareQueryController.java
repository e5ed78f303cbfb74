package org.throughline.query.compare;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.ReadsContent;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.problem.Refused;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.AsOfRequest;

/** Two standpoints side by side, over HTTP. */
@RestController
@RequestMapping("/api/compare")
@Tag(name = "Comparison")
class CompareQueryController {

    private final ComparedActions actions;
    private final ComparedFindings findings;
    private final ComparedReviews reviews;
    private final AsOfReader asOfs;

    CompareQueryController(
            ComparedActions actions, ComparedFindings findings, ComparedReviews reviews, AsOfReader asOfs) {
        this.actions = actions;
        this.findings = findings;
        this.reviews = reviews;
        this.asOfs = asOfs;
    }

    @GetMapping
    @ReadsContent
    @Operation(
            operationId = "compare",
            summary =
                    "One action, finding or review from two standpoints, field by field, with the entries that differ",
            description =
                    "asOf and knownAt are the left standpoint, asOf2 and knownAt2 the right one. A field names the"
                            + " entries that changed it between the two, and whether one of them lowered a figure.")
    Comparison compare(
            @ParameterObject @Valid CompareFilter filter,
            @ParameterObject AsOfRequest from,
            @ParameterObject ExportRequest export) {
        var left = asOfs.standpoint(from);
        var right = asOfs.secondStandpoint(filter.asOf2(), filter.knownAt2());
        var found = Comparer.compare(filter.of(), id(filter.of()), compared(filter.of()), left, right, asOfs.day(null));
        if (!found.left().exists() && !found.right().exists()) throw Refused.unknown();
        return found;
    }

    private Compared compared(String of) {
        try {
            return switch (kind(of)) {
                case "actions" -> actions.of(new ActionId(id(of)));
                case "findings" -> findings.of(new FindingId(id(of)));
                case "reviews" -> reviews.of(new ReviewId(id(of)));
                default -> throw new IllegalArgumentException("of nothing that can be compared");
            };
        } catch (IllegalArgumentException noIdentifier) {
            throw new InvalidField("of", "is actions/, findings/ or reviews/, followed by an identifier");
        }
    }

    private static String kind(String of) {
        return of.substring(0, Math.max(0, of.indexOf('/')));
    }

    private static String id(String of) {
        return of.substring(of.indexOf('/') + 1);
    }
}
