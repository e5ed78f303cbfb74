package org.throughline.query.theme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.permission.ReadsContent;
import org.throughline.domain.board.Directory;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.platform.problem.Refused;
import org.throughline.query.action.Actions;
import org.throughline.query.action.RememberedFigures;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.finding.AnsweredFinding;
import org.throughline.query.finding.Findings;
import org.throughline.query.finding.ThemeRecurrence;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;
import org.throughline.query.theme.ThemeDetail.OnTheme;

/** Themes over HTTP: what recurs although it was signed off. */
@RestController
@RequestMapping("/api/themes")
@Tag(name = "Themes")
class ThemeQueryController {

    /** By identifier. */
    private static final Sorting<ThemeRow> SORTING = Sorting.<ThemeRow>inOrder()
            .by("theme", row -> row.theme().value())
            .by("name", ThemeRow::name)
            .by("reviews", ThemeRow::reviews)
            .by("recurred", ThemeRow::recurred)
            .by("findings", ThemeRow::findings)
            .by("signedOffBeforeTheLatest", ThemeRow::signedOffBeforeTheLatest)
            .by("lastRaisedOn", ThemeRow::lastRaisedOn);

    /** By day. */
    private static final Sorting<FoundStep> HISTORY = Sorting.<FoundStep>inOrder()
            .by("on", FoundStep::on)
            .by("what", FoundStep::what)
            .by("id", FoundStep::id);

    /** Of so many themes and points on both clocks the steps are remembered, of which there are very many. */
    private static final int STEPS_MAX = 32;

    /**
     * All that happened on a theme.
     *
     * @param repeating the findings that repeat an earlier one
     */
    private record Steps(Set<FindingId> repeating, List<FoundStep> inOrder) {}

    private record Named(ThemeId theme, String name) {}

    private final Findings findings;
    private final DirectoryInTheLog directory;
    private final ListReader lists;
    private final RememberedFigures<Steps> rememberedSteps;
    private final RememberedFigures<ThemeRow> rememberedRows;

    ThemeQueryController(
            Findings findings,
            DirectoryInTheLog directory,
            ListReader lists,
            Actions actions,
            PolicyInTheLog policies) {
        this.rememberedSteps = new RememberedFigures<>(STEPS_MAX, actions, policies);
        this.rememberedRows = new RememberedFigures<>(actions, policies);
        this.findings = findings;
        this.directory = directory;
        this.lists = lists;
    }

    @GetMapping
    @ReadsContent
    @Operation(summary = "Per theme how many findings there are, how many repeat what was signed off, and the latest")
    Page<ThemeRow> themes(@ParameterObject @Valid ThemeFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var standpoint = listing.standpoint();
        var names = names(standpoint);
        var byTheme = new TreeMap<ThemeId, ThemeRecurrence>(Comparator.comparing(ThemeId::value));
        byTheme.putAll(findings.byTheme(standpoint));
        var rows = byTheme.entrySet().stream()
                .filter(on -> filter.lets(on.getValue().inOrder()))
                .map(on -> row(on.getKey(), on.getValue(), names, standpoint))
                .filter(filter::lets)
                .toList();
        return listing.page(rows, SORTING, Function.identity());
    }

    @GetMapping("/{theme}")
    @ReadsContent
    @Operation(
            summary =
                    "One theme across reviews and years: raised, answered, signed off, raised again, with what evidence")
    ThemeDetail theme(
            @Parameter(example = "chronologies") @PathVariable ThemeId theme, @ParameterObject ListRequest request) {
        var listing = lists.open(request, theme);
        var standpoint = listing.standpoint();
        var names = names(standpoint);
        var onTheme = findings.on(theme, standpoint);
        var inOrder = onTheme.inOrder();
        if (inOrder.isEmpty() && !names.containsKey(theme.value())) throw Refused.unknown();
        var steps = steps(theme, onTheme, standpoint);
        var latest = ThemeDetail.latest(inOrder);
        var rows = findings.rows(latest, standpoint);
        var known = findings.known(rows, standpoint);
        return new ThemeDetail(
                standpoint.asOf(),
                standpoint.knownAt(),
                theme,
                name(theme, names),
                inOrder.stream().map(AnsweredFinding::review).distinct().count(),
                inOrder.size(),
                steps.repeating().size(),
                IntStream.range(0, rows.size())
                        .mapToObj(place -> OnTheme.of(latest.get(place), rows.get(place)))
                        .toList(),
                rows.stream().flatMap(row -> ThemeHistory.returns(row, known)).toList(),
                listing.page(
                        steps.inOrder(),
                        HISTORY,
                        part -> part.stream().map(FoundStep::shown).toList()));
    }

    private Steps steps(ThemeId theme, ThemeRecurrence onTheme, AsOf standpoint) {
        return rememberedSteps.answer(theme, List.of(standpoint), () -> steps(onTheme, standpoint));
    }

    private Steps steps(ThemeRecurrence onTheme, AsOf standpoint) {
        var repeating = findings.repeating(onTheme, standpoint);
        var inOrder = ThemeHistory.of(onTheme.inOrder(), repeating).stream()
                .sorted(FoundStep.IN_ORDER)
                .toList();
        return new Steps(repeating, inOrder);
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

    private ThemeRow row(ThemeId theme, ThemeRecurrence onTheme, Map<String, Directory.Entry> names, AsOf standpoint) {
        var named = new Named(theme, name(theme, names));
        return rememberedRows.answer(named, List.of(standpoint), () -> row(named, onTheme, standpoint));
    }

    private ThemeRow row(Named named, ThemeRecurrence onTheme, AsOf standpoint) {
        return ThemeRow.of(
                named.theme(),
                named.name(),
                onTheme.inOrder(),
                findings.repeating(onTheme, standpoint).size(),
                findings.rows(ThemeRow.latest(onTheme.inOrder()), standpoint));
    }
}
