package org.throughline.query.drift;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.ReadsContent;
import org.throughline.query.action.register.ActionColumns;
import org.throughline.query.action.register.ActionFilter;
import org.throughline.query.action.register.ActionRows;
import org.throughline.query.action.register.ActionSearch;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.AsOfRequest;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;

/** The drift board over HTTP, the most harmful first. */
@RestController
@RequestMapping("/api/drift")
@Tag(name = "Drift")
class DriftQueryController {

    /** By identifier. */
    private static final Sorting<DriftBoard.Group> GROUPS = Sorting.<DriftBoard.Group>inOrder()
            .by("key", DriftBoard.Group::key)
            .by("actions", group -> group.numbers().actions())
            .by("late", group -> group.numbers().late())
            .by("masked", group -> group.numbers().masked())
            .by("drifting", group -> group.numbers().drifting())
            .by("unverified", group -> group.numbers().unverified())
            .by("unproven", group -> group.numbers().unproven());

    private final ActionSearch search;
    private final DriftNumbers numbers;
    private final ActionRows rows;
    private final ListReader lists;
    private final AsOfReader asOfs;

    DriftQueryController(
            ActionSearch search, DriftNumbers numbers, ActionRows rows, ListReader lists, AsOfReader asOfs) {
        this.search = search;
        this.numbers = numbers;
        this.rows = rows;
        this.lists = lists;
        this.asOfs = asOfs;
    }

    @GetMapping
    @ReadsContent
    @Operation(
            summary =
                    "Late, masked, drifting, unverified, unproven: the numbers, what they were, and the actions behind them")
    DriftBoard board(
            @ParameterObject @Valid ActionFilter filter,
            @ParameterObject ListRequest request,
            @Parameter(description = "Also group the numbers") @RequestParam(required = false) @Nullable GroupBy by,
            @Parameter(hidden = true) @RequestParam Map<String, String> asked) {
        var listing = lists.open(request, filter);
        var standpoint = listing.standpoint();
        var opening = DrillDownLinks.of(asked);
        var found = search.assessed(filter, standpoint);
        var now = FiveNumbers.of(found);
        return new DriftBoard(
                standpoint.asOf(),
                standpoint.knownAt(),
                now,
                opening.lists(),
                numbers.compared(filter, standpoint, now),
                by == null ? List.of() : numbers.groups(found, by, standpoint, opening),
                listing.page(found, ActionColumns.MOST_HARMFUL_FIRST, part -> rows.of(part, standpoint)));
    }

    @GetMapping("/groups")
    @ReadsContent
    @Operation(summary = "The five numbers of each agency, committee, review or theme, each opening to its lists")
    Page<DriftBoard.Group> groups(
            @ParameterObject @Valid ActionFilter filter,
            @Parameter(example = "agency") @RequestParam GroupBy by,
            @ParameterObject ListRequest request,
            @Parameter(hidden = true) @RequestParam Map<String, String> asked) {
        var listing = lists.open(request, List.of(filter, by));
        var standpoint = listing.standpoint();
        var found = numbers.groups(search.assessed(filter, standpoint), by, standpoint, DrillDownLinks.of(asked));
        return listing.page(found, GROUPS, Function.identity());
    }

    @GetMapping("/numbers")
    @ReadsContent
    @Operation(summary = "The five numbers alone")
    FiveNumbers numbers(
            @ParameterObject @Valid ActionFilter filter,
            @ParameterObject AsOfRequest from,
            @ParameterObject ExportRequest export) {
        return numbers.of(filter, asOfs.standpoint(from));
    }

    @GetMapping("/series")
    @ReadsContent
    @Operation(summary = "The five numbers over a period, at the end of each month, quarter or year of it")
    NumbersOverTime series(
            @ParameterObject @Valid ActionFilter filter,
            @Parameter(example = "2016-04-01") @RequestParam LocalDate from,
            @Parameter(description = "Today if left out") @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "MONTH") NumbersOverTime.Every every,
            @Parameter(description = "Answer by what had been recorded by this moment")
                    @RequestParam(required = false)
                    @Nullable
                    Instant knownAt,
            @ParameterObject ExportRequest export) {
        var standpoint = asOfs.standpoint(to, knownAt);
        var days = every.ends(from, standpoint.asOf());
        return new NumbersOverTime(
                standpoint.knownAt(),
                days.stream()
                        .map(day -> new NumbersOverTime.Point(day, numbers.remembered(filter, standpoint.asOf(day))))
                        .toList());
    }
}
