package org.throughline.command.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.Refusals;
import org.throughline.events.MeetingId;
import org.throughline.platform.web.InvalidField;
import org.throughline.platform.web.Problems;
import org.throughline.platform.web.Refused;
import org.throughline.platform.web.Text;
import org.throughline.platform.web.UnusableBody;
import tools.jackson.databind.JsonNode;

/** The decisions of a meeting over HTTP, in agenda order and in one call, each taken or refused on its own. */
@RestController
@RequestMapping("/api/meetings/{meeting}/decisions")
@Tag(name = "Meetings")
class MinuteController {

    record Minutes(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Minuted> decisions) {}

    @Schema(name = "MinutedDecision")
    record Minuted(
            @Schema(example = "7.2") @NotNull @Text(max = 200)
            String minute,

            @Schema(description = "A review, a finding or an action", example = "scr-child-j.f3.a2")
            @NotNull
            @Text(max = 80)
            String on,

            @Schema(description = "The last part of the path it could also be asked for by", example = "sign-off")
            @NotNull
            @Text(max = 60)
            String as,

            @Schema(
                    type = "object",
                    description =
                            "The body it could also be asked for by. The meeting and the minute are its authority.")
            @NotNull
            JsonNode with) {}

    /** What came of a meeting's decisions, in the order in which they were asked for. */
    record Outcome(MeetingId meeting, int taken, int refused, List<Each> decisions) {}

    /**
     * What came of one decision.
     *
     * @param taken what was recorded; null if it was refused
     * @param refused why not, as RFC 9457 has it; null if it was taken
     */
    record Each(
            String minute,
            String on,
            String as,
            @Nullable Taken taken,
            @Nullable ProblemDetail refused) {}

    private final Meetings meetings;
    private final Minute minute;

    MinuteController(Meetings meetings, Minute minute) {
        this.meetings = meetings;
        this.minute = minute;
    }

    @PostMapping
    @Operation(summary = "Record what a meeting decided, in agenda order; one refusal does not undo the others")
    Outcome decide(@PathVariable MeetingId meeting, @Valid @RequestBody Minutes body, Asked asked) {
        if (!meetings.convened(meeting)) throw Refused.unknown();
        Rule.MEETING_IS_NOT_CANCELLED.holdsIf(!meetings.cancelled(meeting));
        var each = new ArrayList<Each>();
        for (int i = 0; i < body.decisions().size(); i++)
            each.add(decide(meeting, body.decisions().get(i), asked.part(i)));
        int taken = (int) each.stream().filter(one -> one.taken() != null).count();
        return new Outcome(meeting, taken, each.size() - taken, each);
    }

    /** Only what this decision itself is refused for is its own answer; a store that is away ends the whole call. */
    private Each decide(MeetingId meeting, Minuted decision, Asked asked) {
        try {
            var receipt = minute.take(meeting, decision, asked);
            return each(decision, new Taken(receipt.id(), receipt.version()), null);
        } catch (RuleViolated refused) {
            return each(decision, null, Refusals.problem(refused.rule()));
        } catch (AggregateNotFoundException unknown) {
            return each(decision, null, Refusals.unknown());
        } catch (InvalidField invalid) {
            return each(decision, null, Problems.withViolations(List.of(invalid.violation())));
        } catch (UnusableBody unusable) {
            return each(decision, null, Problems.withViolations(unusable.violations()));
        }
    }

    private static Each each(Minuted decision, @Nullable Taken taken, @Nullable ProblemDetail refused) {
        return new Each(decision.minute(), decision.on(), decision.as(), taken, refused);
    }
}
