package org.throughline.command.body;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Source;
import org.throughline.platform.web.PlainText;

/** The document that a fact was read in. */
@Schema(description = "The document that states a fact, and what you assumed where it is silent")
public record SourceBody(
        @Schema(example = "Learning from Practice annual report 2016/17") @NotNull @PlainText(max = 300)
        String document,

        @Schema(example = "7.9.5") @PlainText(max = 100) @Nullable
        String paragraph,

        @Pattern(regexp = "[0-9a-f]{64}", message = "is 64 lower-case hexadecimal digits") @Uploaded @Nullable
        String sha256,

        @Schema(
                description =
                        "What you assumed, each with its field first. Every figure that rests on an assumed day says"
                                + " so: effectiveOn, beganOn, meetingDate or authority for its own day, and dueDate",
                example = "[\"dueDate: the report gives none\"]")
        @Size(max = 20)
        @Nullable
        List<@NotNull @PlainText(max = 500) String> assumed,

        @Schema(description = "The document's words for the day it took effect, if it gives no plain day")
        @Valid
        @Nullable
        StatedDateBody statedOn) {

    public static @Nullable SourceBody ofNullable(@Nullable Source source) {
        return source == null
                ? null
                : new SourceBody(
                        source.document(),
                        source.paragraph(),
                        source.sha256(),
                        source.assumed(),
                        StatedDateBody.ofNullable(source.statedOn()));
    }

    public Source asSource() {
        return new Source(
                document, paragraph, sha256, assumed == null ? List.of() : assumed, StatedDateBody.orNull(statedOn));
    }
}
