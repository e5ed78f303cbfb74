package org.throughline.query.sample;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.ReadsContent;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.AgencyId;
import org.throughline.events.ReviewId;
import org.throughline.platform.problem.InvalidField;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.register.ActionSearch;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.finding.AnsweredFinding;
import org.throughline.query.finding.Findings;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.AsOfRequest;
import org.throughline.query.meeting.ConvenedMeetings;
import org.throughline.query.sample.Sample.Drawn;

/** Random samples over HTTP. */
@RestController
@RequestMapping("/api/sample")
@Tag(name = "Sample")
class SampleQueryController {

    /** What is shown of one that was drawn. */
    private record Face(
            @Nullable ReviewId review,
            String what,
            @Nullable AgencyId leadAgency,
            @Nullable String status) {}

    private final ActionSearch actions;
    private final Findings findings;
    private final ConvenedMeetings meetings;
    private final AsOfReader asOfs;
    private final Draws draws;

    SampleQueryController(
            ActionSearch actions, Findings findings, ConvenedMeetings meetings, AsOfReader asOfs, Draws draws) {
        this.actions = actions;
        this.findings = findings;
        this.meetings = meetings;
        this.asOfs = asOfs;
        this.draws = draws;
    }

    @GetMapping
    @ReadsContent
    @Operation(
            operationId = "drawSample",
            summary = "A random sample of actions, findings or meetings to test: the same seed draws the same sample",
            description =
                    "By the answer's asOf, knownAt and seed, anybody who may read the same can draw it again, with other"
                            + " means too. Reviews that the asker may not read are not in the population. Every draw is"
                            + " recorded with its seed (SAMPLE_DRAWN in the record of access), and drawnBefore says how often"
                            + " and with how many other seeds the same filters were drawn in the 24 hours before.")
    Sample sample(
            @ParameterObject @Valid SampleFilter filter,
            @ParameterObject AsOfRequest from,
            @ParameterObject ExportRequest export) {
        if (filter.what() != Sample.Of.ACTIONS && filter.narrowsActions())
            throw new InvalidField("of", "has no lead agency, status or number; leave those out");
        var asked = asOfs.standpoint(from);
        var knownAt = asked.knownAt() == null ? asOfs.now() : asked.knownAt();
        var population = population(filter, new AsOf(asked.asOf(), knownAt));
        var drawn = Ticket.draw(filter.seed(), population.keySet().stream(), filter.drawn());
        return new Sample(
                asked.asOf(),
                knownAt,
                filter.what(),
                filter.seed(),
                Sample.METHOD,
                Sample.SOURCE,
                population.size(),
                Ticket.digest(List.copyOf(population.keySet())),
                draws.record(filter),
                IntStream.range(0, drawn.size())
                        .mapToObj(i -> drawn(i + 1, drawn.get(i), population))
                        .toList());
    }

    private static Drawn drawn(int place, Ticket ticket, Map<String, Face> population) {
        var face = Objects.requireNonNull(population.get(ticket.id()));
        return new Drawn(
                place, ticket.id(), ticket.number(), face.review(), face.what(), face.leadAgency(), face.status());
    }

    private Map<String, Face> population(SampleFilter filter, AsOf standpoint) {
        var population = new LinkedHashMap<String, Face>();
        switch (filter.what()) {
            case ACTIONS ->
                actions.all(filter.actions(), standpoint)
                        .forEach(action -> population.put(action.view().action().value(), face(action)));
            case FINDINGS ->
                findings(filter, standpoint)
                        .forEach(finding -> population.put(finding.id().value(), face(finding)));
            case MEETINGS ->
                meetings(filter, standpoint)
                        .forEach(meeting -> population.put(meeting.id().value(), face(meeting)));
        }
        return population;
    }

    private Stream<AnsweredFinding> findings(SampleFilter filter, AsOf standpoint) {
        if (filter.committee() != null)
            throw new InvalidField("committee", "cannot be given for findings; they have none");
        return filter.review() == null ? findings.at(standpoint) : findings.of(filter.review(), standpoint);
    }

    /** Those that took place by the day. */
    private Stream<MeetingState> meetings(SampleFilter filter, AsOf standpoint) {
        if (filter.review() != null) throw new InvalidField("review", "cannot be given for meetings");
        return meetings.at(standpoint)
                .filter(meeting -> meeting.cancelledBecause() == null
                        && meeting.moved() == null
                        && !meeting.date().isAfter(standpoint.asOf()))
                .filter(meeting ->
                        filter.committee() == null || filter.committee().equals(meeting.committee()));
    }

    private static Face face(AssessedAction action) {
        var view = action.view();
        return new Face(
                view.review(),
                view.statement(),
                view.leadAgency(),
                view.state().status().name());
    }

    private static Face face(AnsweredFinding finding) {
        return new Face(
                finding.review(),
                finding.finding().stated().statement(),
                null,
                finding.status().name());
    }

    private static Face face(MeetingState meeting) {
        return new Face(null, meeting.date().toString(), null, null);
    }
}
