package org.throughline.query.alert;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.WorkingDays;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.board.permission.ReadsContent;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.Role;
import org.throughline.events.alert.DigestLine;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.web.VersionedAnswer;
import org.throughline.query.action.Actions;
import org.throughline.query.alert.Preview.Cleared;
import org.throughline.query.alert.Preview.PlannedDigest;
import org.throughline.query.alert.Preview.Up;
import org.throughline.query.history.NothingYet;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.AsOfRequest;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;

/** Alerts and digests over HTTP. */
@RestController
@RequestMapping("/api")
@Tag(name = "Alerts")
class AlertQueryController {

    /** The furthest day of a preview. */
    private static final int AHEAD_DAYS_MAX = 366;

    private static final Sorting<FoundAlert> ALERTS = Sorting.unlessAsked(
                    Comparator.comparing((FoundAlert found) -> found.alert().on())
                            .reversed())
            .by("raisedOn", found -> found.alert().on())
            .by("answerBy", found -> found.alert().answerBy())
            .by("agency", found -> found.alert().agency().value())
            .by("action", found -> found.action().action().value());

    private static final Sorting<DigestView> DIGESTS = Sorting.unlessAsked(
                    Comparator.comparing((DigestView digest) -> digest.state().raisedAt())
                            .reversed())
            .by("raisedAt", digest -> digest.state().raisedAt())
            .by("readerId", digest -> digest.id().readerId())
            .by("state", digest -> digest.state().state().name());

    private final Actions actions;
    private final Digests digests;
    private final DigestReaders readers;
    private final WatchForecast planned;
    private final CompletenessCheck completeness;
    private final AlertHistory history;
    private final WorkingDays workingDays;
    private final ListReader lists;
    private final AsOfReader asOfs;
    private final NothingYet nothing;
    private final Clock clock;

    AlertQueryController(
            Actions actions,
            Digests digests,
            DigestReaders readers,
            WatchForecast planned,
            CompletenessCheck completeness,
            AlertHistory history,
            WorkingDays workingDays,
            ListReader lists,
            AsOfReader asOfs,
            NothingYet nothing,
            Clock clock) {
        this.actions = actions;
        this.digests = digests;
        this.readers = readers;
        this.planned = planned;
        this.completeness = completeness;
        this.history = history;
        this.workingDays = workingDays;
        this.lists = lists;
        this.asOfs = asOfs;
        this.nothing = nothing;
        this.clock = clock;
    }

    @GetMapping("/alerts")
    @ReadsContent
    @Operation(summary = "Alerts, the latest first: to whom, why, and in which state")
    Page<AlertRow> alerts(@ParameterObject @Valid AlertFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var found = actions.at(listing.standpoint())
                .flatMap(FoundAlert::in)
                .filter(filter::lets)
                .toList();
        return listing.page(
                found, ALERTS, part -> part.stream().map(AlertRow::of).toList());
    }

    @GetMapping("/actions/{action}/alerts")
    @ReadsContent
    @Operation(summary = "The alerts, reminders and escalations of one action, and the answers to them")
    ActionAlerts ofAction(
            @Parameter(example = "scr-child-j.f1.a1") @PathVariable ActionId action,
            @ParameterObject AsOfRequest from,
            @ParameterObject ExportRequest export) {
        var standpoint = asOfs.standpoint(from);
        return history.of(action, standpoint).orElseThrow(() -> nothing.before(actions.stream(action), standpoint));
    }

    @GetMapping("/alerts/digests")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.READABLE)
    @Operation(
            operationId = "listDigests",
            summary = "Digests, the latest first: to whom, and the state of their delivery")
    Page<DigestRow> digests(@ParameterObject @Valid DigestFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var found = digests.at(listing.standpoint()).filter(filter::lets).toList();
        var mayBeRead = digests.readable();
        return listing.page(found, DIGESTS, part -> {
            var names = readers.of(part.stream().map(DigestView::id));
            return part.stream()
                    .map(digest -> DigestRow.of(digest, names, mayBeRead))
                    .toList();
        });
    }

    @GetMapping("/alerts/digests/{digest}")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.READABLE)
    @Operation(
            operationId = "showDigest",
            summary = "One digest: its lines, word for word, and every step of its delivery")
    ResponseEntity<DigestDetail> digest(
            @Parameter(example = "lead:csc:2026-11-23") @PathVariable DigestId digest,
            @ParameterObject AsOfRequest from,
            @ParameterObject ExportRequest export) {
        var standpoint = asOfs.standpoint(from);
        var view = digests.find(digest, standpoint)
                .orElseThrow(() -> nothing.before(digests.shownStream(digest), standpoint));
        return VersionedAnswer.of(view.state().version(), history.of(view, standpoint));
    }

    @GetMapping("/alerts/preview")
    @ReadsContent
    @Operation(
            summary = "A preview of the digests of a day. Nothing is sent",
            description = "The day may lie up to a year ahead: the preview assumes that nothing happens until then.")
    Preview preview(
            @ParameterObject @Valid PreviewFilter filter,
            @Parameter(description = "The day of the watch; today if left out")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf,
            @ParameterObject ExportRequest export) {
        var today = LocalDate.now(clock);
        var day = asOf == null ? today : asOf;
        if (day.isAfter(today.plusDays(AHEAD_DAYS_MAX)))
            throw new InvalidField("asOf", "is at most %d days ahead".formatted(AHEAD_DAYS_MAX));
        var morning = planned.on(day, null);
        var names = readers.of(morning.digests().keySet().stream());
        return new Preview(
                day,
                workingDays.includes(day),
                morning.digests().entrySet().stream()
                        .filter(each -> filter.isFor(each.getKey()) && !history.isRaised(each.getKey()))
                        .map(each -> planned(each.getKey(), names, digests.readable(each.getValue())))
                        .filter(each -> !each.lines().isEmpty())
                        .toList(),
                morning.escalated().stream()
                        .filter(step -> history.mayRead(step.action()))
                        .map(step -> new Up(step.action(), step.to()))
                        .toList(),
                morning.cleared().stream()
                        .filter(step -> history.mayRead(step.action()))
                        .map(step -> new Cleared(step.action(), step.because()))
                        .toList());
    }

    private PlannedDigest planned(DigestId digest, DigestReaders.Names names, List<DigestLine> readable) {
        return new PlannedDigest(
                digest,
                digest.reader(),
                digest.readerId(),
                names.of(digest),
                history.groups(digest.reader(), readable),
                readable);
    }

    @GetMapping("/alerts/completeness")
    @ReadsContent
    @Operation(
            summary = "Whether everyone heard of a day what they should have",
            description =
                    "Computes the digests again by what was known when the watch ran, and compares them with those it"
                            + " raised and with what became of them. COMPLETE means that each reader was reached. It names the late"
                            + " or drifting actions of the day that nobody was told of in time.")
    Completeness completeness(
            @Parameter(description = "Today if left out") @RequestParam(required = false) @Nullable LocalDate day,
            @ParameterObject ExportRequest export) {
        var today = LocalDate.now(clock);
        if (day != null && day.isAfter(today))
            throw new InvalidField("day", "lies in the future, and has no watch yet");
        return completeness.of(day == null ? today : day, history::mayRead);
    }
}
