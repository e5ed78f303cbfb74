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
import org.throughline.events.meeting.MeetingEvent.MeetingCancelled;
import org.throughline.platform.web.PlainText;

/** Records that the meeting will not be held. */
@AllowedRoles(SECRETARY)
public record CancelMeeting(
        @Schema(example = "Not quorate") @NotNull @PlainText(max = 1000)
        String reason,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable SourceBody source)
        implements MeetingCommand {

    public static final String PATH = "cancellation";

    @Override
    public MeetingEvent event(MeetingId meeting, Decision decision) {
        return new MeetingCancelled(meeting, decision.effectiveOn(), decision.source(), reason);
    }
}
