package org.throughline.query.theme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.ReadsContent;
import org.throughline.domain.board.Directory;
import org.throughline.events.ThemeId;
import org.throughline.platform.web.Refused;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.finding.AnsweredFinding;
import org.throughline.query.finding.Findings;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.AsOfRequest;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;

/** Themes over HTTP: what recurs although it was signed off. */
@RestController
@RequestMapping("/api/themes")
@Tag(name = "Themes")
class ThemeQueryController {

    private static final Comparator<AnsweredFinding> AS_RAISED = Comparator.comparing(AnsweredFinding::raisedOn)
            .thenComparing(finding -> finding.id().value());

    /** By identifier. */
    private static final Sorting<ThemeRow> SORTING = Sorting.<ThemeRow>inOrder()
            .by("theme", row -> row.theme().value())
            .by("name", ThemeRow::name)
            .by("reviews", ThemeRow::reviews)
            .by("recurred", ThemeRow::recurred)
            .by("findings", row -> row.findings().size())
            .by("signedOffBeforeTheLatest", ThemeRow::signedOffBeforeTheLatest);

    private final Findings findings;
    private final DirectoryInTheLog directory;
    private final ListReader lists;
    private final AsOfReader asOfs;

    ThemeQueryController(Findings findings, DirectoryInTheLog directory, ListReader lists, AsOfReader asOfs) {
        this.findings = findings;
        this.directory = directory;
        this.lists = lists;
        this.asOfs = asOfs;
    }

    @GetMapping
    @ReadsContent
    @Operation(summary = "Per theme the findings in the order raised, and which of them repeat what was signed off")
    Page<ThemeRow> themes(@ParameterObject @Valid ThemeFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var standpoint = listing.standpoint();
        var byTheme = findings.at(standpoint)
                .sorted(AS_RAISED)
                .collect(Collectors.groupingBy(
                        finding -> finding.theme().value(), TreeMap::new, Collectors.toUnmodifiableList()));
        var names = names(standpoint);
        var found = byTheme.entrySet().stream()
                .map(on -> row(new ThemeId(on.getKey()), on.getValue(), names, standpoint))
                .filter(filter::lets)
                .toList();
        return listing.page(found, SORTING, Function.identity());
    }

    @GetMapping("/{theme}")
    @ReadsContent
    @Operation(
            summary =
                    "One theme across reviews and years: raised, answered, signed off, raised again, with what evidence")
    ThemeDetail theme(
            @Parameter(example = "chronologies") @PathVariable ThemeId theme,
            @ParameterObject AsOfRequest from,
            @ParameterObject ExportRequest export) {
        var standpoint = asOfs.standpoint(from);
        var names = names(standpoint);
        var inOrder = findings.on(theme, standpoint).sorted(AS_RAISED).toList();
        if (inOrder.isEmpty() && !names.containsKey(theme.value())) throw Refused.unknown();
        var rows = findings.rows(inOrder, standpoint);
        var known = findings.withEarlier(inOrder, standpoint);
        return ThemeDetail.of(
                theme,
                name(theme, names),
                inOrder,
                rows,
                rows.stream().flatMap(row -> ThemeHistory.returns(row, known)).toList(),
                IntStream.range(0, rows.size())
                        .boxed()
                        .flatMap(place -> ThemeHistory.of(inOrder.get(place), rows.get(place))),
                standpoint);
    }

    /** The themes that had been added by the day, with the names they had on it. */
    private Map<String, Directory.Entry> names(AsOf standpoint) {
        return directory.on(standpoint.asOf(), standpoint.knownAt()).themes();
    }

    /** A finding can be on a theme that was added later, which has only its identifier then. */
    private static String name(ThemeId theme, Map<String, Directory.Entry> names) {
        var entry = names.get(theme.value());
        return entry == null ? theme.value() : entry.name();
    }

    private ThemeRow row(
            ThemeId theme, List<AnsweredFinding> inOrder, Map<String, Directory.Entry> names, AsOf standpoint) {
        return ThemeRow.of(theme, name(theme, names), inOrder, findings.rows(inOrder, standpoint));
    }
}
