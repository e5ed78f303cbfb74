package org.throughline.query.sample;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.ActionStatus;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.platform.web.PlainText;
import org.throughline.query.action.register.ActionFilter;
import org.throughline.query.action.register.FiveNumber;

/** Of what a sample is drawn, by which seed, and how large. */
record SampleFilter(
        @Parameter(description = "What is drawn; actions if left out")
        Sample.@Nullable Of of,

        @Parameter(
                description = "The seed: at least 20 digits, thrown with dice, or agreed on",
                example = "48150316234201081516")
        @NotBlank(message = "is missing; throw 20 digits with dice, or agree on a text")
        @PlainText(max = 100, words = false)
        String seed,

        @Parameter(description = "How many are drawn; 25 if left out")
        @Min(value = 1, message = "is at least 1")
        @Max(value = 200, message = "is at most 200")
        @Nullable
        Integer size,

        @Parameter(
                schema = @Schema(type = "string"),
                description = "Of this review; not for meetings",
                example = "scr-child-j")
        @Nullable
        ReviewId review,

        @Parameter(schema = @Schema(type = "string"), description = "Actions of this lead agency", example = "csc")
        @Nullable
        AgencyId leadAgency,

        @Parameter(
                schema = @Schema(type = "string"),
                description = "Actions that it oversees, or its meetings",
                example = "semg")
        @Nullable
        CommitteeId committee,

        @Parameter(description = "Actions in this status") @Nullable
        ActionStatus status,

        @Parameter(description = "Actions that count in this one of the five numbers") @Nullable
        FiveNumber number) {

    private static final int SIZE = 25;

    Sample.Of what() {
        return of == null ? Sample.Of.ACTIONS : of;
    }

    int drawn() {
        return size == null ? SIZE : size;
    }

    boolean narrowsActions() {
        return leadAgency != null || status != null || number != null;
    }

    ActionFilter actions() {
        return ActionFilter.of(review, leadAgency, committee, status, number);
    }
}
