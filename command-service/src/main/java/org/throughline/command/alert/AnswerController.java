package org.throughline.command.alert;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.command.RequestContext;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.action.DecideOnAction;
import org.throughline.command.action.alert.AcknowledgeAlert;
import org.throughline.command.action.alert.RequestMoreTime;
import org.throughline.command.action.challenge.AnswerEscalation;
import org.throughline.command.action.challenge.OpenDispute;
import org.throughline.command.action.challenge.StatePosition;
import org.throughline.command.action.claim.RecordProgress;
import org.throughline.command.action.ownership.AnswerContribution;
import org.throughline.command.action.ownership.DeclineAssignment;
import org.throughline.command.alert.AnsweredAlerts.AnsweredAlert;
import org.throughline.command.correction.NestedCommands;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.decision.DecisionSequence;
import org.throughline.events.ActionId;
import org.throughline.events.Role;
import org.throughline.platform.web.PlainText;
import tools.jackson.databind.JsonNode;

/** One answer to the alerts about several actions, taken or refused for each action on its own. */
@RestController
@RequestMapping("/api/alerts/answers")
@Tag(name = "Alerts")
class AnswerController {

    /** A completion claim is not among them: it rests on evidence about one action. */
    private static final Map<String, Class<? extends ActionCommand>> ANSWERS = Map.of(
            RecordProgress.PATH, RecordProgress.class,
            RequestMoreTime.PATH, RequestMoreTime.class,
            DeclineAssignment.PATH, DeclineAssignment.class,
            OpenDispute.PATH, OpenDispute.class,
            StatePosition.PATH, StatePosition.class,
            AcknowledgeAlert.PATH, AcknowledgeAlert.class,
            AnswerEscalation.PATH, AnswerEscalation.class,
            AnswerContribution.PATH, AnswerContribution.class);

    @Schema(name = "AnswerToAlerts")
    record Answer(
            @ArraySchema(schema = @Schema(type = "string", example = "scr-child-j.f3.a2"))
            @NotNull
            @Size(min = 1, max = 200)
            List<@NotNull ActionId> actions,

            @Schema(
                    description = "The last part of the path of the same answer about one action",
                    example = "more-time")
            @NotNull
            @PlainText(max = 60)
            String as,

            @Schema(description = "The body of the same answer about one action") @NotNull
            JsonNode with,

            @Schema(
                    description =
                            "The last version of each action that the answer rests on, by the action's identifier. If anything"
                                    + " else was recorded on an action since, the answer about it is refused",
                    example = "{\"scr-child-j.f3.a2\": 4}")
            @Nullable
            Map<ActionId, @NotNull @PositiveOrZero Long> versions) {

        @AssertTrue(message = "actions: names each action once")
        @Schema(hidden = true)
        boolean isOneAnswerForEach() {
            return actions == null || new HashSet<>(actions).size() == actions.size();
        }
    }

    private final NestedCommands nested;
    private final CommandDispatcher dispatcher;

    AnswerController(NestedCommands nested, CommandDispatcher dispatcher) {
        this.nested = nested;
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR},
            reach = Reach.OWN_AGENCY)
    @Operation(
            operationId = "answerAlerts",
            summary = "Give one answer to the alerts about several actions; one refusal does not undo the others",
            description =
                    "A lead answers for the agency of the login. With an Idempotency-Key the request can be repeated:"
                            + " what was recorded is answered again, and what was refused is tried again. Completion is claimed"
                            + " action by action, because the evidence is of one action.")
    AnsweredAlerts answer(@Valid @RequestBody Answer body, RequestContext request) {
        var command = nested.read(ANSWERS, body.as(), body.with(), null);
        var each = new ArrayList<AnsweredAlert>();
        var sequence = new DecisionSequence();
        for (var action : body.actions()) {
            var part = request.part(
                    action.value(),
                    body.versions() == null ? null : body.versions().get(action));
            var outcome = sequence.outcome(() -> dispatcher.dispatch(new DecideOnAction(action, command, part)));
            each.add(new AnsweredAlert(action, outcome.taken(), outcome.refused()));
        }
        return AnsweredAlerts.of(each);
    }
}
