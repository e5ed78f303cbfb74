package org.throughline.query.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.Board;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.ReadsContent;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.MeetingId;
import org.throughline.platform.web.VersionedAnswer;
import org.throughline.query.history.History;
import org.throughline.query.history.MeetingDecisions;
import org.throughline.query.history.NothingYet;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.AsOfRequest;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;

/** Meetings over HTTP, the latest first, each with what was decided under which minute. */
@RestController
@RequestMapping("/api/meetings")
@Tag(name = "Meetings")
class MeetingQueryController {

    /** The latest first. */
    private static final Sorting<MeetingState> SORTING = Sorting.unlessAsked(
                    Comparator.comparing(MeetingState::date).reversed())
            .by("date", MeetingState::date)
            .by("committee", meeting -> meeting.committee().value());

    private final ConvenedMeetings meetings;
    private final List<MeetingDecisions> decisions;
    private final Board board;
    private final ListReader lists;
    private final AsOfReader asOfs;
    private final NothingYet nothing;

    MeetingQueryController(
            ConvenedMeetings meetings,
            List<MeetingDecisions> decisions,
            Board board,
            ListReader lists,
            AsOfReader asOfs,
            NothingYet nothing) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.board = board;
        this.lists = lists;
        this.asOfs = asOfs;
        this.nothing = nothing;
    }

    @GetMapping
    @ReadsContent
    @Operation(summary = "Meetings by committee and date, the latest first")
    Page<MeetingState> register(@ParameterObject @Valid MeetingFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var found = meetings.at(listing.standpoint()).filter(filter::lets).toList();
        return listing.page(found, SORTING, Function.identity());
    }

    @GetMapping("/{meeting}")
    @ReadsContent
    @Operation(summary = "One meeting: its agenda, who attended, and what was decided under each minute")
    ResponseEntity<MeetingDetail> meeting(
            @Parameter(example = "semg.2016-11-14") @PathVariable MeetingId meeting,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Parameter(description = "Answer by what had been recorded by this moment")
                    @RequestParam(required = false)
                    @Nullable
                    Instant knownAt,
            @ParameterObject ExportRequest export) {
        var standpoint = asOfs.standpoint(asOf, knownAt);
        var view = meetings.find(meeting, standpoint)
                .orElseThrow(() -> nothing.before(meetings.stream(meeting), standpoint));
        var decided =
                decisions.stream().flatMap(kind -> kind.at(meeting, standpoint)).toList();
        return VersionedAnswer.of(
                view.version(),
                MeetingDetail.of(
                        standpoint,
                        view,
                        meetings.movedFrom(meeting, standpoint).orElse(null),
                        decided));
    }

    @GetMapping("/{meeting}/history")
    @ReadsContent
    @Operation(summary = "The history of the meeting itself: every event, who recorded it and when")
    History history(
            @PathVariable MeetingId meeting, @ParameterObject AsOfRequest from, @ParameterObject ExportRequest export) {
        var standpoint = asOfs.standpoint(from);
        var history = History.of(meeting, meetings.stream(meeting), standpoint, MeetingSentence::of, board.zone());
        if (history.entries().isEmpty()) throw nothing.before(meetings.stream(meeting), standpoint);
        return history;
    }
}
