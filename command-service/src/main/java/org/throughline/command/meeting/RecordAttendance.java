package org.throughline.command.meeting;

import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.References;
import org.throughline.command.body.Known;
import org.throughline.command.body.SourceBody;
import org.throughline.events.AgencyId;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.Attendance;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.AttendanceRecorded;
import org.throughline.platform.web.PlainText;

/** Records which roles attended. */
@AllowedRoles(SECRETARY)
public record RecordAttendance(
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid AttendanceBody> attendance,
        @Nullable LocalDate effectiveOn,
        @Valid @Nullable SourceBody source)
        implements MeetingCommand {

    public static final String PATH = "attendance";

    @Override
    public References references() {
        return attendance.stream()
                .map(AttendanceBody::agency)
                .reduce(References.NONE, References::and, (_, all) -> all);
    }

    @Override
    public MeetingEvent event(MeetingId meeting, Decision decision) {
        return new AttendanceRecorded(
                meeting,
                decision.effectiveOn(),
                decision.source(),
                attendance.stream().map(AttendanceBody::asAttendance).toList());
    }

    /** A role at an agency, and whether it was present. */
    @Schema(description = "Meetings are attended by roles; no name is asked for")
    public record AttendanceBody(
            @Schema(example = "Designated Nurse") @NotNull @PlainText(max = 200)
            String role,

            @Schema(type = "string", example = "nuth") @Known @Nullable
            AgencyId agency,

            @NotNull Attendance.Presence presence) {

        Attendance asAttendance() {
            return new Attendance(role, agency, presence);
        }
    }
}
