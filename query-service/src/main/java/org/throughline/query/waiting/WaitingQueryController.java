package org.throughline.query.waiting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.permission.ReadsContent;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.waiting.WaitingMatter.Kind;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.action.RememberedFigures;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Listing;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;

/** What waits for an answer over HTTP, the longest waiting first: since when, and who is to answer by which day. */
@RestController
@RequestMapping("/api")
@Tag(name = "Waiting for an answer")
class WaitingQueryController {

    private static final Sorting<FoundMatter> SORTING = Sorting.unlessAsked(FoundMatter.LONGEST_FIRST)
            .by("on", FoundMatter::on)
            .by("review", found -> found.review().value())
            .by(
                    "leadAgency",
                    found -> found.leadAgency() == null
                            ? null
                            : found.leadAgency().value())
            .by("overseenBy", found -> found.overseenBy().value())
            .by("since", FoundMatter::since)
            .by("daysWaiting", found -> CalendarDays.past(found.since(), found.asOf()))
            .by("answerBy", found -> found.matter().answerBy())
            .by("kind", found -> found.kind().name())
            .by("boardHearsOn", found -> found.matter().boardHearsOn())
            .by("dueDate", FoundMatter::dueDate)
            .by("askedFor", FoundMatter::askedFor);

    private static final Sorting<WaitingOfKind> KINDS = Sorting.unlessAsked(WaitingOfKind.LONGEST_FIRST)
            .by("kind", of -> of.kind().name())
            .by("waitsFor", WaitingOfKind::waitsFor)
            .by("total", WaitingOfKind::total)
            .by("overdue", WaitingOfKind::overdue)
            .by("since", of -> of.longest().since());

    /** A list and its filter, so that a cursor of one list does not continue another. */
    private record Asked(String list, WaitingFilter filter) {}

    /** So many lists, which can be long, are remembered. */
    private static final int LISTS_MAX = 16;

    private record AskedForKinds(WaitingFilter filter, WaitingKinds kinds) {}

    private final WaitingLists waiting;
    private final ListReader lists;
    private final RememberedFigures<List<WaitingOfKind>> rememberedKinds;
    private final RememberedFigures<List<FoundMatter>> remembered;

    WaitingQueryController(WaitingLists waiting, ListReader lists, Actions actions, PolicyInTheLog policies) {
        this.rememberedKinds = new RememberedFigures<>(actions, policies);
        this.remembered = new RememberedFigures<>(LISTS_MAX, actions, policies);
        this.waiting = waiting;
        this.lists = lists;
    }

    @GetMapping("/waiting")
    @ReadsContent
    @Operation(
            summary = "Everything that waits for an answer: since when, who answers by when, and who hears of it next",
            description =
                    "A claim waits for another agency, a request for more time, \"not ours\", a dispute, an expired hold or a"
                            + " missing sign-off for the overseeing committee, and after its days for the Board.")
    Page<WaitingRow> waiting(
            @ParameterObject @Valid WaitingFilter filter,
            @ParameterObject @Valid WaitingKinds kinds,
            @ParameterObject ListRequest request) {
        var asked = new AskedForKinds(filter, kinds);
        return page(
                asked,
                lists.open(request, asked),
                standpoint -> waiting.all(standpoint, filter::lets)
                        .filter(filter::lets)
                        .filter(kinds::lets));
    }

    @GetMapping("/waiting/kinds")
    @ReadsContent
    @Operation(
            summary =
                    "How many matters of each kind wait for whose answer, how many are overdue, and the longest waiting")
    Page<WaitingOfKind> kinds(
            @ParameterObject @Valid WaitingFilter filter,
            @ParameterObject @Valid WaitingKinds kinds,
            @ParameterObject ListRequest request) {
        var asked = new AskedForKinds(filter, kinds);
        var listing = lists.open(request, asked);
        var standpoint = listing.standpoint();
        var found = rememberedKinds.answer(
                asked,
                List.of(standpoint),
                () -> WaitingOfKind.of(waiting.all(standpoint, filter::lets)
                        .filter(filter::lets)
                        .filter(kinds::lets)
                        .toList()));
        return listing.page(found, KINDS, Function.identity());
    }

    @GetMapping("/requests-for-more-time")
    @ReadsContent
    @Operation(summary = "Requests for a later due date that no committee has decided on")
    Page<WaitingRow> requestsForMoreTime(
            @ParameterObject @Valid WaitingFilter filter, @ParameterObject ListRequest request) {
        return list("requests-for-more-time", filter, request, of(Kind.MORE_TIME));
    }

    @GetMapping("/claims-to-verify")
    @ReadsContent
    @Operation(summary = "Completion claims that nobody has verified, refused or withdrawn")
    Page<WaitingRow> claimsToVerify(
            @ParameterObject @Valid WaitingFilter filter, @ParameterObject ListRequest request) {
        return list("claims-to-verify", filter, request, of(Kind.CLAIM));
    }

    @GetMapping("/sustained-checks")
    @ReadsContent
    @Operation(summary = "Sustained checks that are due or overdue and have no result, or one that is only reported")
    Page<WaitingRow> sustainedChecks(
            @ParameterObject @Valid WaitingFilter filter, @ParameterObject ListRequest request) {
        return list("sustained-checks", filter, request, of(Kind.CHECK_DUE, Kind.CHECK_REPORTED));
    }

    @GetMapping("/escalations")
    @ReadsContent
    @Operation(summary = "Escalations without an answer: of each action the highest step")
    Page<WaitingRow> escalations(@ParameterObject @Valid WaitingFilter filter, @ParameterObject ListRequest request) {
        return list("escalations", filter, request, of(Kind.ESCALATION));
    }

    @GetMapping("/disputes")
    @ReadsContent
    @Operation(summary = "Open disputes about actions and about findings")
    Page<WaitingRow> disputes(@ParameterObject @Valid WaitingFilter filter, @ParameterObject ListRequest request) {
        return list("disputes", filter, request, waiting::disputes);
    }

    @GetMapping("/chairs-actions")
    @ReadsContent
    @Operation(summary = "Decisions of the Chair between meetings that no meeting has ratified or reversed")
    Page<WaitingRow> chairsActions(@ParameterObject @Valid WaitingFilter filter, @ParameterObject ListRequest request) {
        return list("chairs-actions", filter, request, waiting::chairsActions);
    }

    @GetMapping("/impact-confirmations")
    @ReadsContent
    @Operation(summary = "Findings whose actions show impact, which no committee has confirmed")
    Page<WaitingRow> impactConfirmations(
            @ParameterObject @Valid WaitingFilter filter, @ParameterObject ListRequest request) {
        return list(
                "impact-confirmations", filter, request, (standpoint, _) -> waiting.impactConfirmations(standpoint));
    }

    private BiFunction<AsOf, Predicate<ActionView>, Stream<FoundMatter>> of(Kind... kinds) {
        return (standpoint, wanted) -> waiting.ofActions(Set.of(kinds), standpoint, wanted);
    }

    private Page<WaitingRow> list(
            String list,
            WaitingFilter filter,
            ListRequest request,
            BiFunction<AsOf, Predicate<ActionView>, Stream<FoundMatter>> found) {
        var asked = new Asked(list, filter);
        return page(
                asked,
                lists.open(request, asked),
                standpoint -> found.apply(standpoint, filter::lets).filter(filter::lets));
    }

    private Page<WaitingRow> page(Record asked, Listing listing, Function<AsOf, Stream<FoundMatter>> waits) {
        var standpoint = listing.standpoint();
        var found = remembered.answer(
                asked, List.of(standpoint), () -> waits.apply(standpoint).toList());
        return listing.page(
                found, SORTING, part -> part.stream().map(FoundMatter::shown).toList());
    }
}
