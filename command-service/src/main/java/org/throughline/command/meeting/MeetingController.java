package org.throughline.command.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.Decision;
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.DecisionBody;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Decisions;
import org.throughline.command.decision.Known;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.SourceBody;
import org.throughline.command.meeting.MeetingCommand.CancelMeeting;
import org.throughline.command.meeting.MeetingCommand.ConveneMeeting;
import org.throughline.command.meeting.MeetingCommand.RecordAttendance;
import org.throughline.command.meeting.MeetingCommand.SetAgenda;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.Attendance;
import org.throughline.platform.web.Text;

/** The write side of a meeting over HTTP: convene it, and keep its agenda and who attended. */
@RestController
@RequestMapping("/api/meetings")
@Tag(name = "Meetings")
class MeetingController {

    @Schema(name = "AgendaItem")
    record AgendaItemBody(
            @Schema(description = "The reference its decisions are written under", example = "7.2")
            @NotNull
            @Text(max = 200)
            String minute,

            @Schema(example = "Child J: re-audit of chronologies") @NotNull @Text(max = 500)
            String title) {

        AgendaItem asItem() {
            return new AgendaItem(minute, title);
        }
    }

    record Convening(
            @Schema(type = "string", example = "semg") @NotNull @Known
            CommitteeId committee,

            @Schema(description = "It may lie ahead", example = "2016-11-14") @NotNull
            LocalDate date,

            @Size(max = 100) @Nullable List<@NotNull @Valid AgendaItemBody> agenda,
            @Nullable LocalDate effectiveOn,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {

        /** A meeting that was entered after it was held was convened on its day at the latest. */
        @Override
        public Decision decision(Asked asked, Clock clock) {
            var today = LocalDate.now(clock);
            var day = effectiveOn != null ? effectiveOn : date.isBefore(today) ? date : today;
            return new Decision(day, null, source == null ? null : source.asSource(), asked.asker());
        }
    }

    record Agenda(
            @NotNull @Size(max = 100) List<@NotNull @Valid AgendaItemBody> agenda,
            @Nullable LocalDate effectiveOn,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<MeetingId> {

        @Override
        public MeetingCommand command(MeetingId on, Decision decision) {
            return new SetAgenda(on, decision, Answers.each(agenda, AgendaItemBody::asItem));
        }
    }

    @Schema(name = "Attendance", description = "Meetings are attended by roles; no name is asked for")
    record AttendanceBody(
            @Schema(example = "Designated Nurse") @NotNull @Text(max = 200)
            String role,

            @Schema(type = "string", example = "nuth") @Known @Nullable
            AgencyId agency,

            @NotNull Attendance.Presence presence) {

        Attendance asAttendance() {
            return new Attendance(role, agency, presence);
        }
    }

    record Attended(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid AttendanceBody> attendance,
            @Nullable LocalDate effectiveOn,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<MeetingId> {

        @Override
        public MeetingCommand command(MeetingId on, Decision decision) {
            return new RecordAttendance(on, decision, Answers.each(attendance, AttendanceBody::asAttendance));
        }
    }

    record Cancellation(
            @Schema(example = "Not quorate") @NotNull @Text(max = 1000)
            String reason,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable SourceBody source)
            implements DecisionOn<MeetingId> {

        @Override
        public MeetingCommand command(MeetingId on, Decision decision) {
            return new CancelMeeting(on, decision, reason);
        }
    }

    private final Recording recording;
    private final Decisions decisions;
    private final Clock clock;

    MeetingController(Recording recording, Decisions decisions, Clock clock) {
        this.recording = recording;
        this.decisions = decisions;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Convene a meeting of a committee")
    ResponseEntity<Taken> convene(@Valid @RequestBody Convening body, Asked asked) {
        var command = new ConveneMeeting(
                MeetingId.of(body.committee(), body.date()),
                body.decision(asked, clock),
                Answers.each(body.agenda(), AgendaItemBody::asItem));
        return Answers.created("/api/meetings/", decisions.take(command, body, asked));
    }

    @PostMapping("/{meeting}/agenda")
    @Operation(summary = "Set the agenda anew, whole")
    ResponseEntity<Taken> agenda(@PathVariable MeetingId meeting, @Valid @RequestBody Agenda body, Asked asked) {
        return recording.record(meeting, body, asked);
    }

    @PostMapping("/{meeting}/attendance")
    @Operation(summary = "Record which roles attended")
    ResponseEntity<Taken> attendance(@PathVariable MeetingId meeting, @Valid @RequestBody Attended body, Asked asked) {
        return recording.record(meeting, body, asked);
    }

    @PostMapping("/{meeting}/cancellation")
    @Operation(summary = "Record that the meeting will not be held")
    ResponseEntity<Taken> cancel(@PathVariable MeetingId meeting, @Valid @RequestBody Cancellation body, Asked asked) {
        return recording.record(meeting, body, asked);
    }
}
