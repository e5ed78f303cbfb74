package org.throughline.query.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.calendar.CalendarAddress;
import org.throughline.board.calendar.CalendarAddresses;
import org.throughline.board.permission.ReadsContent;
import org.throughline.platform.problem.Refused;
import org.throughline.query.list.AsOfReader;

/** The calendar of a secret address. Sign-in has put the identifier of the address in place of its secret. */
@RestController
@Tag(name = "Calendar")
class CalendarFeedController {

    static final String PATH = "/api/calendar/feeds/", ENDING = ".ics";

    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate();

    private final CalendarAddresses addresses;
    private final CalendarFile file;
    private final AskerResolver askers;
    private final AsOfReader asOfs;

    CalendarFeedController(CalendarAddresses addresses, CalendarFile file, AskerResolver askers, AsOfReader asOfs) {
        this.addresses = addresses;
        this.file = file;
        this.askers = askers;
        this.asOfs = asOfs;
    }

    @GetMapping(PATH + "{secret}" + ENDING)
    @ReadsContent
    @SecurityRequirements
    @Operation(
            operationId = "readCalendarAtSecretAddress",
            summary = "The calendar of a secret address, without a login",
            description =
                    "What the person who made the address may read now. Unknown (404) if it was never made, was revoked or"
                            + " has another secret by now, and while its person may not read anything.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CalendarFile.TYPE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "304", description = CalendarFile.SAME, content = @Content)
    ResponseEntity<String> feed(
            @Parameter(description = "The secret that POST /api/me/calendar-addresses has answered")
                    @PathVariable("secret")
                    String address) {
        var found = addresses.find(askers.asker().user(), address).orElseThrow(Refused::unknown);
        var calendar = file.of(
                found.shown().name(), filter(found), asOfs.standpoint(null, null), "calendar address " + found.id());
        return ResponseEntity.ok()
                .headers(calendar.getHeaders())
                .cacheControl(A_WHILE)
                .body(calendar.getBody());
    }

    private static CalendarFilter filter(CalendarAddress address) {
        var shown = address.shown();
        var kinds = EnumSet.noneOf(CalendarKind.class);
        for (var kind : shown.kinds()) kinds.add(CalendarKind.valueOf(kind));
        return new CalendarFilter(shown.agency(), shown.committee(), shown.review(), Set.copyOf(kinds), null, null);
    }
}
