package org.throughline.command.meeting;

import static org.throughline.events.Role.SECRETARY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.AgendaSet;

/** Replaces the whole agenda, except items about reviews that the asker may not read: those stay. */
@AllowedRoles(SECRETARY)
public record SetAgenda(
        @NotNull @Size(max = 100) List<@NotNull @Valid AgendaItemBody> agenda,
        @Nullable LocalDate effectiveOn,
        @Valid @Nullable SourceBody source)
        implements MeetingCommand {

    public static final String PATH = "agenda";

    @Override
    public MeetingEvent event(MeetingId meeting, Decision decision) {
        return new AgendaSet(
                meeting,
                decision.effectiveOn(),
                decision.source(),
                agenda.stream().map(AgendaItemBody::asItem).toList());
    }

    @Override
    public MeetingEvent event(MeetingState now, Decision decision, Predicate<AgendaItem> readable) {
        var hidden = now.agenda().stream().filter(readable.negate());
        return new AgendaSet(
                now.id(),
                decision.effectiveOn(),
                decision.source(),
                Stream.concat(agenda.stream().map(AgendaItemBody::asItem), hidden)
                        .toList());
    }
}
