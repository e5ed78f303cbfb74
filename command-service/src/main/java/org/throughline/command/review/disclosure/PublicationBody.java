package org.throughline.command.review.disclosure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.body.StatedDateBody;
import org.throughline.events.review.Publication;
import org.throughline.platform.web.PlainText;

/** Whether a report is published: the day if it is, the reason if it is withheld. */
@Schema
public record PublicationBody(
        @NotNull Publication.State state,
        @Nullable LocalDate publishedOn,
        @PlainText(max = 1000) @Nullable String reason,

        @Schema(
                description = "What a source document says instead of a day: a month, a quarter. The report counts as"
                        + " published from the last day that the words mean.")
        @Valid
        @Nullable
        StatedDateBody publishedOnAsWritten) {

    /** A publication on a plain day, or none. */
    public PublicationBody(Publication.State state, @Nullable LocalDate publishedOn, @Nullable String reason) {
        this(state, publishedOn, reason, null);
    }

    @AssertTrue(
            message =
                    "publishedOn: is given for a published review, and only then; publishedOnAsWritten can take its place")
    @Schema(hidden = true)
    boolean isDatedWhenPublished() {
        return state == Publication.State.PUBLISHED
                ? (publishedOn == null) != (publishedOnAsWritten == null)
                : publishedOn == null && publishedOnAsWritten == null;
    }

    @AssertTrue(message = "publishedOnAsWritten: gives the first and the last day that the words mean")
    @Schema(hidden = true)
    boolean isPublishedByADay() {
        return publishedOnAsWritten == null || publishedOnAsWritten.to() != null;
    }

    @AssertTrue(message = "reason: is given for a withheld review, and only then")
    @Schema(hidden = true)
    boolean isReasonedWhenWithheld() {
        return (state == Publication.State.WITHHELD) == (reason != null);
    }

    public static PublicationBody of(Publication publication) {
        return new PublicationBody(
                publication.state(),
                publication.publishedOn(),
                publication.reason(),
                StatedDateBody.ofNullable(publication.publishedOnAsWritten()));
    }

    public Publication asPublication() {
        return new Publication(state, publishedOn, reason, StatedDateBody.orNull(publishedOnAsWritten));
    }
}
