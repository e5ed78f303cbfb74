package org.throughline.command.meeting;

import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.body.SourceBody;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.MeetingMoved;
import org.throughline.platform.web.PlainText;

/** Moves the meeting to another day. */
@AllowedRoles(SECRETARY)
public record MoveMeeting(
        @Schema(description = "The day on which it is, or was, held instead", example = "2016-11-21") @NotNull
        LocalDate to,

        @Schema(example = "The invitation had the wrong day") @NotNull @PlainText
        String why,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable SourceBody source)
        implements MeetingCommand {

    public static final String PATH = "move";

    @Override
    public MeetingEvent event(MeetingId meeting, Decision decision) {
        return new MeetingMoved(meeting, decision.effectiveOn(), decision.source(), to, why);
    }
}
