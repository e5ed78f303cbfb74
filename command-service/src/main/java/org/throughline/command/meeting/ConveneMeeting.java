package org.throughline.command.meeting;

import static org.throughline.command.Command.orNone;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.CreatesAggregate;
import org.throughline.command.Decision;
import org.throughline.command.References;
import org.throughline.command.Rule;
import org.throughline.command.body.Known;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.Asker;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.MeetingConvened;

/** Convenes a committee. */
@AllowedRoles(SECRETARY)
public record ConveneMeeting(
        @Schema(type = "string", example = "semg") @NotNull @Known
        CommitteeId committee,

        @Schema(description = "It may be in the future", example = "2016-11-14") @NotNull
        LocalDate date,

        @Size(max = 100) @Nullable List<@NotNull @Valid AgendaItemBody> agenda,
        @Nullable LocalDate effectiveOn,
        @Valid @Nullable SourceBody source)
        implements MeetingCommand, CreatesAggregate {

    MeetingId meeting() {
        return MeetingId.of(committee, date);
    }

    @Override
    public Rule unlessNew() {
        return Rule.MEETING_IS_NEW;
    }

    /** A meeting that is entered after it was held was convened on its day at the latest. */
    @Override
    public Decision decision(Asker asker, LocalDate today) {
        var day = effectiveOn != null ? effectiveOn : date.isBefore(today) ? date : today;
        return new Decision(day, null, source == null ? null : source.asSource(), asker);
    }

    @Override
    public References references() {
        return References.to(committee, date);
    }

    @Override
    public MeetingEvent event(MeetingId meeting, Decision decision) {
        return new MeetingConvened(
                meeting,
                decision.effectiveOn(),
                decision.source(),
                orNone(agenda).stream().map(AgendaItemBody::asItem).toList());
    }
}
