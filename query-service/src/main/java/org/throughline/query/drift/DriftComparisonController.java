package org.throughline.query.drift;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.permission.ReadsContent;
import org.throughline.events.MeetingId;
import org.throughline.query.action.Actions;
import org.throughline.query.action.RememberedFigures;
import org.throughline.query.action.register.ActionFilter;
import org.throughline.query.drift.DriftComparison.Line;
import org.throughline.query.drift.DriftComparisons.Moved;
import org.throughline.query.drift.DriftComparisons.Two;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Listing;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;

/** Delay and drift of one day beside an earlier one, over HTTP. */
@RestController
@RequestMapping("/api/drift")
@Tag(name = "Drift")
class DriftComparisonController {

    /** The groups with the most drifting actions first. */
    private static final Sorting<Line> GROUPS = Sorting.unlessAsked(
                    Comparator.comparingLong((Line line) -> line.now().drifting())
                            .thenComparingLong(line -> line.now().actions())
                            .reversed()
                            .thenComparing(Line::key))
            .by("key", Line::key)
            .by("actions", line -> line.now().actions())
            .by("late", line -> line.now().late())
            .by("masked", line -> line.now().masked())
            .by("drifting", line -> line.now().drifting())
            .by("unverified", line -> line.now().unverified())
            .by("unproven", line -> line.now().unproven());

    /** How many actions a comparison shows of those that came into a number, or left it. */
    private static final int MOVEMENTS_SHOWN = 3;

    private static final Sorting<Moved> MOVEMENTS = Sorting.<Moved>inOrder()
            .by("number", Moved::number)
            .by("way", Moved::way)
            .by("action", moved -> moved.pair().either().view().action().value());

    /**
     * The whole question.
     *
     * @param meeting the last one if none was asked for, which a decision on meetings changes
     */
    private record Asked(
            Map<String, String> parameters, @Nullable MeetingId meeting) {}

    private final DriftComparisons comparisons;
    private final ListReader lists;
    private final RememberedFigures<DriftComparison> remembered;

    DriftComparisonController(
            DriftComparisons comparisons, ListReader lists, Actions actions, PolicyInTheLog policies) {
        this.comparisons = comparisons;
        this.lists = lists;
        this.remembered = new RememberedFigures<>(actions, policies);
    }

    @GetMapping("/comparison")
    @ReadsContent
    @Operation(
            summary = "The five numbers, the signals and the four conversations by group, compared with an earlier day",
            description =
                    "Both days are answered by what is known at the moment asked about. An action that several groups"
                            + " have, such as one on findings of two themes, counts in each of them and once in all.")
    DriftComparison comparison(
            @ParameterObject @Valid ActionFilter filter,
            @ParameterObject @Valid ComparisonFilter compared,
            @Parameter(example = "agency") @RequestParam(defaultValue = "agency") GroupBy by,
            @ParameterObject ListRequest request,
            @Parameter(hidden = true) @RequestParam Map<String, String> asked) {
        var listing = lists.open(request, List.of(filter, compared, by));
        var two = comparisons.standpoints(compared, filter, listing.standpoint());
        Supplier<DriftComparison> computed = () -> comparison(filter, by, two, listing, DrillDownLinks.of(asked));
        return listing.isWhole() || filter.owner() != null
                ? computed.get()
                : remembered.answer(new Asked(asked, two.meeting()), List.of(two.then(), two.now()), computed);
    }

    private DriftComparison comparison(
            ActionFilter filter, GroupBy by, Two two, Listing listing, DrillDownLinks opening) {
        var sides = comparisons.sides(filter, two);
        return new DriftComparison(
                two.now().asOf(),
                two.now().knownAt(),
                two.then().asOf(),
                two.meeting(),
                comparisons.line(null, sides, opening),
                comparisons.firstMovements(sides, MOVEMENTS_SHOWN),
                listing.page(comparisons.groups(sides, by, two, opening), GROUPS, Function.identity()));
    }

    @GetMapping("/movements")
    @ReadsContent
    @Operation(
            summary =
                    "The actions that came into each of the five numbers since an earlier day, and those that left it",
            description = "Each says what changed about the action between the two days: its status, its due date, its"
                    + " signals. A due date that was moved takes an action out of late without the work being done.")
    Page<Movement> movements(
            @ParameterObject @Valid ActionFilter filter,
            @ParameterObject @Valid ComparisonFilter compared,
            @ParameterObject @Valid MovementFilter movements,
            @ParameterObject ListRequest request) {
        var listing = lists.open(request, List.of(filter, compared, movements));
        var two = comparisons.standpoints(compared, filter, listing.standpoint());
        var moved = comparisons.movements(comparisons.sides(filter, two), movements);
        return listing.page(
                moved, MOVEMENTS, part -> part.stream().map(Moved::shown).toList());
    }
}
