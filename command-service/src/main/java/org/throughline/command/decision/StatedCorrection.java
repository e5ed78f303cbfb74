package org.throughline.command.decision;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.web.Text;
import tools.jackson.databind.JsonNode;

/** A correction as a request states it: what was recorded wrongly, and how it should have been asked for. */
@Schema(name = "Correction", description = "Without as and with, the event should not have been recorded at all")
public record StatedCorrection(
        @Schema(description = "The version of the event that was recorded wrongly", example = "3")
        @NotNull
        @Min(0)
        @Max(1_000_000)
        Long corrects,

        @Schema(example = "The minute says 31 October, not 31 December") @NotNull @Text
        String whatWasWrong,

        @Schema(description = "The last part of the path it was recorded by", example = "due-date")
        @Text(max = 60)
        @Nullable
        String as,

        @Schema(type = "object", description = "The body it should have been recorded by") @Nullable
        JsonNode with,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements DecisionBody {

    @AssertTrue(message = "as: stands beside with, or neither is given")
    @Schema(hidden = true)
    boolean isRestatedWholeOrNotAtAll() {
        return (as == null) == (with == null || with.isNull());
    }

    /** A correction takes effect on the day it is made, whatever meeting it mentions. */
    @Override
    public org.throughline.command.Decision decision(Asked asked, java.time.Clock clock) {
        var given = DecisionBody.super.decision(asked, clock);
        return effectiveOn != null
                ? given
                : new org.throughline.command.Decision(
                        LocalDate.now(clock), given.authority(), given.source(), given.asker());
    }
}
