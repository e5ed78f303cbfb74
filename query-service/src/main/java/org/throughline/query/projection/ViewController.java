package org.throughline.query.projection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.events.Role;
import org.throughline.platform.problem.Refused;

/** Views over HTTP, for administrators: their status, their builds and their parked events. */
@RestController
@RequestMapping("/api/views")
@Tag(name = "Views")
class ViewController {

    private static final Logger log = LoggerFactory.getLogger(ViewController.class);

    private final ViewSupervisors supervisors;
    private final ViewStatuses statuses;
    private final ViewBuilder builder;
    private final AskerResolver askers;
    private final ReadPermissionInTheLog permission;
    private final LiveVersions versions;

    ViewController(
            ViewSupervisors supervisors,
            ViewStatuses statuses,
            ViewBuilder builder,
            AskerResolver askers,
            ReadPermissionInTheLog permission,
            LiveVersions versions) {
        this.supervisors = supervisors;
        this.statuses = statuses;
        this.builder = builder;
        this.askers = askers;
        this.permission = permission;
        this.versions = versions;
    }

    @GetMapping
    @Permit(
            roles = {Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @Operation(summary = "The status of every view, and the build of its next version")
    Views all() {
        return new Views(supervisors.all().stream().map(statuses::of).toList());
    }

    @GetMapping("/{view}")
    @Permit(
            roles = {Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @Operation(summary = "The status of a view")
    ViewStatus one(@Parameter(example = "actions") @PathVariable String view) {
        return statuses.of(known(view));
    }

    @PostMapping("/{view}/rebuild")
    @Permit(roles = Role.ADMINISTRATOR, reach = Reach.ADMINISTRATION)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Build the view again from the log; the live version is shown until the new one is ready")
    ResponseEntity<ViewStatus> rebuild(@Parameter(example = "actions") @PathVariable String view) {
        if (!builder.begin(known(view).view()))
            throw Refused.conflict("VIEW_IS_REBUILT_ONCE_AT_A_TIME", "this view is being rebuilt already");
        return accepted(view, "rebuild");
    }

    @PostMapping("/{view}/rebuild/pause")
    @Permit(roles = Role.ADMINISTRATOR, reach = Reach.ADMINISTRATION)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "pauseRebuild", summary = "Pause the build")
    ResponseEntity<ViewStatus> pause(@PathVariable String view) {
        builder.pause(known(view).view());
        return accepted(view, "pause the build of");
    }

    @PostMapping("/{view}/rebuild/resumption")
    @Permit(roles = Role.ADMINISTRATOR, reach = Reach.ADMINISTRATION)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "resumeRebuild", summary = "Resume the build")
    ResponseEntity<ViewStatus> resume(@PathVariable String view) {
        builder.resume(known(view).view());
        return accepted(view, "resume the build of");
    }

    @PostMapping("/{view}/rebuild/cancellation")
    @Permit(roles = Role.ADMINISTRATOR, reach = Reach.ADMINISTRATION)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "cancelRebuild", summary = "Cancel the build; the live version stays")
    ResponseEntity<ViewStatus> cancel(@PathVariable String view) {
        builder.cancel(known(view).view());
        return accepted(view, "cancel the build of");
    }

    @GetMapping("/{view}/parked")
    @Permit(
            roles = {Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @Operation(
            operationId = "listParkedEvents",
            summary = "The streams whose events are parked because one failed; at most 200")
    List<ParkedEvents> parked(@PathVariable String view, @ParameterObject ExportRequest export) {
        return ParkedEvents.of(live(view), permission.toTheAsker());
    }

    @PostMapping("/{view}/parked/retry")
    @Permit(roles = Role.ADMINISTRATOR, reach = Reach.ADMINISTRATION)
    @Operation(
            operationId = "retryParkedEvents",
            summary = "Retry all parked events, those of each stream in their order")
    Retried retryAll(@PathVariable String view) {
        var live = live(view);
        return new Retried(live.retryAll(), live.parked().amountOfSequences());
    }

    @PostMapping("/{view}/parked/{id}/retry")
    @Permit(roles = Role.ADMINISTRATOR, reach = Reach.ADMINISTRATION)
    @Operation(operationId = "retryParkedStream", summary = "Retry the parked events of one stream")
    Retried retry(@PathVariable String view, @PathVariable String id) {
        var live = live(view);
        var stream = ParkedEvents.stream(live, id).orElseThrow(Refused::unknown);
        return new Retried(live.retry(stream) ? 1 : 0, live.parked().amountOfSequences());
    }

    private ResponseEntity<ViewStatus> accepted(String view, String what) {
        known(view).wakeUp();
        log.info("{} asked to {} the view of {}", askers.asker().user(), what, view);
        return ResponseEntity.accepted()
                .location(URI.create("/api/views/" + view))
                .body(statuses.of(known(view)));
    }

    private ViewSupervisor known(String view) {
        return supervisors.find(view).orElseThrow(Refused::unknown);
    }

    private RunningVersion live(String view) {
        return known(view)
                .running(versions.of(view).id())
                .orElseThrow(() -> Refused.forNow("VIEW_IS_BEING_BUILT", "this view is being built from the log", 2));
    }
}
