package org.throughline.query.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.ReviewId;
import org.throughline.platform.web.Refused;
import org.throughline.query.action.Actions;
import org.throughline.query.platform.AsOf;
import org.throughline.query.platform.Page;
import org.throughline.query.view.Freshness;

/** The read side of a review over HTTP. */
@RestController
@RequestMapping("/api/reviews")
@Tag(name = "Reviews")
class ReviewQueryController {

    private final ReviewGenerations generations;
    private final Actions actions;
    private final Freshness freshness;
    private final AsOf asOfs;

    ReviewQueryController(ReviewGenerations generations, Actions actions, Freshness freshness, AsOf asOfs) {
        this.generations = generations;
        this.actions = actions;
        this.freshness = freshness;
        this.asOfs = asOfs;
    }

    @GetMapping
    @Operation(summary = "Reviews, with the counts their reports state beside what is recorded here")
    Page<ReviewRow> register(@ParameterObject @Valid ReviewFilter filter) {
        var day = asOfs.day(filter.asOf());
        var part = Page.Part.of(filter.page(), filter.size());
        var found = generations.live().begunBy(day, filter.asBson()).stream()
                .sorted(Comparator.comparing(review -> review.id().value()))
                .toList();
        return new Page<>(
                day,
                part.page(),
                part.size(),
                found.size(),
                part.of(found).stream().map(review -> row(review, day)).toList());
    }

    @GetMapping("/{review}")
    @Operation(summary = "One review, as it was so on a day")
    ResponseEntity<ReviewRow> review(
            @Parameter(example = "scr-child-j") @PathVariable ReviewId review,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Parameter(description = "Wait until this version is shown") @RequestParam(required = false) @Nullable
                    Long atLeast) {
        freshness.await(
                atLeast,
                () -> generations
                        .live()
                        .find(review)
                        .map(life -> OptionalLong.of(life.version()))
                        .orElse(OptionalLong.empty()));
        var day = asOfs.day(asOf);
        var row = generations
                .live()
                .find(review)
                .filter(life -> !life.beganOn().isAfter(day))
                .map(life -> row(life, day))
                .orElseThrow(Refused::unknown);
        return ResponseEntity.ok().eTag(Long.toString(row.version())).body(row);
    }

    private ReviewRow row(ReviewLife review, LocalDate day) {
        return ReviewRow.of(review, day, actions.countOf(review.id(), day));
    }
}
