package org.throughline.query.closure;

import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.ReadsContent;
import org.throughline.domain.review.ReviewState;
import org.throughline.query.action.Actions;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.finding.Findings;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.AsOfRequest;
import org.throughline.query.list.Facets;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;
import org.throughline.query.review.Reviews;

/** Closures over HTTP, the latest first: of actions by reason, and what is not to be implemented. */
@RestController
@RequestMapping("/api")
@Tag(name = "Closures")
class ClosureQueryController {

    private static final Sorting<ClosureRow> CLOSURES = Sorting.unlessAsked(Comparator.comparing(ClosureRow::closedOn)
                    .reversed()
                    .thenComparing(row -> row.action().value()))
            .by("action", row -> row.action().value())
            .by("closedOn", ClosureRow::closedOn)
            .by("reason", ClosureRow::reason)
            .by("agency", row -> row.leadAgency().value())
            .by("committee", row -> row.overseenBy().value())
            .by("strength", ClosureRow::strength);

    private static final Sorting<NotImplementedRow> NOT_IMPLEMENTED = Sorting.unlessAsked(
                    NotImplementedRow.LATEST_FIRST)
            .by("id", NotImplementedRow::id)
            .by("review", row -> row.review().value())
            .by("kind", NotImplementedRow::kind)
            .by("decidedOn", NotImplementedRow::decidedOn)
            .by("committee", row -> row.committee().value());

    private final Actions actions;
    private final Findings findings;
    private final Reviews reviews;
    private final ListReader lists;
    private final AsOfReader asOfs;

    ClosureQueryController(Actions actions, Findings findings, Reviews reviews, ListReader lists, AsOfReader asOfs) {
        this.actions = actions;
        this.findings = findings;
        this.reviews = reviews;
        this.lists = lists;
        this.asOfs = asOfs;
    }

    @GetMapping("/closures")
    @ReadsContent
    @Operation(summary = "Closed actions with the reason and the decision; an action that was reopened is not closed")
    Page<ClosureRow> closures(@ParameterObject @Valid ClosureFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        return listing.page(closed(filter, listing.standpoint()), CLOSURES, Function.identity());
    }

    @GetMapping("/closures/facets")
    @ReadsContent
    @Operation(summary = "How many actions were closed for which reason, by which lead agency, under which committee")
    Facets facets(
            @ParameterObject @Valid ClosureFilter filter,
            @ParameterObject AsOfRequest from,
            @ParameterObject ExportRequest export) {
        var standpoint = asOfs.standpoint(from);
        return new Facets.Counting<>(standpoint, closed(filter, standpoint))
                .by("reason", ClosureRow::reason)
                .by("agency", ClosureRow::leadAgency)
                .by("committee", ClosureRow::overseenBy)
                .by("review", ClosureRow::review)
                .by("year", row -> row.closedOn().getYear())
                .counted();
    }

    @GetMapping("/not-implemented")
    @ReadsContent
    @Operation(
            summary =
                    "Actions that are not to be implemented and findings that were declined, with the reason the law asks for")
    Page<NotImplementedRow> notImplemented(
            @ParameterObject @Valid NotImplementedFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var standpoint = listing.standpoint();
        var known = reviews.at(standpoint).collect(toMap(ReviewState::review, Function.identity()));
        var found = Stream.concat(
                        actions.at(standpoint).flatMap(action -> NotImplementedRow.of(action, known)),
                        findings.at(standpoint).flatMap(finding -> NotImplementedRow.of(finding, known)))
                .filter(filter::lets)
                .toList();
        return listing.page(found, NOT_IMPLEMENTED, Function.identity());
    }

    private List<ClosureRow> closed(ClosureFilter filter, AsOf standpoint) {
        return actions.at(standpoint)
                .flatMap(action -> ClosureRow.of(action, actions::mayBeRead))
                .filter(filter::lets)
                .toList();
    }
}
