package org.throughline.command;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;
import org.throughline.platform.web.PlainText;
import tools.jackson.databind.JsonNode;

/** States that an event was recorded wrongly, and which decision should have recorded it. */
@Schema(name = "Correction", description = "Leave out as and with if the event should not have been recorded at all")
public record CorrectEvent(
        @Schema(description = "The version of the event that was recorded wrongly", example = "3")
        @NotNull
        @Min(0)
        @Max(1_000_000)
        Long corrects,

        @Schema(example = "The minute says 31 October, not 31 December") @NotNull @PlainText
        String whatWasWrong,

        @Schema(description = "The last part of the path of the decision that was recorded", example = "due-date")
        @PlainText(max = 60)
        @Nullable
        String as,

        @Schema(type = "object", description = "The body that should have been sent") @Nullable
        JsonNode with,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements Command {

    public static final String PATH = "corrections";

    @AssertTrue(message = "as: is given together with with, or both are left out")
    @Schema(hidden = true)
    boolean isRestatedWholeOrNotAtAll() {
        return (as == null) == (with == null || with.isNull());
    }

    /** A correction takes effect on the day it is made, whatever meeting it names. */
    @Override
    public Decision decision(Asker asker, LocalDate today) {
        var given = Command.super.decision(asker, today);
        return effectiveOn != null ? given : new Decision(today, given.authority(), given.source(), given.asker());
    }
}
