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
import org.throughline.platform.web.Refused;
import org.throughline.query.action.Actions;
import org.throughline.query.action.RememberedFigures;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.finding.AnsweredFinding;
import org.throughline.query.finding.Findings;
import org.throughline.query.finding.FindingsOfTheme;
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
    private static final Sorting<Moment> HISTORY = Sorting.<Moment>inOrder()
            .by("on", Moment::on)
            .by("what", Moment::what)
            .by("id", Moment::id);

    private static final int REMEMBERED_MAX = 32;

    /**
     * All that happened on a theme.
     *
     * @param repeating the findings that repeat an earlier one
     * @param moments in order
     */
    private record Happened(Set<FindingId> repeating, List<Moment> moments) {}

    private final Findings findings;
    private final DirectoryInTheLog directory;
    private final ListReader lists;
    private final RememberedFigures<Happened> remembered;

    ThemeQueryController(
            Findings findings,
            DirectoryInTheLog directory,
            ListReader lists,
            Actions actions,
            PolicyInTheLog policies) {
        this.remembered = new RememberedFigures<>(REMEMBERED_MAX, actions, policies);
        this.findings = findings;
        this.directory = directory;
        this.lists = lists;
    }

    @GetMapping
    @ReadsContent
    @Operation(summary = "Per theme the findings in the order raised, and which of them repeat what was signed off")
    Page<ThemeRow> themes(@ParameterObject @Valid ThemeFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var standpoint = listing.standpoint();
        var names = names(standpoint);
        var byTheme = new TreeMap<ThemeId, FindingsOfTheme>(Comparator.comparing(ThemeId::value));
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
        var happened = happened(theme, onTheme, standpoint);
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
                happened.repeating().size(),
                IntStream.range(0, rows.size())
                        .mapToObj(place -> OnTheme.of(latest.get(place), rows.get(place)))
                        .toList(),
                rows.stream().flatMap(row -> ThemeHistory.returns(row, known)).toList(),
                listing.page(
                        happened.moments(),
                        HISTORY,
                        part -> part.stream().map(Moment::shown).toList()));
    }

    private Happened happened(ThemeId theme, FindingsOfTheme onTheme, AsOf standpoint) {
        return remembered.answer(theme, List.of(standpoint), () -> happened(onTheme, standpoint));
    }

    private Happened happened(FindingsOfTheme onTheme, AsOf standpoint) {
        var repeating = findings.repeating(onTheme, standpoint);
        var moments = ThemeHistory.of(onTheme.inOrder(), repeating).stream()
                .sorted(Moment.IN_ORDER)
                .toList();
        return new Happened(repeating, moments);
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

    private ThemeRow row(ThemeId theme, FindingsOfTheme onTheme, Map<String, Directory.Entry> names, AsOf standpoint) {
        return ThemeRow.of(
                theme,
                name(theme, names),
                onTheme.inOrder(),
                happened(theme, onTheme, standpoint).repeating().size(),
                findings.rows(ThemeRow.latest(onTheme.inOrder()), standpoint));
    }
}
