package org.throughline.query.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.people.People;
import org.throughline.board.permission.ReadsContent;
import org.throughline.query.history.AllCorrections;
import org.throughline.query.history.MadeCorrection;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;

/** All corrections over HTTP, the latest first. */
@RestController
@RequestMapping("/api/corrections")
@Tag(name = "Corrections")
class CorrectionQueryController {

    private static final Sorting<MadeCorrection> LATEST_FIRST = Sorting.unlessAsked(
                    Comparator.comparing(MadeCorrection::recordedAt)
                            .reversed()
                            .thenComparing(MadeCorrection::id)
                            .thenComparing(MadeCorrection::version))
            .by("recordedAt", MadeCorrection::recordedAt)
            .by("effectiveOn", MadeCorrection::effectiveOn)
            .by("id", MadeCorrection::id)
            .by("review", made -> made.review().value())
            .by("reason", MadeCorrection::reason)
            .by("lowered", MadeCorrection::lowered);

    private final AllCorrections corrections;
    private final People people;
    private final ListReader lists;

    CorrectionQueryController(AllCorrections corrections, People people, ListReader lists) {
        this.corrections = corrections;
        this.people = people;
        this.lists = lists;
    }

    @GetMapping
    @ReadsContent
    @Operation(
            summary = "Every correction: each field before and after, and what it did to dates, status and figures",
            description = "Figures and signals are those of the moment before and after the correction, assessed on the"
                    + " day on which it was recorded.")
    Page<MadeCorrection> corrections(
            @ParameterObject @Valid CorrectionFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var found = corrections.at(listing.standpoint()).filter(filter::lets).toList();
        return listing.page(found, LATEST_FIRST, this::named);
    }

    private List<MadeCorrection> named(List<MadeCorrection> part) {
        var names = people.namesOf(part.stream().flatMap(MadeCorrection::people).toList());
        return part.stream().map(made -> made.naming(names)).toList();
    }
}
