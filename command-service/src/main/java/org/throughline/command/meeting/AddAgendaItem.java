package org.throughline.command.meeting;

import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.ReadableReview;
import org.throughline.command.body.SourceBody;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.AgendaItemAdded;
import org.throughline.platform.web.PlainText;

/** Adds one item to the agenda. */
@AllowedRoles(SECRETARY)
public record AddAgendaItem(
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
        ReviewId about,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable SourceBody source)
        implements MeetingCommand {

    public static final String PATH = "agenda-items";

    @Override
    public MeetingEvent event(MeetingId meeting, Decision decision) {
        return new AgendaItemAdded(
                meeting, decision.effectiveOn(), decision.source(), new AgendaItem(minute, title, about));
    }
}
