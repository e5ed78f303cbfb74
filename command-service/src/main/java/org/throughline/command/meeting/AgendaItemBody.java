package org.throughline.command.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.platform.web.PlainText;

/** A matter on an agenda, with the minute its decisions are written under. */
@Schema(name = "AgendaItem")
public record AgendaItemBody(
        @Schema(description = "The reference its decisions are written under", example = "7.2")
        @NotNull
        @PlainText(max = 200)
        String minute,

        @Schema(example = "Child J: re-audit of chronologies") @NotNull @PlainText(max = 500)
        String title) {

    AgendaItem asItem() {
        return new AgendaItem(minute, title);
    }
}
