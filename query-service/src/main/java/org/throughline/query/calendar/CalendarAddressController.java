package org.throughline.query.calendar;

import static org.throughline.events.Role.ADMINISTRATOR;
import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.AUDITOR;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.calendar.CalendarAddress.Shown;
import org.throughline.board.calendar.IssuedCalendarAddress;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.platform.transport.PublicAddress;
import org.throughline.platform.web.PlainText;

/** The secret addresses of a user's calendar. */
@RestController
@RequestMapping("/api/me/calendar-addresses")
@Tag(name = "Calendar")
class CalendarAddressController {

    @Schema(name = "CalendarAddressWanted")
    record Wanted(
            @Schema(description = "What the calendar is called. Name no person", example = "Days of our agency")
            @NotNull
            @PlainText(max = 100)
            String name,

            @Schema(type = "string", description = "Leads or contributes; every agency if left out", example = "csc")
            @Nullable
            AgencyId agency,

            @Schema(type = "string", description = "Oversees or meets; every committee if left out", example = "semg")
            @Nullable
            CommitteeId committee,

            @Schema(type = "string", description = "Every review if left out", example = "scr-child-j") @Nullable
            ReviewId review,

            @Schema(description = "What is due; every kind if left out") @Nullable
            Set<@NotNull CalendarKind> kinds) {

        Shown shown() {
            var chosen = kinds == null ? Set.<CalendarKind>of() : kinds;
            return new Shown(
                    name,
                    agency,
                    committee,
                    review,
                    chosen.stream().sorted().map(Enum::name).toList());
        }
    }

    private static final String SECRET =
            "Whoever has the address reads this calendar without a login: titles of reviews, statements of actions,"
                    + " milestones, holds and agendas, as far as you may read them at that moment. Give it to your calendar"
                    + " program only. It cannot be used for anything else. The address is shown once, in this response.";

    private final CalendarSubscriptions subscriptions;
    private final AskerResolver askers;
    private final PublicAddress here;

    CalendarAddressController(CalendarSubscriptions subscriptions, AskerResolver askers, PublicAddress here) {
        this.subscriptions = subscriptions;
        this.askers = askers;
        this.here = here;
    }

    @GetMapping
    @Permit(
            roles = {SECRETARY, AGENCY_LEAD, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @Operation(
            operationId = "listMyCalendarAddresses",
            summary = "The secret addresses of your calendar, the newest first, without their secrets")
    List<ShownCalendarAddress> addresses(@ParameterObject ExportRequest export) {
        return subscriptions.of(askers.asker().user()).stream()
                .map(ShownCalendarAddress::of)
                .toList();
    }

    @PostMapping
    @Permit(
            roles = {SECRETARY, AGENCY_LEAD, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "makeMyCalendarAddress",
            summary = "Make a secret address at which a calendar program reads your calendar without a login",
            description = SECRET)
    ResponseEntity<ShownCalendarAddress.Issued> make(@Valid @RequestBody Wanted body) {
        var made = subscriptions.make(askers.asker().user(), body.shown());
        return ResponseEntity.created(URI.create("/api/me/calendar-addresses"))
                .cacheControl(CacheControl.noStore())
                .body(issued(made));
    }

    @PostMapping("/{address}/rotation")
    @Permit(
            roles = {SECRETARY, AGENCY_LEAD, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @Operation(
            operationId = "rotateMyCalendarAddress",
            summary = "Make another secret for one of your addresses; the one before opens nothing from then on",
            description = SECRET)
    ResponseEntity<ShownCalendarAddress.Issued> rotate(@PathVariable String address) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(issued(subscriptions.rotate(askers.asker().user(), address)));
    }

    @PostMapping("/{address}/revocation")
    @Permit(
            roles = {SECRETARY, AGENCY_LEAD, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "revokeMyCalendarAddress",
            summary = "Revoke one of your addresses: it opens nothing from then on")
    ResponseEntity<Void> revoke(@PathVariable String address) {
        subscriptions.revoke(askers.asker().user(), address);
        return ResponseEntity.noContent().build();
    }

    private ShownCalendarAddress.Issued issued(IssuedCalendarAddress issued) {
        return new ShownCalendarAddress.Issued(
                ShownCalendarAddress.of(issued.address()),
                ICalendarText.link(
                                here.uri(),
                                CalendarFeedController.PATH + issued.secret() + CalendarFeedController.ENDING)
                        .toString());
    }
}
