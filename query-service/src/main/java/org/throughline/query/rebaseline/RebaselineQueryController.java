package org.throughline.query.rebaseline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.permission.ReadsContent;
import org.throughline.query.action.Actions;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;

/** Every replacement of a due date over HTTP, the latest first. */
@RestController
@RequestMapping("/api/rebaselines")
@Tag(name = "Rebaselines")
class RebaselineQueryController {

    private static final Sorting<RebaselineRow> SORTING = Sorting.unlessAsked(
                    Comparator.comparing(RebaselineRow::on).reversed())
            .by("on", RebaselineRow::on)
            .by("days", RebaselineRow::days)
            .by("lateThen", RebaselineRow::lateThen)
            .by("number", RebaselineRow::number)
            .by("review", row -> row.review().value())
            .by("leadAgency", row -> row.leadAgency().value())
            .by("committee", row -> row.authority().committee().value());

    private final Actions actions;
    private final ListReader lists;

    RebaselineQueryController(Actions actions, ListReader lists) {
        this.actions = actions;
        this.lists = lists;
    }

    @GetMapping
    @ReadsContent
    @Operation(
            summary =
                    "Every replacement of a due date: from which to which day, why, under which minute, and how late it was then",
            description =
                    "The latest first. A replacement that was corrected is listed as it is known; the correction is in"
                            + " /api/corrections.")
    Page<RebaselineRow> rebaselines(
            @ParameterObject @Valid RebaselineFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var found = actions.at(listing.standpoint())
                .parallel()
                .flatMap(RebaselineRow::in)
                .filter(filter::lets)
                .toList();
        return listing.page(found, SORTING, Function.identity());
    }
}
