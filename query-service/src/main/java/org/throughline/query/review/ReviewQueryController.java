package org.throughline.query.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.ReadsContent;
import org.throughline.events.ReviewId;
import org.throughline.platform.web.VersionedAnswer;
import org.throughline.query.history.History;
import org.throughline.query.history.NothingYet;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.AsOfRequest;
import org.throughline.query.list.Facets;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;

/** Reviews over HTTP. */
@RestController
@RequestMapping("/api/reviews")
@Tag(name = "Reviews")
class ReviewQueryController {

    private static final Sorting<ReviewPeriod> PERIODS = Sorting.<ReviewPeriod>inOrder()
            .by("from", ReviewPeriod::from)
            .by("began", ReviewPeriod::began)
            .by("published", ReviewPeriod::published)
            .by("plansSignedOff", ReviewPeriod::plansSignedOff);

    private final ReviewSearch search;
    private final Reviews reviews;
    private final ListReader lists;
    private final AsOfReader asOfs;
    private final NothingYet nothing;

    ReviewQueryController(
            ReviewSearch search, Reviews reviews, ListReader lists, AsOfReader asOfs, NothingYet nothing) {
        this.search = search;
        this.reviews = reviews;
        this.lists = lists;
        this.asOfs = asOfs;
        this.nothing = nothing;
    }

    @GetMapping
    @ReadsContent
    @Operation(summary = "Reviews, with the counts their reports state beside what is recorded here")
    Page<ReviewRow> register(@ParameterObject @Valid ReviewFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var found = search.all(filter, listing.standpoint());
        return listing.page(found, ReviewSearch.IN_ORDER, part -> reviews.rows(part, listing.standpoint()));
    }

    @GetMapping("/periods")
    @ReadsContent
    @Operation(summary = "How many reviews began, were published and had their plans decided on, period by period")
    Page<ReviewPeriod> periods(
            @ParameterObject @Valid ReviewFilter filter,
            @Parameter(description = "A day of the first period; that of the first review if left out")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @RequestParam(defaultValue = "FINANCIAL_YEAR") ReviewPeriod.Every every,
            @ParameterObject ListRequest request) {
        var listing = lists.open(request, from == null ? List.of(filter, every) : List.of(filter, every, from));
        var standpoint = listing.standpoint();
        var found = ReviewPeriod.of(search.all(filter, standpoint), every, from, standpoint.asOf());
        return listing.page(found, PERIODS, Function.identity());
    }

    @GetMapping("/facets")
    @ReadsContent
    @Operation(summary = "The values to filter a list of reviews by, with counts")
    Facets facets(
            @ParameterObject @Valid ReviewFilter filter,
            @ParameterObject AsOfRequest from,
            @ParameterObject ExportRequest export) {
        return search.facets(filter, asOfs.standpoint(from));
    }

    @GetMapping("/{review}")
    @ReadsContent
    @Operation(summary = "One review, as it was on a day, by what was known at a moment")
    ResponseEntity<ReviewDetail> review(
            @Parameter(example = "scr-child-j") @PathVariable ReviewId review, @ParameterObject AsOfRequest from) {
        var standpoint = asOfs.standpoint(from);
        var found =
                reviews.find(review, standpoint).orElseThrow(() -> nothing.before(reviews.stream(review), standpoint));
        var row = reviews.rows(List.of(found), standpoint).getFirst();
        return VersionedAnswer.of(
                found.version(),
                ReviewDetail.of(
                        standpoint.asOf(),
                        found,
                        row,
                        reviews.corrections(review, standpoint),
                        reviews.actions(review, standpoint)));
    }

    @GetMapping("/{review}/history")
    @ReadsContent
    @Operation(summary = "The history of one review: every event, who recorded it and when, under whose authority")
    History history(
            @PathVariable ReviewId review, @ParameterObject AsOfRequest from, @ParameterObject ExportRequest export) {
        var standpoint = asOfs.standpoint(from);
        var history = reviews.history(review, from.asOf(), standpoint);
        if (history.entries().isEmpty()) throw nothing.before(reviews.stream(review), standpoint);
        return history;
    }
}
