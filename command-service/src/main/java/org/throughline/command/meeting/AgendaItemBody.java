package org.throughline.command.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.command.ReadableReview;
import org.throughline.events.ReviewId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.platform.web.PlainText;

/** A matter on an agenda, with the minute its decisions are written under. */
@Schema
public record AgendaItemBody(
        @Schema(description = "The reference its decisions are written under", example = "7.2")
        @NotNull
        @PlainText(max = 200)
        String minute,

        @Schema(example = "Child J: re-audit of chronologies") @NotNull @PlainText(max = 500)
        String title,

        @Schema(
                type = "string",
                description = "The review that it is about. Who may not read that review does not get the item either.",
                example = "scr-child-j")
        @ReadableReview
        @Nullable
        ReviewId about) {

    static AgendaItemBody of(AgendaItem item) {
        return new AgendaItemBody(item.minute(), item.title(), item.about());
    }

    AgendaItem asItem() {
        return new AgendaItem(minute, title, about);
    }
}
