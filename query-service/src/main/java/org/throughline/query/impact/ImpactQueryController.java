package org.throughline.query.impact;

import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.people.People;
import org.throughline.board.permission.ReadsContent;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.query.action.Actions;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.FindingsOnTheme;
import org.throughline.query.action.RememberedFigures;
import org.throughline.query.action.register.ActionFilter;
import org.throughline.query.action.register.ActionSearch;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.finding.AnsweredFinding;
import org.throughline.query.finding.Findings;
import org.throughline.query.impact.PlanFunnel.Found;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.AsOfRequest;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;
import org.throughline.query.review.Reviews;

/** Impact over HTTP: evidence of each action, summaries, and contradictions. */
@RestController
@RequestMapping("/api/impact")
@Tag(name = "Impact")
class ImpactQueryController {

    private static final Sorting<AssessedAction> ACTIONS = Sorting.<AssessedAction>inOrder()
            .by("action", action -> action.view().action().value())
            .by("strength", action -> action.view().shown().best().strength())
            .by("completedOn", action -> action.view().state().completedOn())
            .by("impactGapDays", action -> action.assessment().impactGapDays())
            .by(
                    "nextCheckOn",
                    action -> ImpactRow.nextCheck(action.view().state().impact().checks()));

    private static final Sorting<ImpactGroup> GROUPS = Sorting.<ImpactGroup>inOrder()
            .by("key", ImpactGroup::key)
            .by("actions", ImpactGroup::actions)
            .by("completed", ImpactGroup::completed)
            .by("completedUnproven", ImpactGroup::completedUnproven)
            .by("improved", ImpactGroup::improved)
            .by("best", ImpactGroup::best)
            .by("nextCheckOn", ImpactGroup::nextCheckOn);

    private static final Sorting<MeasureRow> MEASURES = Sorting.<MeasureRow>inOrder()
            .by("action", row -> row.action().value())
            .by("measure", row -> row.series().measure())
            .by("readings", MeasureRow::readingsInAll)
            .by("latestOn", MeasureRow::latestOn);

    private static final Sorting<Contradiction> CONTRADICTIONS =
            Sorting.<Contradiction>inOrder().by("kind", Contradiction::kind).by("since", Contradiction::since);

    private final ActionSearch search;
    private final FindingsOnTheme onTheme;
    private final Findings findings;
    private final Reviews reviews;
    private final People people;
    private final ListReader lists;
    private final AsOfReader asOfs;
    private final RememberedFigures<PlanFunnel> funnels;

    ImpactQueryController(
            ActionSearch search,
            FindingsOnTheme onTheme,
            Findings findings,
            Reviews reviews,
            People people,
            ListReader lists,
            AsOfReader asOfs,
            Actions actions,
            PolicyInTheLog policies) {
        this.search = search;
        this.onTheme = onTheme;
        this.findings = findings;
        this.asOfs = asOfs;
        this.funnels = new RememberedFigures<>(actions, policies);
        this.reviews = reviews;
        this.people = people;
        this.lists = lists;
    }

    @GetMapping
    @ReadsContent
    @Operation(
            summary =
                    "The evidence of each action in order, with its strength and why, from baseline and target to readings",
            description = "For actions that are completed and not proven, give completed=true&proven=false")
    Page<ImpactRow> actions(
            @ParameterObject @Valid ActionFilter filter,
            @ParameterObject ImpactFilter impact,
            @ParameterObject ListRequest request) {
        var listing = lists.open(request, List.of(filter, impact));
        return listing.page(found(filter, impact, listing.standpoint()), ACTIONS, part -> ImpactRow.of(part, people));
    }

    @GetMapping("/by")
    @ReadsContent
    @Operation(
            operationId = "listImpactGroups",
            summary = "The impact of actions, summed up by finding, review, theme or agency")
    Page<ImpactGroup> groups(
            @ParameterObject @Valid ActionFilter filter,
            @ParameterObject ImpactFilter impact,
            @Parameter(example = "theme") @RequestParam ImpactBy by,
            @ParameterObject ListRequest request) {
        var listing = lists.open(request, List.of(filter, impact, by));
        var standpoint = listing.standpoint();
        var themes = by == ImpactBy.theme ? onTheme.themes(standpoint) : Map.<FindingId, ThemeId>of();
        var groups = new TreeMap<String, List<AssessedAction>>();
        for (var action : found(filter, impact, standpoint))
            by.keys(action, themes)
                    .forEach(key ->
                            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(action));
        var found = groups.entrySet().stream()
                .map(group -> ImpactGroup.of(group.getKey(), group.getValue()))
                .toList();
        return listing.page(found, GROUPS, Function.identity());
    }

    @GetMapping("/funnel")
    @ReadsContent
    @Operation(
            summary = "How far a plan has come: found, agreed, claimed, verified, signed off, improved, still held",
            description = "Each step counts the actions that have come to it or further, and opens to them")
    PlanFunnel funnel(
            @ParameterObject @Valid ActionFilter filter,
            @ParameterObject AsOfRequest from,
            @ParameterObject ExportRequest export,
            @Parameter(hidden = true) @RequestParam Map<String, String> asked) {
        var standpoint = asOfs.standpoint(from);
        Supplier<PlanFunnel> computed = () -> PlanFunnel.of(
                standpoint.asOf(),
                standpoint.knownAt(),
                isAboutFindings(filter) ? Found.of(answered(filter, standpoint)) : null,
                search.all(filter, standpoint),
                asked);
        return export.format() != null || filter.owner() != null
                ? computed.get()
                : funnels.answer(asked, List.of(standpoint), computed);
    }

    /** Whether a question is about all actions of some findings, and not about some of their actions. */
    private static boolean isAboutFindings(ActionFilter filter) {
        return filter.equals(ActionFilter.of(filter.review(), filter.finding(), filter.theme()));
    }

    private List<AnsweredFinding> answered(ActionFilter filter, AsOf standpoint) {
        var among = filter.finding() != null
                ? findings.find(filter.finding(), standpoint).stream()
                : filter.review() != null ? findings.of(filter.review(), standpoint) : findings.at(standpoint);
        return among.filter(
                        finding -> filter.review() == null || filter.review().equals(finding.review()))
                .filter(finding -> filter.theme() == null || filter.theme().equals(finding.theme()))
                .toList();
    }

    @GetMapping("/measures")
    @ReadsContent
    @Operation(
            summary =
                    "Each measure of each action over time: baseline, target, readings with intervals, control limits",
            description = "Control limits are given from 12 readings of one kind")
    Page<MeasureRow> measures(
            @ParameterObject @Valid ActionFilter filter,
            @ParameterObject ImpactFilter impact,
            @ParameterObject ListRequest request) {
        var listing = lists.open(request, List.of("measures", filter, impact));
        var found = found(filter, impact, listing.standpoint()).stream()
                .flatMap(MeasureRow::of)
                .toList();
        return listing.page(found, MEASURES, Function.identity());
    }

    @GetMapping("/contradictions")
    @ReadsContent
    @Operation(summary = "Contradictions: two records side by side that cannot both be the whole truth")
    Page<Contradiction> contradictions(
            @ParameterObject @Valid ActionFilter filter,
            @Parameter(schema = @Schema(implementation = Contradiction.Kind.class)) @RequestParam(required = false)
                    Contradiction.@Nullable Kind kind,
            @ParameterObject ListRequest request) {
        var listing = lists.open(request, kind == null ? filter : List.of(filter, kind));
        var standpoint = listing.standpoint();
        var asked = search.all(filter, standpoint).stream()
                .map(AssessedAction::view)
                .collect(groupingBy(action -> action.review()));
        var found = asked.isEmpty()
                ? List.<Contradiction>of()
                : reviews.at(standpoint)
                        .filter(review -> asked.containsKey(review.review()))
                        .flatMap(review ->
                                Contradictions.in(review, asked.getOrDefault(review.review(), List.of())).stream())
                        .filter(each -> kind == null || kind == each.kind())
                        .toList();
        return listing.page(found, CONTRADICTIONS, Function.identity());
    }

    private List<AssessedAction> found(ActionFilter filter, ImpactFilter impact, AsOf standpoint) {
        return search.all(filter, standpoint).stream().filter(impact::lets).toList();
    }
}
