package org.throughline.query.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.access.RequestSummary;
import org.throughline.board.permission.ReadsContent;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;

/** The calendar of what the asker may read, over HTTP. */
@RestController
@Tag(name = "Calendar")
class CalendarQueryController {

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
    private final CalendarFile file;
    private final ListReader lists;
    private final AsOfReader asOfs;

    CalendarQueryController(CalendarEntries days, CalendarFile file, ListReader lists, AsOfReader asOfs) {
        this.days = days;
        this.file = file;
        this.lists = lists;
        this.asOfs = asOfs;
    }

    @GetMapping({"/api/calendar", "/api/calendar.ics"})
    @ReadsContent
    @Operation(
            summary = "Due dates, milestones, sustained checks, reviews of holds and meetings, as iCalendar",
            description =
                    "For a program that signs in. A calendar program that takes an address and no password reads one"
                            + " that POST /api/me/calendar-addresses makes.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CalendarFile.TYPE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "304", description = CalendarFile.SAME, content = @Content)
    ResponseEntity<String> calendar(@ParameterObject @Valid CalendarFilter filter, HttpServletRequest request) {
        return file.of(
                filter.name(),
                filter,
                asOfs.standpoint(filter.asOf(), filter.knownAt()),
                RequestSummary.filters(request));
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
