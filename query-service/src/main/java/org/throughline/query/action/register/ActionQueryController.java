package org.throughline.query.action.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.Board;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.people.People;
import org.throughline.board.permission.ReadsContent;
import org.throughline.domain.waiting.WaitingMatter.Kind;
import org.throughline.events.ActionId;
import org.throughline.platform.web.VersionedAnswer;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.history.ActionHistory;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.History;
import org.throughline.query.history.NothingYet;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.AsOfRequest;
import org.throughline.query.list.Facets;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.ShownPerson.Names;

/** Actions over HTTP: the register, and each action on any day by what was known at any moment. */
@RestController
@RequestMapping("/api/actions")
@Tag(name = "Actions")
class ActionQueryController {

    private final ActionSearch search;
    private final ActionFacets facets;
    private final Actions actions;
    private final ActionRows rows;
    private final People people;
    private final Board board;
    private final PolicyInTheLog policy;
    private final ListReader lists;
    private final AsOfReader asOfs;
    private final NothingYet nothing;

    ActionQueryController(
            ActionSearch search,
            ActionFacets facets,
            Actions actions,
            ActionRows rows,
            People people,
            Board board,
            PolicyInTheLog policy,
            ListReader lists,
            AsOfReader asOfs,
            NothingYet nothing) {
        this.search = search;
        this.facets = facets;
        this.actions = actions;
        this.rows = rows;
        this.people = people;
        this.board = board;
        this.policy = policy;
        this.lists = lists;
        this.asOfs = asOfs;
        this.nothing = nothing;
    }

    @GetMapping
    @ReadsContent
    @Operation(summary = "The action register")
    Page<ActionRow> register(@ParameterObject @Valid ActionFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var found = search.all(filter, listing.standpoint());
        return listing.page(found, ActionColumns.IN_ORDER, part -> rows.of(part, listing.standpoint()));
    }

    @GetMapping("/facets")
    @ReadsContent
    @Operation(summary = "The values to filter a list of actions by, with counts")
    Facets facets(
            @ParameterObject @Valid ActionFilter filter,
            @ParameterObject AsOfRequest from,
            @ParameterObject ExportRequest export) {
        var standpoint = asOfs.standpoint(from);
        return facets.of(search.assessed(filter, standpoint), standpoint);
    }

    @GetMapping("/{action}")
    @ReadsContent
    @Operation(summary = "One action, as it was on a day, by what was known at a moment")
    ResponseEntity<ActionDetail> action(
            @Parameter(example = "scr-child-j.f1.a1") @PathVariable ActionId action,
            @ParameterObject AsOfRequest from) {
        var standpoint = asOfs.standpoint(from);
        var view = view(action, standpoint);
        var inForce = policy.on(standpoint.asOf(), standpoint.knownAt());
        var assessed = List.of(new AssessedAction(standpoint.asOf(), view, inForce));
        return VersionedAnswer.of(
                view.version(),
                ActionDetail.of(
                        assessed.getFirst(),
                        rows.of(assessed, standpoint).getFirst(),
                        other -> actions.isYetToCome(other, standpoint) || !actions.mayBeRead(other),
                        rows.beside(assessed, standpoint).of(action),
                        ShownWaiting.of(view, EnumSet.allOf(Kind.class), standpoint.asOf(), inForce),
                        people));
    }

    @GetMapping("/{action}/history")
    @ReadsContent
    @Operation(summary = "The history of one action: every event, who recorded it and when, under whose authority")
    History history(
            @PathVariable ActionId action, @ParameterObject AsOfRequest from, @ParameterObject ExportRequest export) {
        var standpoint = asOfs.standpoint(from);
        var history = ActionHistory.of(action, actions.stream(action), standpoint, board.zone(), people);
        if (history.entries().isEmpty()) throw nothing.before(actions.stream(action), standpoint);
        return history;
    }

    @GetMapping("/{action}/sign-offs")
    @ReadsContent
    @Operation(summary = "Who signed the action off, at which meeting, under which minute, on whose verification")
    List<ShownSignOff> signOffs(
            @PathVariable ActionId action, @ParameterObject AsOfRequest from, @ParameterObject ExportRequest export) {
        var view = view(action, asOfs.standpoint(from));
        var names = Names.of(
                view.signOffs().stream().flatMap(ShownSignOff::participants).toList(), people);
        return view.signOffs().stream()
                .map(signOff -> ShownSignOff.of(view, signOff, names))
                .toList();
    }

    private ActionView view(ActionId action, AsOf standpoint) {
        return actions.find(action, standpoint).orElseThrow(() -> nothing.before(actions.stream(action), standpoint));
    }
}
