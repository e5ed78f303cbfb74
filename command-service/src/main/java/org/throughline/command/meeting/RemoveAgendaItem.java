package org.throughline.command.meeting;

import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.AgendaItemRemoved;
import org.throughline.platform.web.PlainText;

/** Removes one item from the agenda. Decisions recorded under its minute stay. */
@AllowedRoles(SECRETARY)
public record RemoveAgendaItem(
        @Schema(example = "7.2") @NotNull @PlainText(max = 200)
        String minute,

        @Schema(example = "Put off to the next meeting") @PlainText(max = 1000) @Nullable
        String reason,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable SourceBody source)
        implements MeetingCommand {

    public static final String PATH = "agenda-items/removal";

    @Override
    public MeetingEvent event(MeetingId meeting, Decision decision) {
        return new AgendaItemRemoved(meeting, decision.effectiveOn(), decision.source(), minute, reason, null);
    }

    @Override
    public MeetingEvent event(MeetingState now, Decision decision, Predicate<AgendaItem> readable) {
        var item = now.item(minute);
        return new AgendaItemRemoved(
                now.id(),
                decision.effectiveOn(),
                decision.source(),
                minute,
                reason,
                item == null ? null : item.about());
    }
}
