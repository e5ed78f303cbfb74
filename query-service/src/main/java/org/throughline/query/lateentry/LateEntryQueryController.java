package org.throughline.query.lateentry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.permission.ReadsContent;
import org.throughline.events.Correction;
import org.throughline.platform.problem.InvalidField;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.History;
import org.throughline.query.history.LateEntries;
import org.throughline.query.history.StreamEntry;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;

/** Entries that were recorded long after their day, over HTTP; the latest recorded first. */
@RestController
@RequestMapping("/api/late-entries")
@Tag(name = "Late entries")
class LateEntryQueryController {

    /** Each row of an export is read from the log. */
    private static final int ROWS_MAX = 5_000;

    private static final Sorting<StreamEntry> SORTING = Sorting.unlessAsked(
                    Comparator.comparing(StreamEntry::recordedAt)
                            .reversed()
                            .thenComparing(StreamEntry::id)
                            .thenComparingLong(StreamEntry::version))
            .by("recordedAt", StreamEntry::recordedAt)
            .by("effectiveOn", StreamEntry::effectiveOn)
            .by("lagDays", StreamEntry::lagDays)
            .by("id", StreamEntry::id)
            .byTheseOnly();

    private final List<LateEntries> kinds;
    private final ListReader lists;

    LateEntryQueryController(List<LateEntries> kinds, ListReader lists) {
        this.kinds = kinds;
        this.lists = lists;
    }

    @GetMapping
    @ReadsContent
    @Operation(
            summary = "Entries recorded long after the day they took effect, with what that did to figures",
            description =
                    "Of reviews, findings and actions, the latest recorded first. What was taken over from another record"
                            + " is late too. Figures and signals are those of the moment before and after, assessed on the day on"
                            + " which it was recorded.")
    Page<LateEntryRow> lateEntries(
            @ParameterObject @Valid LateEntryFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var found = kinds.stream()
                .flatMap(kind -> kind.at(listing.standpoint(), filter.least()))
                .filter(filter::lets)
                .toList();
        if (listing.size() > ROWS_MAX && found.size() > ROWS_MAX)
            throw new InvalidField(
                    "format",
                    "would have %d rows, and this export has at most %d; narrow the filter"
                            .formatted(found.size(), ROWS_MAX));
        return listing.page(found, SORTING, part -> rows(part, listing.standpoint()));
    }

    private List<LateEntryRow> rows(List<StreamEntry> part, AsOf standpoint) {
        var histories = new HashMap<String, History>();
        return part.stream()
                .flatMap(entry -> {
                    var kind = kind(entry.id());
                    var history = histories.computeIfAbsent(entry.id(), id -> kind.history(id, standpoint));
                    return history.entries().stream()
                            .filter(each -> each.version() == entry.version())
                            .map(each -> row(entry, each, history, kind, standpoint));
                })
                .toList();
    }

    private LateEntries kind(String id) {
        return kinds.stream()
                .filter(kind -> kind.isOf(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of entries has the identifier"));
    }

    private static LateEntryRow row(
            StreamEntry entry, History.Entry each, History history, LateEntries kind, AsOf standpoint) {
        var effects = kind.effects(entry.id(), entry.recordedOn(), entry.recordedAt());
        return new LateEntryRow(
                entry.id(),
                entry.review(),
                Objects.requireNonNullElse(kind.what(entry.id(), standpoint), entry.id()),
                entry.leadAgency(),
                entry.version(),
                each.type(),
                each.happened(),
                each.effectiveOn(),
                each.dayRestsOn(),
                entry.recordedOn(),
                each.recordedAt(),
                each.recordingLagDays(),
                each.recordedBy(),
                each.authority(),
                history.entries().stream()
                        .anyMatch(other -> other.event() instanceof Correction correction
                                && Objects.equals(correction.restatedBy(), each.version())),
                effects,
                effects.stream().anyMatch(effect -> effect.change().lowered()));
    }
}
