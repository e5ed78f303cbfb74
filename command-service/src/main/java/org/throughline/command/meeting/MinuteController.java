package org.throughline.command.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.command.RecordedStreams;
import org.throughline.command.RequestContext;
import org.throughline.command.decision.AtLeast;
import org.throughline.command.decision.DecisionSequence;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.events.MeetingId;
import org.throughline.events.Role;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.web.PlainText;
import tools.jackson.databind.JsonNode;

/** The decisions of a meeting over HTTP, in agenda order and in one request, each taken or refused on its own. */
@RestController
@RequestMapping("/api/meetings/{meeting}/decisions")
@Tag(name = "Meetings")
class MinuteController {

    @Schema(name = "MeetingDecisions")
    record Minutes(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Minuted> decisions) {}

    @Schema(name = "MinutedDecision")
    record Minuted(
            @Schema(example = "7.2") @NotNull @PlainText(max = 200)
            String minute,

            @Schema(description = "A review, a finding, an action or an earlier meeting", example = "scr-child-j.f3.a2")
            @NotNull
            @PlainText(max = 80)
            String on,

            @Schema(
                    description = "The last part of the path of the same decision as a single request",
                    example = "sign-off")
            @NotNull
            @PlainText(max = 60)
            String as,

            @Schema(
                    description =
                            "The body of the same decision as a single request. The meeting and the minute are its authority.")
            @NotNull
            JsonNode with) {}

    /**
     * The outcome of a meeting's decisions, in the order of the request.
     *
     * @param atLeast what a question waits for that is to show all that was recorded; null if nothing was
     */
    @Schema(name = "MeetingOutcome")
    record Outcome(
            MeetingId meeting,
            int taken,
            int refused,
            @Nullable String atLeast,
            List<Each> decisions) {

        static Outcome of(MeetingId meeting, List<Each> decisions) {
            var taken =
                    decisions.stream().map(Each::taken).filter(Objects::nonNull).toList();
            return new Outcome(
                    meeting,
                    taken.size(),
                    decisions.size() - taken.size(),
                    AtLeast.of(taken.stream().map(Taken::atLeast)),
                    decisions);
        }
    }

    /**
     * The outcome of one decision.
     *
     * @param taken what was recorded; null if it was refused
     * @param refused the refusal, as RFC 9457 has it; null if it was taken
     */
    @Schema(name = "MinutedOutcome")
    record Each(
            String minute,
            String on,
            String as,
            @Nullable Taken taken,
            @Nullable ProblemDetail refused) {}

    private final RecordedStreams streams;
    private final MinutedDecisions decisions;

    MinuteController(RecordedStreams streams, MinutedDecisions decisions) {
        this.streams = streams;
        this.decisions = decisions;
    }

    @PostMapping
    @Permit(
            roles = {Role.SECRETARY, Role.CHAIR},
            reach = Reach.READABLE)
    @Operation(
            operationId = "decideAtMeeting",
            summary = "Record what a meeting decided, in agenda order; one refusal does not undo the others")
    Outcome decide(@PathVariable MeetingId meeting, @Valid @RequestBody Minutes body, RequestContext request) {
        if (!streams.exists(meeting.value())) throw Refused.unknown();
        var sequence = new DecisionSequence();
        var each = new ArrayList<Each>();
        for (int i = 0; i < body.decisions().size(); i++)
            each.add(decide(
                    sequence,
                    meeting,
                    body.decisions().get(i),
                    request.part(i, body.decisions().get(i).on())));
        return Outcome.of(meeting, each);
    }

    private Each decide(DecisionSequence sequence, MeetingId meeting, Minuted decision, RequestContext request) {
        var answer = sequence.outcome(() -> decisions.dispatch(meeting, decision, request));
        return new Each(decision.minute(), decision.on(), decision.as(), answer.taken(), answer.refused());
    }
}
