package org.throughline.query.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.permission.ReadsContent;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;
import org.throughline.query.search.Search.Found;

/** Search over HTTP. */
@RestController
@RequestMapping("/api/search")
@Tag(name = "Search")
class SearchQueryController {

    private static final Sorting<Found> SORTING = Sorting.unlessAsked(Found.CLOSEST_FIRST)
            .by("kind", Found::kind)
            .by("day", Found::day)
            .by("id", Found::id);

    private final Search search;
    private final ListReader lists;

    SearchQueryController(Search search, ListReader lists) {
        this.search = search;
        this.lists = lists;
    }

    @GetMapping
    @ReadsContent
    @Operation(
            operationId = "search",
            summary =
                    "Actions, findings, reviews and meetings by number, identifier, words or owner, the closest first",
            description =
                    "A number as the source prints it comes first, then an identifier, then what begins like it, then"
                            + " words. What is still open comes before what has ended. Of meetings it finds their committee and"
                            + " day, and the items of their agendas.")
    Page<SearchHit> search(@ParameterObject @Valid SearchFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        return listing.page(search.all(filter, listing.standpoint()), SORTING, search::hits);
    }
}
