package org.throughline.command.review.disclosure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.review.Publication;
import org.throughline.platform.web.PlainText;

/** Whether a report is published: the day if it is, the reason if it is withheld. */
@Schema(name = "Publication")
public record PublicationBody(
        @NotNull Publication.State state,
        @Nullable LocalDate publishedOn,
        @PlainText(max = 1000) @Nullable String reason) {

    @AssertTrue(message = "publishedOn: is given for a published review, and only then")
    @Schema(hidden = true)
    boolean isDatedWhenPublished() {
        return (state == Publication.State.PUBLISHED) == (publishedOn != null);
    }

    @AssertTrue(message = "reason: is given for a withheld review, and only then")
    @Schema(hidden = true)
    boolean isReasonedWhenWithheld() {
        return (state == Publication.State.WITHHELD) == (reason != null);
    }

    public static PublicationBody of(Publication publication) {
        return new PublicationBody(publication.state(), publication.publishedOn(), publication.reason());
    }

    public Publication asPublication() {
        return new Publication(state, publishedOn, reason);
    }
}
