package org.throughline.query.drift;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.platform.people.People;
import org.throughline.query.action.ActionFilter;
import org.throughline.query.action.ActionRow;
import org.throughline.query.action.ActionSearch;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.FindingsOnTheme;
import org.throughline.query.drift.DriftBoard.Group;

/** The drift board over HTTP, the most harmful first. */
@RestController
@RequestMapping("/api/drift")
@Tag(name = "Drift")
class DriftQueryController {

    private final ActionSearch search;
    private final FindingsOnTheme findings;
    private final People people;

    DriftQueryController(ActionSearch search, FindingsOnTheme findings, People people) {
        this.search = search;
        this.findings = findings;
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "Late, masked, drifting, unverified, unproven: the numbers, and the actions behind them")
    DriftBoard board(
            @ParameterObject @Valid ActionFilter filter,
            @Parameter(description = "Also group the numbers") @RequestParam(required = false) @Nullable By by) {
        var found = search.all(filter);
        var page = search.page(filter, found, AssessedAction.MOST_HARMFUL_FIRST);
        return new DriftBoard(
                search.day(filter),
                FiveNumbers.of(found),
                by == null ? List.of() : groups(found, by),
                page.map(ActionRow.showing(page.items(), people)));
    }

    private List<Group> groups(List<AssessedAction> actions, By by) {
        var themes = by == By.theme ? themes(actions) : Map.<FindingId, ThemeId>of();
        var groups = new TreeMap<String, List<AssessedAction>>();
        for (var action : actions)
            keys(action, by, themes)
                    .distinct()
                    .forEach(key ->
                            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(action));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), FiveNumbers.of(group.getValue())))
                .toList();
    }

    private static Stream<String> keys(AssessedAction action, By by, Map<FindingId, ThemeId> themes) {
        return switch (by) {
            case agency -> Stream.of(action.view().owner().agency().value());
            case committee -> Stream.of(action.view().overseenBy().value());
            case review -> Stream.of(action.view().review().value());
            case theme ->
                action.view().answers().stream()
                        .map(themes::get)
                        .filter(Objects::nonNull)
                        .map(ThemeId::value);
        };
    }

    private Map<FindingId, ThemeId> themes(List<AssessedAction> actions) {
        return findings.themesOf(actions.stream()
                .flatMap(action -> action.view().answers().stream())
                .distinct()
                .toList());
    }
}
