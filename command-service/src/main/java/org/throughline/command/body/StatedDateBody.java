package org.throughline.command.body;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.StatedDate;
import org.throughline.platform.web.PlainText;

/** A date in a source's own words, with the days they mean. */
@Schema(
        description = "A date in the words of a source document, and the first and the last day they mean."
                + " Leave both days out if the words mean no day.")
public record StatedDateBody(
        @Schema(example = "fourth quarter of 2021") @NotNull @PlainText(max = 300)
        String words,

        @Schema(example = "2021-10-01") @Nullable LocalDate from,
        @Schema(example = "2021-12-31") @Nullable LocalDate to) {

    /** The body that records it again; null for null. */
    public static @Nullable StatedDateBody ofNullable(@Nullable StatedDate stated) {
        return stated == null ? null : new StatedDateBody(stated.words(), stated.from(), stated.to());
    }

    @AssertTrue(message = "to: is given together with from, or both are left out")
    @Schema(hidden = true)
    boolean isEndedIfBegun() {
        return from == null || to != null;
    }

    @AssertTrue(message = "from: is given together with to, or both are left out")
    @Schema(hidden = true)
    boolean isBegunIfEnded() {
        return to == null || from != null;
    }

    @AssertTrue(message = "to: is before the first day")
    @Schema(hidden = true)
    boolean isInOrder() {
        return from == null || to == null || !to.isBefore(from);
    }

    public StatedDate asStatedDate() {
        return new StatedDate(words, from, to);
    }

    /** The date that a body states; null for null. */
    public static @Nullable StatedDate orNull(@Nullable StatedDateBody stated) {
        return stated == null ? null : stated.asStatedDate();
    }
}
