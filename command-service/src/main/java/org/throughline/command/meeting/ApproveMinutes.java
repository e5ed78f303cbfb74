package org.throughline.command.meeting;

import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.MinutesApproved;
import org.throughline.platform.web.PlainText;

/** Approves the minutes of an earlier meeting. */
@AllowedRoles({SECRETARY, CHAIR})
public record ApproveMinutes(
        @Schema(
                description = "What was changed in the minutes first; left out if they were approved as written",
                example = "4.2: the group asked for twenty files, not ten")
        @PlainText
        @Nullable
        String changes,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements MeetingCommand {

    public static final String PATH = "minutes-approval";

    @Override
    public MeetingEvent event(MeetingId meeting, Decision decision) {
        return new MinutesApproved(
                meeting, decision.effectiveOn(), decision.committeeAuthority(), decision.source(), changes);
    }
}
