package org.throughline.query.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.access.RequestSummary;
import org.throughline.board.permission.ReadsContent;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;
import org.throughline.platform.transport.PublicAddress;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;

/** Calendars to subscribe to, over HTTP. */
@RestController
@Tag(name = "Calendar")
class CalendarQueryController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private static final Sorting<CalendarEntry> DAYS = Sorting.<CalendarEntry>inOrder()
            .by("day", CalendarEntry::day)
            .by("kind", entry -> entry.kind().name())
            .by("on", CalendarEntry::on)
            .by(
                    "agency",
                    entry -> entry.agency() == null ? null : entry.agency().value())
            .by(
                    "committee",
                    entry ->
                            entry.committee() == null ? null : entry.committee().value());

    private final CalendarEntries days;
    private final ListReader lists;
    private final AsOfReader asOfs;
    private final PublicAddress address;
    private final AccessRecords records;
    private final Clock clock;

    CalendarQueryController(
            CalendarEntries days,
            ListReader lists,
            AsOfReader asOfs,
            PublicAddress address,
            AccessRecords records,
            Clock clock) {
        this.days = days;
        this.lists = lists;
        this.records = records;
        this.asOfs = asOfs;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping({"/api/calendar", "/api/calendar.ics"})
    @ReadsContent
    @Operation(
            summary = "Due dates, milestones, sustained checks, reviews of holds and meetings, as iCalendar",
            description = "Of an agency, a committee or a review. A calendar program subscribes to it with a login.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    ResponseEntity<String> calendar(@ParameterObject @Valid CalendarFilter filter, HttpServletRequest request) {
        var standpoint = asOfs.standpoint(filter.asOf(), filter.knownAt());
        var entries = days.of(filter, standpoint);
        records.addRead(AccessRecord.of(AccessKind.EXPORTED)
                .saying(RequestSummary.filters(request))
                .withRows(entries.size()));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .body(ICalendar.of(filter.name(), entries, clock.instant(), address.uri()));
    }

    @GetMapping("/api/calendar/days")
    @ReadsContent
    @Operation(
            summary = "Due dates, milestones, sustained checks, reviews of holds and meetings, as a list",
            description = "What is still open stays in the list when its day has passed.")
    Page<CalendarDay> days(@ParameterObject @Valid CalendarDaysFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var day = listing.standpoint().asOf();
        var found = days.of(filter.ofCalendar(), listing.standpoint()).stream()
                .filter(filter::lets)
                .toList();
        return listing.page(
                found,
                DAYS,
                part -> part.stream().map(entry -> CalendarDay.of(entry, day)).toList());
    }
}
