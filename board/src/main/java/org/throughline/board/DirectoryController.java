package org.throughline.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.CachedStream.Known;
import org.throughline.board.DirectoryAnswers.ShownDirectory;
import org.throughline.board.DirectoryAnswers.ShownEvent;
import org.throughline.board.DirectoryAnswers.ShownPerson;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.people.People;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.domain.board.Directory;
import org.throughline.domain.board.Policy;
import org.throughline.events.BoardEvent;
import org.throughline.events.Role;

/** The identifiers that requests may use, and the policy by which figures are computed, on any day. */
@RestController
@RequestMapping("/api")
@Tag(name = "Directory and policy")
class DirectoryController {

    private final FoundingBoard board;
    private final DirectoryInTheLog directory;
    private final PolicyInTheLog policy;
    private final People people;
    private final Clock clock;

    DirectoryController(
            FoundingBoard board, DirectoryInTheLog directory, PolicyInTheLog policy, People people, Clock clock) {
        this.board = board;
        this.directory = directory;
        this.policy = policy;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/directory")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.EVERYTHING)
    @Operation(summary = "The board's agencies, committees, themes and people, by the identifiers that requests use")
    ShownDirectory directory(
            @Parameter(description = "The day; today if left out") @RequestParam(required = false) @Nullable
                    LocalDate asOf,
            @Parameter(description = "Only what had been recorded by then") @RequestParam(required = false) @Nullable
                    Instant knownAt,
            @ParameterObject ExportRequest export) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var found = directory.on(day, knownAt);
        var names = people.namesOf(
                found.people().stream().map(entry -> entry.person().person()).toList());
        return new ShownDirectory(
                board.name(),
                board.zone().getId(),
                day,
                found.agencies(),
                found.committees(),
                found.themes(),
                found.people().stream()
                        .map((Directory.PersonEntry entry) -> ShownPerson.of(entry, names))
                        .toList());
    }

    @GetMapping("/directory/history")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.EVERYTHING)
    @Operation(summary = "All changes of the directory, in the order they were recorded")
    List<ShownEvent> directoryHistory(
            @Parameter(description = "Only what had taken effect by this day") @RequestParam(required = false) @Nullable
                    LocalDate asOf,
            @Parameter(description = "Only what had been recorded by then") @RequestParam(required = false) @Nullable
                    Instant knownAt,
            @ParameterObject ExportRequest export) {
        return shown(directory.recorded(), asOf, knownAt);
    }

    @GetMapping("/policy")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.EVERYTHING)
    @Operation(summary = "The policy in force on a day: a report for 2016 is computed by 2016's")
    Policy policy(
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return policy.on(asOf == null ? LocalDate.now(clock) : asOf, knownAt);
    }

    @GetMapping("/policy/history")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.EVERYTHING)
    @Operation(summary = "Every policy that was adopted, in the order it was recorded")
    List<ShownEvent> policyHistory(
            @Parameter(description = "Only what had taken effect by this day") @RequestParam(required = false) @Nullable
                    LocalDate asOf,
            @Parameter(description = "Only what had been recorded by then") @RequestParam(required = false) @Nullable
                    Instant knownAt,
            @ParameterObject ExportRequest export) {
        return shown(policy.recorded(), asOf, knownAt);
    }

    private static <E extends BoardEvent> List<ShownEvent> shown(
            List<Known<E>> recorded, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return recorded.stream()
                .filter(each ->
                        asOf == null || !each.recorded().event().effectiveOn().isAfter(asOf))
                .filter(each -> knownAt == null || !each.recorded().recordedAt().isAfter(knownAt))
                .map(ShownEvent::of)
                .toList();
    }
}
