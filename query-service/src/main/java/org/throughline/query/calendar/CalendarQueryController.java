package org.throughline.query.calendar;

import io.swagger.v3.oas.annotations.Operation;
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

/** Calendars to subscribe to, over HTTP. */
@RestController
@Tag(name = "Calendar")
class CalendarQueryController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CalendarEntries days;
    private final AsOfReader asOfs;
    private final PublicAddress address;
    private final AccessRecords records;
    private final Clock clock;

    CalendarQueryController(
            CalendarEntries days, AsOfReader asOfs, PublicAddress address, AccessRecords records, Clock clock) {
        this.days = days;
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
}
