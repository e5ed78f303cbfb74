package org.throughline.query.action;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
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
import org.throughline.events.ActionId;
import org.throughline.platform.board.Board;
import org.throughline.platform.board.PolicyInTheLog;
import org.throughline.platform.people.People;
import org.throughline.platform.web.Refused;
import org.throughline.query.life.History;
import org.throughline.query.platform.AsOf;
import org.throughline.query.platform.Page;
import org.throughline.query.platform.ShownPerson.Names;
import org.throughline.query.view.Freshness;

/** The read side of an action over HTTP: the register, and each action on any day by what was known at any moment. */
@RestController
@RequestMapping("/api/actions")
@Tag(name = "Actions")
class ActionQueryController {

    private final ActionSearch search;
    private final Actions actions;
    private final ActionGenerations generations;
    private final Freshness freshness;
    private final People people;
    private final Board board;
    private final PolicyInTheLog policy;
    private final AsOf asOfs;

    ActionQueryController(
            ActionSearch search,
            Actions actions,
            ActionGenerations generations,
            Freshness freshness,
            People people,
            Board board,
            PolicyInTheLog policy,
            AsOf asOfs) {
        this.search = search;
        this.actions = actions;
        this.generations = generations;
        this.freshness = freshness;
        this.people = people;
        this.board = board;
        this.policy = policy;
        this.asOfs = asOfs;
    }

    @GetMapping
    @Operation(summary = "The action register")
    Page<ActionRow> register(@ParameterObject @Valid ActionFilter filter) {
        var page = search.page(
                filter, Comparator.comparing(action -> action.view().action().value()));
        return page.map(ActionRow.showing(page.items(), people));
    }

    @GetMapping("/{action}")
    @Operation(summary = "One action, as it was so on a day, by what was known at a moment")
    ResponseEntity<ActionDetail> action(
            @Parameter(example = "scr-child-j.f1.a1") @PathVariable ActionId action,
            @Parameter(description = "The day asked about; today if left out") @RequestParam(required = false) @Nullable
                    LocalDate asOf,
            @Parameter(description = "Only what had been recorded by then", example = "2017-03-31T12:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant knownAt,
            @Parameter(description = "Wait until this version is shown") @RequestParam(required = false) @Nullable
                    Long atLeast) {
        isFresh(action, atLeast);
        var day = asOfs.day(asOf);
        var view = actions.replay(action, day, asOfs.moment(knownAt)).orElseThrow(Refused::unknown);
        return ResponseEntity.ok()
                .eTag(Long.toString(view.version()))
                .body(ActionDetail.of(AssessedAction.on(day, view, policy.on(day, asOfs.moment(knownAt))), people));
    }

    @GetMapping("/{action}/history")
    @Operation(summary = "The story of one promise: every event, who recorded it and when, under whose authority")
    History history(@PathVariable ActionId action, @RequestParam(required = false) @Nullable Long atLeast) {
        isFresh(action, atLeast);
        return History.of(action, actions.life(action).orElseThrow(Refused::unknown), Sentence::of, board.zone());
    }

    @GetMapping("/{action}/sign-offs")
    @Operation(summary = "Who signed the action off, at which meeting, under which minute, on whose verification")
    List<ShownSignOff> signOffs(
            @PathVariable ActionId action, @RequestParam(required = false) @Nullable LocalDate asOf) {
        var day = asOfs.day(asOf);
        var view = actions.replay(action, day, null).orElseThrow(Refused::unknown);
        var names = Names.of(
                view.signOffs().stream().flatMap(ShownSignOff::participants).toList(), people);
        return view.signOffs().stream()
                .map(signOff -> ShownSignOff.of(view, signOff, names))
                .toList();
    }

    private void isFresh(ActionId action, @Nullable Long atLeast) {
        freshness.await(atLeast, () -> generations.live().lives().versionOf(action));
    }
}
