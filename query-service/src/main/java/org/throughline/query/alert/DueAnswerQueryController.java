package org.throughline.query.alert;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.permission.ReadsContent;
import org.throughline.domain.alert.SittingCommittees;
import org.throughline.query.action.Actions;
import org.throughline.query.action.RememberedFigures;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;

/** What agencies have to answer, over HTTP. */
@RestController
@RequestMapping("/api/to-answer")
@Tag(name = "Alerts")
class DueAnswerQueryController {

    private static final Sorting<DueAnswer> DUE = Sorting.unlessAsked(DueAnswer.MOST_HARMFUL_FIRST)
            .by("action", due -> due.action().action().value())
            .by("agency", due -> due.action().leadAgency().value())
            .by("answerBy", DueAnswer::answerBy)
            .by("dueDate", due -> due.action().state().dueDates().current());

    private static final Sorting<AgencyToAnswer> AGENCIES = Sorting.unlessAsked(
                    Comparator.comparing(AgencyToAnswer::answerBy)
                            .thenComparing(each -> each.agency().value()))
            .by("agency", each -> each.agency().value())
            .by("actions", AgencyToAnswer::actions)
            .by("overdue", AgencyToAnswer::overdue)
            .by("answerBy", AgencyToAnswer::answerBy);

    private static final int REMEMBERED_MAX = 16;

    /** An escalation goes to the committees that sit. */
    private record Asked(DueAnswerFilter filter, SittingCommittees committees) {}

    private final WatchForecast forecast;
    private final ListReader lists;
    private final RememberedFigures<List<DueAnswer>> remembered;

    DueAnswerQueryController(WatchForecast forecast, ListReader lists, Actions actions, PolicyInTheLog policies) {
        this.remembered = new RememberedFigures<>(REMEMBERED_MAX, actions, policies);
        this.forecast = forecast;
        this.lists = lists;
    }

    @GetMapping
    @ReadsContent
    @Operation(
            summary = "What agencies have to answer, the most harmful first: why, and by which day",
            description =
                    "What the next digest to the lead would say: alerts without an answer, and what the next watch would"
                            + " raise. What an agency has answered comes back when there is a new reason, or after the policy's"
                            + " pause. What waits for others is in /api/waiting.")
    Page<DueAnswerRow> toAnswer(@ParameterObject @Valid DueAnswerFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var day = listing.standpoint().asOf();
        return listing.page(
                due(filter, listing.standpoint()),
                DUE,
                part -> part.stream().map(each -> DueAnswerRow.of(each, day)).toList());
    }

    @GetMapping("/agencies")
    @ReadsContent
    @Operation(summary = "How much each agency has to answer, the most urgent first")
    Page<AgencyToAnswer> agencies(
            @ParameterObject @Valid DueAnswerFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var day = listing.standpoint().asOf();
        var byAgency = due(filter, listing.standpoint()).stream()
                .collect(Collectors.groupingBy(each -> each.action().leadAgency()));
        var rows = byAgency.entrySet().stream()
                .map(each -> AgencyToAnswer.of(each.getKey(), each.getValue(), day))
                .toList();
        return listing.page(rows, AGENCIES, Function.identity());
    }

    private List<DueAnswer> due(DueAnswerFilter filter, AsOf standpoint) {
        return remembered.answer(
                new Asked(filter, forecast.sitting(standpoint)),
                List.of(standpoint),
                () -> forecast.ofLeads(standpoint, filter::lets)
                        .filter(each -> filter.lets(each, standpoint.asOf()))
                        .toList());
    }
}
