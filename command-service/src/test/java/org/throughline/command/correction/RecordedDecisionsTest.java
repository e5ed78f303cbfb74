package org.throughline.command.correction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.Command;
import org.throughline.command.Given;
import org.throughline.command.Samples;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.finding.FindingCommand;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.review.FindingState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.BoardEvent;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.AlertEvent.OwnerReminded;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.OwnershipEvent;
import org.throughline.events.action.TimingEvent.MilestoneSet;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingAmended;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.review.CommissioningEvent;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionLifted;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.PlanEvent.PlanImpactAssessed;
import org.throughline.events.review.PlanEvent.PlanSignedOff;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.upcast.EventTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body that is made of an event records the same event again. */
class RecordedDecisionsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the state before gives, or the policy, and no body. */
    private static final Map<Class<?>, Set<String>> DERIVED = Map.ofEntries(
            Map.entry(ActionRebaselined.class, Set.of("previousDueDate")),
            Map.entry(ActionAmended.class, Set.of("priority", "dropped")), // the sample's state says so already
            Map.entry(FindingAmended.class, Set.of("kind", "theme", "statement")),
            Map.entry(MilestoneSet.class, Set.of("number")),
            Map.entry(ActionEscalated.class, Set.of("answerBy")),
            Map.entry(AlertAcknowledged.class, Set.of("agency", "answerBy")),
            Map.entry(OwnershipEvent.ActionReassigned.class, Set.of("previousOwner")),
            Map.entry(OwnershipEvent.OwnerLeft.class, Set.of("owner")),
            Map.entry(OwnershipEvent.OversightDelegated.class, Set.of("from")),
            Map.entry(OwnershipEvent.OversightReturned.class, Set.of("from")),
            Map.entry(CommissioningEvent.OversightDelegated.class, Set.of("from")),
            Map.entry(CommissioningEvent.OversightReturned.class, Set.of("from")));

    /** What an owner takes the place of, or brings. */
    private static final Set<String> OF_THE_OWNER = Set.of("/leadAgency", "/ownerAsWritten");

    static Stream<BoardEvent> events() {
        return Stream.of(ActionEvent.class, FindingEvent.class, ReviewEvent.class)
                .<Class<? extends BoardEvent>>flatMap(EventTypes::of)
                .flatMap(type -> Stream.of(
                        new Samples().of(type), Samples.atTheirBarest().of(type)));
    }

    /** They count the actions of the plan, which no sample has. */
    private static final Set<Class<?>> OF_OTHER_STREAMS =
            Set.of(PlanAgreed.class, PlanSignedOff.class, PlanImpactAssessed.class);

    /** Logs have them without a minute, which a correction of one has to name. */
    private static final Set<Class<?>> UNDER_A_MINUTE_NOW =
            Set.of(ReportingRestrictionImposed.class, ReportingRestrictionLifted.class);

    static Stream<BoardEvent> asked() {
        return events().filter(event -> body(event) != null)
                .filter(event -> !OF_OTHER_STREAMS.contains(event.getClass()))
                .filter(event -> event.authority() != null || !UNDER_A_MINUTE_NOW.contains(event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void an_event_is_recorded_again_by_the_body_that_is_made_of_it(BoardEvent event) {
        assertThat(stated(again(event))).isEqualTo(stated(event));
    }

    /** Each field of a body, however deep, takes the value of another sample. */
    @ParameterizedTest
    @MethodSource("asked")
    void one_corrected_field_leaves_all_others_as_they_are(BoardEvent event) {
        var another = new Samples();
        another.of(event.getClass());
        var body = JSON.<ObjectNode>valueToTree(body(event));
        var other = leaves(JSON.valueToTree(body(another.of(event.getClass()))));
        var before = leaves(stated(again(event)));
        for (var leaf : leaves(body).entrySet()) {
            var value = other.get(leaf.getKey());
            if (value == null || value.equals(leaf.getValue()) || isBoundToAnother(leaf.getKey())) continue;
            var corrected = body.deepCopy();
            Restatements.merge(corrected, changes(leaf.getKey(), value));
            var after = leaves(stated(recorded(
                    event,
                    JSON.treeToValue(corrected, requireNonNull(body(event)).getClass()))));
            var changed = Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .distinct()
                    .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                    .filter(field -> !leaf.getKey().startsWith("/owner/") || !OF_THE_OWNER.contains(field))
                    .toList();
            assertThat(changed).as(leaf.getKey()).hasSizeLessThanOrEqualTo(1);
        }
    }

    /** The values of all fields by their paths: "/authority/minute". A list is one value. */
    private static Map<String, JsonNode> leaves(JsonNode node) {
        var leaves = new TreeMap<String, JsonNode>();
        addLeaves("", node, leaves);
        return leaves;
    }

    private static void addLeaves(String path, JsonNode node, Map<String, JsonNode> leaves) {
        if (node.isObject())
            node.properties().forEach(field -> addLeaves(path + '/' + field.getKey(), field.getValue(), leaves));
        else if (!node.isNull()) leaves.put(path, node);
    }

    /** A name stands for an identity, words for an owner, and a numerator is not above its denominator. */
    private static boolean isBoundToAnother(String path) {
        return Stream.of("/person", "/name", "/ownerAsWritten", "/numerator").anyMatch(path::endsWith);
    }

    private static ObjectNode changes(String path, JsonNode value) {
        var changes = JSON.createObjectNode();
        var at = changes;
        var names = path.substring(1).split("/");
        for (int i = 0; i < names.length - 1; i++) at = at.putObject(names[i]);
        at.set(names[names.length - 1], value);
        return changes;
    }

    @Test
    void only_what_follows_from_something_else_has_no_body() {
        assertThat(events().filter(event -> body(event) == null).map(Object::getClass))
                .containsOnly(
                        AlertRaised.class,
                        AlertAnswered.class,
                        AlertCleared.class,
                        OwnerReminded.class,
                        OwnershipEvent.PersonIdentified.class,
                        ActionEventCorrected.class,
                        ActionAgreed.class,
                        FindingEventCorrected.class,
                        FindingAccepted.class,
                        ReviewEventCorrected.class);
    }

    @Test
    void a_body_leaves_nothing_to_the_day_on_which_it_is_sent() {
        assertThat(asked().map(RecordedDecisionsTest::body).map(Command::effectiveOn))
                .doesNotContainNull();
    }

    private static Command body(BoardEvent event) {
        return switch (event) {
            case ActionEvent e -> RecordedDecisions.of(e);
            case FindingEvent e -> RecordedDecisions.of(e);
            case ReviewEvent e -> RecordedDecisions.of(e);
            default -> throw new IllegalArgumentException("never corrected: " + event);
        };
    }

    private static BoardEvent again(BoardEvent event) {
        return recorded(event, requireNonNull(body(event)));
    }

    private static BoardEvent recorded(BoardEvent event, Command body) {
        var decision = body.decision(Given.SECRETARY, Given.TODAY);
        var context = Given.context();
        return switch (event) {
            case ActionEvent _ ->
                ((ActionCommand) body).event(ActionState.of(begunBy(ActionAssigned.class)), decision, context);
            case FindingEvent _ ->
                ((FindingCommand) body).event(FindingState.of(begunBy(FindingRaised.class)), decision, context);
            case ReviewEvent _ ->
                ((ReviewCommand) body).event(ReviewState.of(begunBy(ReviewRegistered.class)), decision, context);
            default -> throw new IllegalArgumentException("never corrected: " + event);
        };
    }

    /** Under the identifier that every sample has. */
    private static <E extends BoardEvent> List<Recorded<E>> begunBy(Class<? extends E> first) {
        return List.of(new Recorded<>(new Samples().of(first), 0, Instant.EPOCH));
    }

    private static ObjectNode stated(BoardEvent event) {
        var json = JSON.<ObjectNode>valueToTree(event);
        return json.remove(DERIVED.getOrDefault(event.getClass(), Set.of()));
    }
}
