package org.throughline.command.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.command.RequestContext;
import org.throughline.command.decision.AtLeast;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.decision.Responses;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.events.MeetingId;

/** Meetings, their agendas and their attendance over HTTP. */
@RestController
@RequestMapping("/api/meetings")
@Tag(name = "Meetings")
class MeetingController {

    /**
     * A meeting that was moved, and what became of each decision that still named its old day.
     *
     * @param atLeast what a question waits for that is to show the move and all corrected decisions
     */
    record Moved(
            MeetingId from,
            MeetingId to,
            int corrected,
            int refused,
            @Nullable String atLeast,
            List<MeetingMoves.Each> decisions) {}

    private final CommandDispatcher dispatcher;
    private final MeetingMoves moves;

    MeetingController(CommandDispatcher dispatcher, MeetingMoves moves) {
        this.dispatcher = dispatcher;
        this.moves = moves;
    }

    @PostMapping
    @Permit(reach = Reach.READABLE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Convene a meeting of a committee")
    ResponseEntity<Taken> convene(@Valid @RequestBody ConveneMeeting command, RequestContext request) {
        return Responses.created(
                "/api/meetings/", dispatcher.dispatch(new DecideOnMeeting(command.meeting(), command, request)));
    }

    @PostMapping("/{meeting}/" + SetAgenda.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Replace the whole agenda")
    ResponseEntity<Taken> agenda(
            @PathVariable MeetingId meeting, @Valid @RequestBody SetAgenda command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnMeeting(meeting, command, request)));
    }

    @PostMapping("/{meeting}/" + AddAgendaItem.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Add one item to the agenda")
    ResponseEntity<Taken> add(
            @PathVariable MeetingId meeting, @Valid @RequestBody AddAgendaItem command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnMeeting(meeting, command, request)));
    }

    @PostMapping("/{meeting}/" + ChangeAgendaItem.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Change the minute reference or the title of one item of the agenda")
    ResponseEntity<Taken> change(
            @PathVariable MeetingId meeting, @Valid @RequestBody ChangeAgendaItem command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnMeeting(meeting, command, request)));
    }

    @PostMapping("/{meeting}/" + RemoveAgendaItem.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Remove one item from the agenda; decisions recorded under its minute stay")
    ResponseEntity<Taken> remove(
            @PathVariable MeetingId meeting, @Valid @RequestBody RemoveAgendaItem command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnMeeting(meeting, command, request)));
    }

    @PostMapping("/{meeting}/" + RecordAttendance.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Record which roles attended")
    ResponseEntity<Taken> attendance(
            @PathVariable MeetingId meeting, @Valid @RequestBody RecordAttendance command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnMeeting(meeting, command, request)));
    }

    @PostMapping("/{meeting}/" + ApproveMinutes.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Approve the minutes of this meeting, at a later meeting of the committee")
    ResponseEntity<Taken> approve(
            @PathVariable MeetingId meeting, @Valid @RequestBody ApproveMinutes command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnMeeting(meeting, command, request)));
    }

    @PostMapping("/{meeting}/" + MoveMeeting.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(
            summary = "Move the meeting to another day with its agenda, attendance and decisions",
            description =
                    "It is another meeting there, because its identifier contains its day. Each decision is corrected,"
                            + " and answered, on its own. Send the request again to correct those that are left.")
    Moved move(@PathVariable MeetingId meeting, @Valid @RequestBody MoveMeeting command, RequestContext request) {
        var each = moves.move(meeting, command, request);
        var to = MeetingId.of(meeting.committee(), command.to());
        var corrected = each.stream()
                .map(MeetingMoves.Each::taken)
                .filter(Objects::nonNull)
                .toList();
        var atLeast = AtLeast.of(
                Stream.concat(moves.versions(meeting, to), corrected.stream().map(Taken::atLeast)));
        return new Moved(meeting, to, corrected.size(), each.size() - corrected.size(), atLeast, each);
    }

    @PostMapping("/{meeting}/" + CancelMeeting.PATH)
    @Permit(reach = Reach.READABLE)
    @Operation(summary = "Record that the meeting will not be held")
    ResponseEntity<Taken> cancel(
            @PathVariable MeetingId meeting, @Valid @RequestBody CancelMeeting command, RequestContext request) {
        return Responses.recorded(dispatcher.dispatch(new DecideOnMeeting(meeting, command, request)));
    }
}
